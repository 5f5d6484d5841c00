package org.cooperage.indicator.engine.inputoutput;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A symmetric input–output table: what each sector (column) buys from each (row), and all it puts out.
public final class FlowTable {
    private final List<String> sectors;
    private final double[][] flows;
    private final double[] outputs;
    private final Map<String, double[]> inputs;

    /// @param flows from a sector (row) to a sector (column), in the unit of the outputs
    /// @param outputs total output by sector, each above zero
    /// @param inputs further rows by name: value added, wages, jobs …, by sector
    public FlowTable(List<String> sectors, double[][] flows, double[] outputs, Map<String, double[]> inputs) {
        this.sectors = List.copyOf(sectors);
        this.flows = flows;
        this.outputs = outputs.clone();
        this.inputs = new LinkedHashMap<>(inputs);
        for (int i = 0; i < outputs.length; i++) {
            if (!(outputs[i] > 0)) {
                throw new IllegalArgumentException(
                        "The sector (%s) puts out %s.\nMaybe leave it out.".formatted(sectors.get(i), outputs[i]));
            }
        }
    }

    public List<String> sectors() {
        return sectors;
    }

    public int size() {
        return sectors.size();
    }

    public double flow(int from, int to) {
        return flows[from][to];
    }

    public double output(int sector) {
        return outputs[sector];
    }

    /// Names of the further rows.
    public List<String> inputs() {
        return List.copyOf(inputs.keySet());
    }

    /// A further row per unit of output, by sector.
    public double[] perOutput(String input) {
        var row = inputs.getOrDefault(input, new double[outputs.length]);
        var coefficients = new double[outputs.length];
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = row[i] / outputs[i];
        }
        return coefficients;
    }

    /// A = Z·diag(X)⁻¹: what a sector buys of each for one unit of its output.
    public double[][] coefficients() {
        var coefficients = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                coefficients[i][j] = flows[i][j] / outputs[j];
            }
        }
        return coefficients;
    }
}
