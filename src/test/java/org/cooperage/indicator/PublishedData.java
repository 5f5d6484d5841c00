package org.cooperage.indicator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cooperage.indicator.format.Line;

/// Tables others published, in the folder `-Dcooperage.data` names.
public final class PublishedData {
    private static final Path DATA = Path.of(System.getProperty("cooperage.data", "../shared/data"));

    private PublishedData() {}

    public static String text(String file) {
        var path = DATA.resolve(file);
        assumeTrue(
                Files.exists(path),
                () -> "the published tables are not here: " + path + "; set -Dcooperage.data to their folder");
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Cells of a comma-separated file that quotes, if at all, whole cells without commas or quotes inside.
    public static List<Line> lines(String text) {
        var lines = text.strip().lines().toList();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Line(
                        i + 1,
                        Arrays.stream(lines.get(i).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                                .map(cell -> cell.replace("\"", ""))
                                .toList()))
                .toList();
    }
}
