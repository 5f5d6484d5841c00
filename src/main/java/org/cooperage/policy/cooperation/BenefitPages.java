package org.cooperage.policy.cooperation;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Upload;
import org.cooperage.shared.AskAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The ledger of benefits of an agreement: amounts, words about them, payments, files, a year, and its check.
@Controller
class BenefitPages {
    private final BenefitLedger ledger;
    private final CooperationViews views;
    private final CooperationFiles files;

    BenefitPages(BenefitLedger ledger, CooperationViews views, CooperationFiles files) {
        this.ledger = ledger;
        this.views = views;
        this.files = files;
    }

    @PostMapping("/cooperations/{cooperationId}/entries")
    @AskAgain("/cooperations/{cooperationId}")
    String enter(
            @PathVariable UUID cooperationId,
            @ModelAttribute BenefitDraft typed,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var id = new Cooperation.Id(cooperationId);
        var upload = file == null || file.isEmpty() ? null : Upload.of(file);
        files.enter(id, typed, upload);
        return show(id);
    }

    @PostMapping("/cooperations/{cooperationId}/payments")
    @AskAgain("/cooperations/{cooperationId}")
    String pay(
            @PathVariable UUID cooperationId,
            @ModelAttribute PaymentDraft typed,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var id = new Cooperation.Id(cooperationId);
        var upload = file == null || file.isEmpty() ? null : Upload.of(file);
        files.pay(id, typed, upload);
        return show(id);
    }

    @PostMapping("/cooperations/{cooperationId}/entries/{entryId}/confirmation")
    String confirm(@PathVariable UUID cooperationId, @PathVariable UUID entryId, RedirectAttributes next) {
        var id = new Cooperation.Id(cooperationId);
        return said(id, ledger.confirm(id, new Entry.Id(entryId)), "CONFIRMED", next);
    }

    @PostMapping("/cooperations/{cooperationId}/entries/{entryId}/contest")
    @AskAgain("/cooperations/{cooperationId}")
    String contest(
            @PathVariable UUID cooperationId,
            @PathVariable UUID entryId,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes next) {
        var id = new Cooperation.Id(cooperationId);
        return said(id, ledger.contest(id, new Entry.Id(entryId), text), "CONTESTED", next);
    }

    @PostMapping("/cooperations/{cooperationId}/entries/{entryId}/counter")
    @AskAgain("/cooperations/{cooperationId}")
    String undo(
            @PathVariable UUID cooperationId,
            @PathVariable UUID entryId,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes next) {
        var id = new Cooperation.Id(cooperationId);
        return said(id, ledger.undo(id, new Entry.Id(entryId), text), "COUNTER", next);
    }

    @PostMapping("/cooperations/{cooperationId}/documents")
    @AskAgain("/cooperations/{cooperationId}")
    String attach(@PathVariable UUID cooperationId, @RequestParam MultipartFile file) throws IOException {
        var id = new Cooperation.Id(cooperationId);
        files.add(id, Upload.of(file));
        return show(id);
    }

    @PostMapping("/cooperations/{cooperationId}/entries/{entryId}/documents")
    @AskAgain("/cooperations/{cooperationId}")
    String attach(@PathVariable UUID cooperationId, @PathVariable UUID entryId, @RequestParam MultipartFile file)
            throws IOException {
        var id = new Cooperation.Id(cooperationId);
        files.add(id, new Entry.Id(entryId), Upload.of(file));
        return show(id);
    }

    @GetMapping({
        "/cooperations/{cooperationId}/documents/{entryId}",
        "/api/cooperations/{cooperationId}/documents/{entryId}"
    })
    ResponseEntity<byte[]> content(@PathVariable UUID cooperationId, @PathVariable UUID entryId) {
        var file = files.get(new Cooperation.Id(cooperationId), new Entry.Id(entryId));
        return Upload.shown(file.name(), file.mediaType(), file.content());
    }

    @GetMapping("/cooperations/{cooperationId}/statement")
    String statement(
            @PathVariable UUID cooperationId, @RequestParam(required = false) @Nullable Integer year, Model model) {
        var id = new Cooperation.Id(cooperationId);
        var statement = ledger.year(id, Optional.ofNullable(year));
        var amounts = ledger.ofYear(id, statement.year());
        model.addAttribute("v", views.get(id));
        model.addAttribute("statement", statement);
        model.addAttribute("amounts", amounts);
        model.addAttribute("check", ledger.check(id, ""));
        return "cooperation/statement";
    }

    @GetMapping("/cooperations/{cooperationId}/check")
    String check(@PathVariable UUID cooperationId, @RequestParam(defaultValue = "") String hash, Model model) {
        var id = new Cooperation.Id(cooperationId);
        model.addAttribute("v", views.get(id));
        model.addAttribute("check", ledger.check(id, hash));
        model.addAttribute("noted", hash);
        return "cooperation/check";
    }

    private static String said(Cooperation.Id id, Agreeing outcome, String done, RedirectAttributes next) {
        next.addFlashAttribute("said", outcome instanceof Agreeing.Done ? done : "notnow");
        return show(id);
    }

    private static String show(Cooperation.Id id) {
        return "redirect:/cooperations/" + id + "#ledger";
    }
}
