package org.cooperage.indicator.table;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.cooperage.indicator.format.Outcome;
import org.cooperage.party.Parties;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Bringing a table along: choose, look through, keep, share.
@Controller
class OwnTablePages {
    private final OwnTables tables;
    private final Readers readers;
    private final Parties parties;

    OwnTablePages(OwnTables tables, Readers readers, Parties parties) {
        this.tables = tables;
        this.readers = readers;
        this.parties = parties;
    }

    @GetMapping("/tables")
    String list(@RequestParam(required = false) @Nullable UUID replaces, PageRequest request, Model model) {
        var page = tables.list(request);
        model.addAttribute("page", page);
        model.addAttribute(
                "owners",
                parties.names(
                        page.rows().stream().map(OwnTable::owner).distinct().toList()));
        model.addAttribute("mayBring", OwnTables.mayBring(Acting.current()));
        model.addAttribute("shapes", OwnTable.Shape.values());
        model.addAttribute("replaced", replaces == null ? null : tables.get(new OwnTable.Id(replaces)));
        return "table/tables";
    }

    @PostMapping("/tables")
    String send(
            OwnTableDraft.Form form,
            @RequestParam(required = false) @Nullable UUID replaces,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null) {
            throw InvalidInput.of("file", "", "table.invalid.empty", "table.mend.empty");
        }
        var name = file.getOriginalFilename();
        var draft = form.read(name == null ? "" : name, file.getBytes());
        return "redirect:/tables/" + tables.send(draft, Readers.id(replaces));
    }

    @PostMapping("/tables/{table}/keeping")
    String keep(@PathVariable UUID table) {
        var outcome = tables.keep(new OwnTable.Id(table));
        return switch (outcome) {
            case Outcome.Analysed kept -> "redirect:/tables/" + table;
            case Outcome.Refused refused -> "redirect:/tables/" + table + "#faults";
        };
    }

    @PostMapping("/tables/{table}/removal")
    String remove(@PathVariable UUID table) {
        tables.remove(new OwnTable.Id(table));
        return "redirect:/tables";
    }

    /// @param codes credit codes of who may read it, one a line
    @PostMapping("/tables/{table}/sharing")
    String share(
            @PathVariable UUID table,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "") String codes) {
        tables.share(new OwnTable.Id(table), open, readers.of(List.of(codes.split("[\\s,;，；]+"))));
        return "redirect:/tables/" + table + "#sharing";
    }
}
