package org.cooperage.indicator.table;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.indicator.format.Outcome;
import org.cooperage.party.Parties;
import org.cooperage.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What comes of a table: what stands out, tables, bars, a map; or everything that is wrong with it.
@Controller
class AnalysisPages {
    private final OwnTables tables;
    private final AnalysisView view;
    private final Parties parties;

    AnalysisPages(OwnTables tables, AnalysisView view, Parties parties) {
        this.tables = tables;
        this.view = view;
        this.parties = parties;
    }

    @GetMapping("/tables/{table}")
    String show(@PathVariable UUID table, @RequestParam(required = false) @Nullable String kind, Model model) {
        var it = tables.get(new OwnTable.Id(table));
        var wanted = kind == null ? it.shape().first() : AnalysisExport.kind(kind);
        model.addAttribute("it", it);
        model.addAttribute("kind", wanted);
        model.addAttribute("kinds", it.shape().kinds());
        model.addAttribute("own", OwnTables.isOwn(it));
        model.addAttribute("owner", parties.names(List.of(it.owner())).get(it.owner()));
        model.addAttribute("versions", tables.versions(it));
        model.addAttribute(
                "readers",
                parties.list(it.shared()).stream()
                        .map(party -> party.code() == null ? "" : party.code().text())
                        .collect(Collectors.joining("\n")));
        switch (tables.analyse(it.id(), wanted)) {
            case Outcome.Refused(var why) ->
                model.addAttribute("faultLines", why.lines().toList());
            case Outcome.Analysed analysed -> {
                model.addAttribute("faultLines", List.of());
                model.addAttribute("remarks", analysed.remarks());
                model.addAttribute("results", view.of(analysed.results()));
            }
        }
        return "table/table";
    }

    @GetMapping(path = "/tables/{table}", params = "format")
    void export(
            @PathVariable UUID table,
            @RequestParam String kind,
            @RequestParam String result,
            @RequestParam String format,
            HttpServletResponse response) {
        var outcome = tables.analyse(new OwnTable.Id(table), AnalysisExport.kind(kind));
        if (!(outcome instanceof Outcome.Analysed analysed)) {
            throw new NotFound("result", result);
        }
        AnalysisExport.send(analysed, result, format, response);
    }
}
