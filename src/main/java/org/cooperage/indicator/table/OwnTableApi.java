package org.cooperage.indicator.table;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cooperage.indicator.format.Outcome;
import org.cooperage.indicator.format.Result;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Tables people bring along, for programs: the same draft, look and keep as on the pages.
@RestController
@RequestMapping("/api/tables")
class OwnTableApi {
    private final OwnTables tables;
    private final Readers readers;

    OwnTableApi(OwnTables tables, Readers readers) {
        this.tables = tables;
        this.readers = readers;
    }

    /// @param faults what is wrong, a line each; then nothing is kept
    record LookView(UUID id, int version, List<String> faults, List<String> remarks) {}

    record ResultView(String name, List<String> keys, List<String> columns, List<RowView> rows) {}

    record RowView(List<String> keys, List<@Nullable Double> figures) {}

    record Sharing(boolean open, @Nullable List<String> codes) {}

    @GetMapping
    Page<OwnTable> list(PageRequest page) {
        return tables.list(page);
    }

    @PostMapping(
            consumes = {
                "text/csv",
                "application/octet-stream",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            })
    ResponseEntity<LookView> send(
            OwnTableDraft.Form form,
            @RequestParam(required = false) @Nullable UUID replaces,
            HttpServletRequest request)
            throws IOException {
        var content = request.getInputStream().readNBytes(OwnTables.MOST_BYTES + 1);
        var id = tables.send(form.read("api", content), Readers.id(replaces));
        return ResponseEntity.status(HttpStatus.CREATED).body(look(id, tables.look(id)));
    }

    @GetMapping("/{table}")
    OwnTable show(@PathVariable UUID table) {
        return tables.get(new OwnTable.Id(table));
    }

    @PostMapping("/{table}/keeping")
    LookView keep(@PathVariable UUID table) {
        var id = new OwnTable.Id(table);
        return look(id, tables.keep(id));
    }

    @PostMapping("/{table}/sharing")
    OwnTable share(@PathVariable UUID table, @RequestBody Sharing sharing) {
        var id = new OwnTable.Id(table);
        tables.share(id, sharing.open(), readers.of(sharing.codes() == null ? List.of() : sharing.codes()));
        return tables.get(id);
    }

    @DeleteMapping("/{table}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID table) {
        tables.remove(new OwnTable.Id(table));
    }

    @GetMapping("/{table}/results")
    List<ResultView> results(@PathVariable UUID table, @RequestParam String kind) {
        return switch (tables.analyse(new OwnTable.Id(table), AnalysisExport.kind(kind))) {
            case Outcome.Refused refused -> List.of();
            case Outcome.Analysed analysed ->
                analysed.results().stream().map(OwnTableApi::view).toList();
        };
    }

    private LookView look(OwnTable.Id id, Outcome outcome) {
        int version = tables.get(id).version();
        return switch (outcome) {
            case Outcome.Refused(var why) ->
                new LookView(id.value(), version, why.lines().toList(), List.of());
            case Outcome.Analysed analysed -> new LookView(id.value(), version, List.of(), analysed.remarks());
        };
    }

    private static ResultView view(Result result) {
        var rows = new ArrayList<RowView>();
        for (int row = 0; row < result.rows().size(); row++) {
            var figures = new ArrayList<@Nullable Double>();
            for (int column = 0; column < result.columns().size(); column++) {
                double value = result.figures().at(row, column);
                figures.add(Double.isNaN(value) ? null : value);
            }
            rows.add(new RowView(result.rows().get(row), figures));
        }
        return new ResultView(result.name(), result.keys(), result.columns(), rows);
    }
}
