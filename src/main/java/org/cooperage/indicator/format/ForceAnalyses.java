package org.cooperage.indicator.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.cooperage.indicator.engine.regression.PartlyKnown;
import org.cooperage.indicator.engine.regression.PartlyKnown.Chosen;

/// Why activities are together: how much nearer pairs of them are that share workers, inputs or knowledge (the design
/// of
/// Ellison, Glaeser, Kerr 2010). An empty field is unknown and leaves the pair out of what asks for it.
final class ForceAnalyses {
    private static final int FEWEST = 20;
    private static final double MOST = 1e6;
    private static final List<String> FORCES = List.of("labour", "input", "knowledge");
    private static final List<String> COLUMNS = List.of("coefficient", "error", "beyond_chance", "pairs", "r_squared");

    private ForceAnalyses() {}

    private record Pair(double together, double[] shared) {}

    static Outcome of(Iterator<Line> lines, Wish wish) {
        var rows = new NamedRows(wish.reading(), lines);
        int together = rows.column("how near the two are", "together", "coagglomeration", "gamma", "相伴程度");
        var shared = List.of(
                rows.find("labour", "labor", "workers", "劳动力"),
                rows.find("input", "inputs", "投入品"),
                rows.find("knowledge", "知识"));
        var pairs = rows.read(line -> new Pair(
                rows.between(line, together, -MOST, MOST),
                shared.stream().mapToDouble(column -> known(rows, line, column)).toArray()));
        if (shared.stream().allMatch(Optional::isEmpty)) {
            return new Outcome.Refused(
                    "row 1: none of the columns is labour, input or knowledge. Call one of them so; all others are left aside.");
        }
        return analysed(pairs);
    }

    private static double known(NamedRows rows, Line line, Optional<Integer> column) {
        return column.filter(at -> !line.cell(at).isBlank())
                .map(at -> rows.between(line, at, -MOST, MOST))
                .orElse(Double.NaN);
    }

    private static Outcome analysed(List<Pair> pairs) {
        var variables = new ArrayList<double[]>();
        for (int i = 0; i < FORCES.size(); i++) {
            int force = i;
            variables.add(
                    pairs.stream().mapToDouble(pair -> pair.shared()[force]).toArray());
        }
        var known = new PartlyKnown(pairs.stream().mapToDouble(Pair::together).toArray(), variables, FEWEST);
        var findings = new Findings().say("pairs", String.valueOf(pairs.size()));
        var names = new ArrayList<List<String>>();
        var figures = new ArrayList<double[]>();
        known.alone().forEach(chosen -> add("alone", chosen, names, figures, findings));
        known.sideBySide().ifPresent(chosen -> add("side by side", chosen, names, figures, findings));
        var result = new Result(
                "forces", List.of("model", "force"), names, COLUMNS, (row, column) -> figures.get(row)[column]);
        return new Outcome.Analysed(findings.lines(), remarks(known), List.of(result));
    }

    private static void add(
            String model, Chosen chosen, List<List<String>> names, List<double[]> figures, Findings findings) {
        var found = chosen.found();
        for (int i = 0; i < chosen.variables().size(); i++) {
            var it = found.coefficients().get(i);
            var force = FORCES.get(chosen.variables().get(i));
            names.add(List.of(model, force));
            figures.add(
                    new double[] {it.value(), it.error(), it.isBeyondChance() ? 1 : 0, found.observations(), found.fit()
                    });
            findings.say(
                    force + " " + model,
                    "%s ± %s (%d pairs, %s)"
                            .formatted(
                                    Findings.figure(it.value()),
                                    Findings.figure(it.error()),
                                    found.observations(),
                                    it.isBeyondChance() ? "beyond chance" : "may be chance"));
        }
    }

    private static List<String> remarks(PartlyKnown known) {
        var remarks = new ArrayList<String>();
        for (int i = 0; i < FORCES.size(); i++) {
            if (known.on(List.of(i)).isEmpty()) {
                remarks.add("%s is left out: known of %d pairs (%d are needed), or the same for all of them"
                        .formatted(FORCES.get(i), known.known(i), FEWEST));
            }
        }
        remarks.add("a coefficient says what goes with lying together, not what causes it");
        return remarks;
    }
}
