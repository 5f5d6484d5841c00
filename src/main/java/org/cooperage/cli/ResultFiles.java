package org.cooperage.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.cooperage.indicator.format.Result;

/// Writes results as CSV files: all of them, or none.
final class ResultFiles {
    private ResultFiles() {}

    /// Everything is written to a draft inside the folder first and moved at the end.
    static List<Path> write(List<Result> results, Path folder) throws IOException {
        Files.createDirectories(folder);
        var draft = Files.createTempDirectory(folder, ".draft");
        try {
            for (var result : results) {
                write(result, draft.resolve(result.name() + ".csv"));
            }
            return move(results, draft, folder);
        } finally {
            remove(draft);
        }
    }

    private static List<Path> move(List<Result> results, Path draft, Path folder) throws IOException {
        var written = new ArrayList<Path>();
        for (var result : results) {
            var file = result.name() + ".csv";
            written.add(Files.move(draft.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING));
        }
        return written;
    }

    private static void remove(Path draft) throws IOException {
        try (var left = Files.list(draft)) {
            for (var file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(draft);
    }

    private static void write(Result result, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            names(result.keys(), out);
            for (var column : result.columns()) {
                out.write(',' + quoted(column));
            }
            out.write('\n');
            for (int row = 0; row < result.rows().size(); row++) {
                names(result.rows().get(row), out);
                figures(result, row, out);
                out.write('\n');
            }
        }
    }

    private static void names(List<String> names, BufferedWriter out) throws IOException {
        for (int i = 0; i < names.size(); i++) {
            out.write((i == 0 ? "" : ",") + quoted(names.get(i)));
        }
    }

    private static void figures(Result result, int row, BufferedWriter out) throws IOException {
        for (int column = 0; column < result.columns().size(); column++) {
            out.write(',');
            out.write(figure(result.figures().at(row, column)));
        }
    }

    /// Every digit there is; nothing for what is not there.
    private static String figure(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }

    /// In quotes where it would be taken for two cells.
    private static String quoted(String name) {
        boolean plain = name.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
