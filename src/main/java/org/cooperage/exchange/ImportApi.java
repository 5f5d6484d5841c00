package org.cooperage.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Imports for programs: the table is the body of the request, XLSX or CSV.
@RestController
@RequestMapping("/api/imports")
class ImportApi {

    private final Imports imports;
    private final ImportRuns runs;
    private final ImportTexts texts;

    ImportApi(Imports imports, ImportRuns runs, ImportTexts texts) {
        this.imports = imports;
        this.runs = runs;
        this.texts = texts;
    }

    record ImportView(
            UUID id,
            ImportKind kind,
            String name,
            Import.State state,
            int rows,
            Import.Counts counts,
            List<String> ignoredColumns,
            Instant at,
            @Nullable Instant doneAt) {

        static ImportView of(Import it) {
            return new ImportView(
                    it.id().value(),
                    it.kind(),
                    it.name(),
                    it.state(),
                    it.counts().rows(),
                    it.counts(),
                    it.ignored(),
                    it.at(),
                    it.doneAt());
        }
    }

    record FaultView(int row, String letter, String column, String value, String wrong, String mend) {}

    /// The import, how far it is if it is under way, how many faults there are in all, and the first thousand.
    record ReportView(ImportView file, @Nullable ImportProgress progress, long allFaults, List<FaultView> faults) {}

    @GetMapping
    Page<ImportView> list(PageRequest page) {
        return imports.list(page).map(ImportView::of);
    }

    @PostMapping(
            consumes = {
                "text/csv",
                "application/octet-stream",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            })
    ResponseEntity<ReportView> send(
            @RequestParam String kind, @RequestParam(defaultValue = "") String name, HttpServletRequest request)
            throws IOException {
        var wanted = ImportKind.find(kind).orElseThrow(() -> new NotFound("table", kind));
        try (var content = request.getInputStream()) {
            var id = imports.keep(wanted, name, content);
            runs.run(id, false, ImportRuns.PROGRAM);
            var view = view(id);
            return ResponseEntity.status(view.progress == null ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
                    .location(URI.create("/api/imports/" + id))
                    .body(view);
        }
    }

    @GetMapping("/{importId}")
    ReportView show(@PathVariable UUID importId) {
        return view(new Import.Id(importId));
    }

    @PostMapping("/{importId}/confirmation")
    ResponseEntity<ReportView> confirm(@PathVariable UUID importId) {
        return run(new Import.Id(importId), true);
    }

    /// Once more, because what it was held against has changed, or because a server stopped in the middle.
    @PostMapping("/{importId}/look")
    ResponseEntity<ReportView> look(@PathVariable UUID importId) {
        return run(new Import.Id(importId), false);
    }

    private ResponseEntity<ReportView> run(Import.Id id, boolean write) {
        runs.run(id, write, ImportRuns.PROGRAM);
        var view = view(id);
        return ResponseEntity.status(view.progress == null ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(view);
    }

    /// Progress first: what ends between the two questions has its report.
    private ReportView view(Import.Id id) {
        var progress = runs.progress(id).orElse(null);
        var report = imports.report(id);
        return new ReportView(
                ImportView.of(report.file()),
                progress,
                report.allFaults(),
                report.faults().stream()
                        .map(it -> new FaultView(
                                it.row(), it.letter(), it.header(), it.value(), texts.wrong(it), texts.mend(it)))
                        .toList());
    }
}
