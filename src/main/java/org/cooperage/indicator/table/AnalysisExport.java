package org.cooperage.indicator.table;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.cooperage.indicator.format.Kind;
import org.cooperage.indicator.format.Outcome;
import org.cooperage.indicator.format.Result;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;

/// A result as a file, all of its rows and columns under the names the command line uses, too.
final class AnalysisExport {
    private AnalysisExport() {}

    static Kind kind(String text) {
        return Kind.find(text)
                .filter(kind -> Arrays.stream(OwnTable.Shape.values())
                        .anyMatch(shape -> shape.kinds().contains(kind)))
                .orElseThrow(() -> InvalidInput.of("kind", text, "table.invalid.kind", "table.mend.kind"));
    }

    static Result result(Outcome.Analysed analysed, String name) {
        return analysed.results().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("result", name));
    }

    static void send(Outcome.Analysed analysed, String name, String format, HttpServletResponse response) {
        var result = result(analysed, name);
        var columns = new ArrayList<Column<Integer>>();
        for (int key = 0; key < result.keys().size(); key++) {
            int at = key;
            columns.add(new Column<>(
                    result.keys().get(key), row -> result.rows().get(row).get(at)));
        }
        for (int column = 0; column < result.columns().size(); column++) {
            int at = column;
            columns.add(new Column<>(result.columns().get(column), row -> {
                double value = result.figures().at(row, at);
                return Double.isNaN(value) ? null : value;
            }));
        }
        new TableExport<>(result.name(), columns)
                .send(
                        response,
                        format,
                        rows -> IntStream.range(0, result.rows().size()).forEach(rows::accept));
    }
}
