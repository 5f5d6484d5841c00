package org.cooperage.indicator.trade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.UUID;
import org.cooperage.indicator.engine.Telling.Amounts;

/// Makes an input–output table of the flows that may be told. Links of which too little may be told are put together
/// until four fifths of what flows between links is known; where even their sum may not be told they are left out. What
/// is unknown counts as nothing, and the coverage says how much it is.
final class PullCount {
    private static final double ENOUGH = 0.8;
    private static final int PERCENT = 100;

    private final Map<Cell, Map<UUID, Amounts>> cells;
    private final Flows told;
    private final FlowTelling telling;
    private final LocalDate month;
    private final List<String> links;

    PullCount(Map<Cell, Map<UUID, Amounts>> cells, Flows told, FlowTelling telling, LocalDate month) {
        this.cells = cells;
        this.told = told;
        this.telling = telling;
        this.month = month;
        this.links = new ArrayList<>(
                new TreeSet<>(cells.keySet().stream().map(Cell::from).toList()));
    }

    private record Table(double[][] flows, double[] outputs, double known, double all) {
        boolean isWhole() {
            return all > 0 && known >= ENOUGH * all && outputs.length > 1;
        }
    }

    Optional<Pulls> pulls() {
        var rest = new TreeSet<String>();
        links.stream().filter(link -> output(link).isEmpty()).forEach(rest::add);
        while (rest.size() < links.size()) {
            var trial = telling.trial();
            var sectors = sectors(rest, trial);
            var table = table(sectors, trial);
            if (table.isWhole()) {
                telling.adopt(trial);
                int percent = (int) Math.floor(PERCENT * Math.min(1, table.known() / table.all()));
                return Pulls.of(sectors, table.flows(), table.outputs(), percent, month);
            }
            links.stream()
                    .filter(link -> !rest.contains(link))
                    .max(Comparator.comparingDouble(this::unknown))
                    .ifPresent(rest::add);
        }
        return Optional.empty();
    }

    private List<List<String>> sectors(Collection<String> rest, FlowTelling trial) {
        var sectors = new ArrayList<List<String>>();
        links.stream().filter(link -> !rest.contains(link)).forEach(link -> sectors.add(List.of(link)));
        sectors.add(List.copyOf(rest));
        sectors.removeIf(sector -> !(output(sector, trial).orElse(0) > 0));
        return sectors;
    }

    private Table table(List<List<String>> sectors, FlowTelling trial) {
        int size = sectors.size();
        var flows = new double[size][size];
        var outputs = new double[size];
        double known = 0;
        for (int i = 0; i < size; i++) {
            outputs[i] = output(sectors.get(i), trial).orElse(0);
            for (int j = 0; j < size; j++) {
                flows[i][j] =
                        flow(between(sectors.get(i), sectors.get(j)), trial).orElse(0);
                known += flows[i][j];
            }
        }
        double all = between(links, links).stream().mapToDouble(this::value).sum();
        return new Table(flows, outputs, known, all);
    }

    private List<Cell> between(List<String> from, List<String> to) {
        return cells.keySet().stream()
                .filter(cell -> from.contains(cell.from()) && to.contains(cell.to()))
                .toList();
    }

    private OptionalDouble flow(List<Cell> of, FlowTelling trial) {
        return of.size() == 1 ? known(of.getFirst()) : trial.tellSum(of);
    }

    private OptionalDouble output(List<String> sector, FlowTelling trial) {
        if (sector.size() == 1) {
            return output(sector.getFirst());
        }
        return trial.tellSum(cells.keySet().stream()
                .filter(cell -> sector.contains(cell.from()))
                .toList());
    }

    private OptionalDouble output(String link) {
        return known(Cell.row(link));
    }

    private OptionalDouble known(Cell cell) {
        var value = told.find(cell).map(Flows.Flow::value).orElse(null);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// Of what flows between a link and others, what may not be told.
    private double unknown(String link) {
        return cells.keySet().stream()
                .filter(cell -> cell.from().equals(link) || cell.to().equals(link))
                .filter(cell -> links.contains(cell.from()) && links.contains(cell.to()))
                .filter(cell -> known(cell).isEmpty())
                .mapToDouble(this::value)
                .sum();
    }

    private double value(Cell cell) {
        return cells.getOrDefault(cell, Map.of()).values().stream()
                .mapToDouble(Amounts::value)
                .sum();
    }
}
