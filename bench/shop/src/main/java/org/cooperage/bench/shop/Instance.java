package org.cooperage.bench.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// A published instance: what kind it is, who published it, and the best objective known, if any is.
record Instance(Kind kind, String name, String family, Path file, OptionalDouble best) {

    enum Kind {
        JOB_SHOP("fjsp", ".fjs", "best_makespan"),
        FLOW_SHOP("distributed", ".txt", "best_makespan"),
        CLOUD("cloud-manufacturing", ".json", "optimal_cost_DP");

        final String folder;
        final String ending;
        final String best;

        Kind(String folder, String ending, String best) {
            this.folder = folder;
            this.ending = ending;
            this.best = best;
        }
    }

    /// All instances below the folder of data that the settings ask for, family by family.
    static List<Instance> in(Shop.Settings settings) throws IOException {
        var found = new ArrayList<Instance>();
        for (var kind : Kind.values()) {
            var folder = settings.data().resolve(kind.folder);
            if (Files.isDirectory(folder)) {
                found.addAll(read(kind, folder));
            }
        }
        var asked = found.stream()
                .filter(i -> settings.families().isEmpty()
                        || settings.families().stream()
                                .anyMatch(f -> i.family().toLowerCase().contains(f.toLowerCase())))
                .filter(i -> settings.instances().isEmpty() || settings.instances().contains(i.name()))
                .sorted(Comparator.comparing(Instance::family).thenComparing(Instance::name))
                .toList();
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("No instance below (%s) fits.\nMaybe --data should name the folder that holds fjsp/, distributed/, cloud-manufacturing/."
                    .formatted(settings.data()));
        }
        return asked;
    }

    private static List<Instance> read(Kind kind, Path folder) throws IOException {
        var known = known(folder.resolve("best_known.csv"));
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(kind.ending))
                    .map(f -> of(kind, f, known))
                    .toList();
        }
    }

    private static Instance of(Kind kind, Path file, Map<String, Map<String, String>> known) {
        var name = file.getFileName().toString().replace(kind.ending, "");
        var row = known.getOrDefault(name, Map.of());
        var family = row.getOrDefault("family", kind.folder).replaceAll(" \\d+$", "");
        int suffix = name.indexOf('_');
        if (kind == Kind.JOB_SHOP && suffix >= 0) {
            family += " " + name.substring(suffix + 1);
        }
        var best = row.getOrDefault(kind.best, "");
        return new Instance(
                kind, name, family, file, best.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(best)));
    }

    /// The rows of a CSV file by their first column; commas in names of files are underscores.
    private static Map<String, Map<String, String>> known(Path csv) throws IOException {
        var rows = new HashMap<String, Map<String, String>>();
        if (!Files.exists(csv)) {
            return rows;
        }
        var lines = Files.readAllLines(csv);
        var header = cells(lines.getFirst());
        for (var line : lines.subList(1, lines.size())) {
            var cells = cells(line);
            var row = new HashMap<String, String>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(header.get(i), cells.get(i));
            }
            rows.put(cells.getFirst().replace(',', '_'), row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        for (var cell : line.split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)")) {
            cells.add(cell.replace("\"", ""));
        }
        return cells;
    }
}
