package org.cooperage.barrel.workbook;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cooperage.barrel.workbook.engine.ValueStream;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A workbook as a file: the steps as they are, then as they should be.
@Controller
class WorkbookExport {
    private final Workbooks books;
    private final MessageSource texts;

    WorkbookExport(Workbooks books, MessageSource texts) {
        this.books = books;
        this.texts = texts;
    }

    private record Row(String state, ValueStream.Line line) {}

    @GetMapping(path = "/workbook/{workbookId}/export", params = "format")
    void export(@PathVariable UUID workbookId, @RequestParam String format, HttpServletResponse response) {
        var sheet = books.get(new Workbook.Id(workbookId), null).sheet();
        var rows = Stream.concat(rows("workbook.asis", sheet.asIsStream()), rows("workbook.tobe", sheet.toBeStream()));
        new TableExport<>("workbook", columns()).send(response, format, rows::forEach);
    }

    private Stream<Row> rows(String state, ValueStream stream) {
        return stream.lines().stream().map(line -> new Row(text(state), line));
    }

    private List<Column<Row>> columns() {
        return List.of(
                column("workbook.state", Row::state),
                column("workbook.step", row -> row.line().step().name()),
                column("workbook.process", row -> row.line().step().process()),
                column("workbook.outside", row -> row.line().step().outside() ? 1 : 0),
                column(
                        "workbook.minutes.low",
                        row -> row.line().step().minutes().low()),
                column(
                        "workbook.minutes.high",
                        row -> row.line().step().minutes().high()),
                column("workbook.wait.low", row -> row.line().step().waitHours().low()),
                column(
                        "workbook.wait.high",
                        row -> row.line().step().waitHours().high()),
                column("workbook.changeover", row -> row.line().step().changeoverMinutes()),
                column("workbook.accurate", row -> row.line().step().accuratePercent()),
                column("workbook.people", row -> row.line().step().people()),
                column("workbook.machines", row -> row.line().step().machines()),
                column("workbook.stations", row -> row.line().step().stations()),
                column("workbook.cost.low", row -> row.line().cost().total().low()),
                column("workbook.cost.high", row -> row.line().cost().total().high()));
    }

    private Column<Row> column(String key, Function<Row, @Nullable Object> value) {
        return new Column<>(text(key), value);
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
