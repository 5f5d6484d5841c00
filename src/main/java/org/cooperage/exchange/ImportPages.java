package org.cooperage.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TableExport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Sending a table in: choose, look through, confirm.
@Controller
class ImportPages {

    private final Imports imports;
    private final ImportRuns runs;
    private final Exports exports;
    private final ImportTexts texts;

    ImportPages(Imports imports, ImportRuns runs, Exports exports, ImportTexts texts) {
        this.imports = imports;
        this.runs = runs;
        this.exports = exports;
        this.texts = texts;
    }

    @GetMapping("/imports")
    String list(@RequestParam(required = false) @Nullable String kind, PageRequest request, Model model) {
        var kinds = allowed();
        if (kinds.isEmpty()) {
            throw new NotAllowed("Importing tables");
        }
        var chosen = kind == null ? kinds.getFirst() : kind(kind);
        model.addAttribute("kinds", kinds);
        model.addAttribute("kind", chosen);
        model.addAttribute("columns", Sheets.of(chosen).columns());
        model.addAttribute("page", imports.list(request));
        return "exchange/imports";
    }

    private static List<ImportKind> allowed() {
        var kinds = new ArrayList<ImportKind>();
        for (var kind : ImportKind.values()) {
            try {
                Rights.of(Acting.current(), kind);
                kinds.add(kind);
            } catch (NotAllowed no) {
                continue;
            }
        }
        return kinds;
    }

    @PostMapping("/imports")
    String send(@RequestParam String kind, @RequestParam MultipartFile file) throws IOException {
        if (file.isEmpty()) {
            throw InvalidInput.of("file", "", "exchange.wrong.no-file", "exchange.mend.no-file");
        }
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            return look(imports.keep(kind(kind), name, content).value());
        }
    }

    @GetMapping("/imports/{importId}")
    String show(@PathVariable UUID importId, Model model) {
        var id = new Import.Id(importId);
        model.addAttribute("progress", runs.progress(id).orElse(null));
        model.addAttribute("report", imports.report(id));
        return "exchange/import";
    }

    @PostMapping("/imports/{importId}/look")
    String look(@PathVariable UUID importId) {
        runs.run(new Import.Id(importId), false, ImportRuns.PERSON);
        return "redirect:/imports/" + importId;
    }

    @PostMapping("/imports/{importId}/confirmation")
    String confirm(@PathVariable UUID importId) {
        runs.run(new Import.Id(importId), true, ImportRuns.PERSON);
        return "redirect:/imports/" + importId;
    }

    @GetMapping("/imports/{importId}/faults")
    void faults(@PathVariable UUID importId, @RequestParam String format, Locale locale, HttpServletResponse response) {
        var id = new Import.Id(importId);
        imports.get(id);
        texts.table(locale).send(response, format, to -> imports.eachFault(id, to));
    }

    @GetMapping("/imports/templates/{kind}")
    void template(@PathVariable String kind, @RequestParam String format, Locale locale, HttpServletResponse response)
            throws IOException {
        var wanted = TableExport.Format.parse(format);
        head(response, kind(kind).slug() + "-template", format);
        exports.writeTemplate(kind(kind), wanted, response.getOutputStream(), locale);
    }

    @GetMapping("/exports/{kind}")
    void export(@PathVariable String kind, @RequestParam String format, Locale locale, HttpServletResponse response)
            throws IOException {
        var wanted = TableExport.Format.parse(format);
        Rights.of(Acting.current(), kind(kind));
        head(response, kind(kind).slug(), format);
        exports.write(kind(kind), wanted, response.getOutputStream(), locale);
    }

    private static void head(HttpServletResponse response, String name, String format) {
        response.setContentType(TableExport.Format.parse(format).mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(name, format));
    }

    private static ImportKind kind(String slug) {
        return ImportKind.find(slug).orElseThrow(() -> new NotFound("table", slug));
    }
}
