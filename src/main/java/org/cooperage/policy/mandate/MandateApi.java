package org.cooperage.policy.mandate;

import java.io.IOException;
import java.util.UUID;
import org.cooperage.party.Upload;
import org.cooperage.policy.mandate.MandateDraft.KpiDraft;
import org.cooperage.policy.mandate.MandateDraft.ReceiptDraft;
import org.cooperage.policy.mandate.MandateDraft.SubsidyDraft;
import org.cooperage.policy.mandate.MandateDraft.ValueDraft;
import org.cooperage.shared.EntityTag;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Mandates for programs. Each change answers with the whole mandate; a move wants the version in `If-Match`.
@RestController
@RequestMapping("/api/mandates")
class MandateApi {
    private final Mandates mandates;
    private final Reviews reviews;
    private final Subsidies subsidies;
    private final MandateViews views;

    MandateApi(Mandates mandates, Reviews reviews, Subsidies subsidies, MandateViews views) {
        this.mandates = mandates;
        this.reviews = reviews;
        this.subsidies = subsidies;
        this.views = views;
    }

    /// @param text why; left out where the move needs no words
    record MoveDraft(Mandate.Move move, @Nullable String text) {}

    /// @param quarter `2026-Q3`
    record Quarter(String quarter) {}

    record Said(String text) {}

    @GetMapping
    Page<Mandate> list(PageRequest page) {
        return mandates.list(page);
    }

    @GetMapping("/{mandateId}")
    ResponseEntity<MandateView> show(@PathVariable UUID mandateId) {
        return tagged(HttpStatus.OK, mandateId);
    }

    @PostMapping
    ResponseEntity<MandateView> draft(@RequestBody MandateDraft typed) {
        return tagged(HttpStatus.CREATED, mandates.draft(typed).id().value());
    }

    @PostMapping("/{mandateId}/kpis")
    ResponseEntity<MandateView> add(@PathVariable UUID mandateId, @RequestBody KpiDraft typed) {
        mandates.add(new Mandate.Id(mandateId), typed);
        return tagged(HttpStatus.CREATED, mandateId);
    }

    @PostMapping("/{mandateId}/moves")
    ResponseEntity<MandateView> move(
            @PathVariable UUID mandateId, @RequestHeader("If-Match") String version, @RequestBody MoveDraft draft) {
        mandates.move(new Mandate.Id(mandateId), draft.move(), draft.text(), EntityTag.version(version));
        return tagged(HttpStatus.OK, mandateId);
    }

    @PostMapping("/{mandateId}/reviews")
    ResponseEntity<MandateView> open(@PathVariable UUID mandateId, @RequestBody Quarter quarter) {
        reviews.open(new Mandate.Id(mandateId), quarter.quarter());
        return tagged(HttpStatus.CREATED, mandateId);
    }

    @PostMapping("/{mandateId}/reviews/{reviewId}/values")
    ResponseEntity<MandateView> measure(
            @PathVariable UUID mandateId, @PathVariable UUID reviewId, @RequestBody ValueDraft typed) {
        reviews.measure(new Mandate.Id(mandateId), reviewId, typed);
        return tagged(HttpStatus.OK, mandateId);
    }

    @PostMapping("/{mandateId}/reviews/{reviewId}/comment")
    ResponseEntity<MandateView> comment(
            @PathVariable UUID mandateId, @PathVariable UUID reviewId, @RequestBody Said said) {
        reviews.comment(new Mandate.Id(mandateId), reviewId, said.text());
        return tagged(HttpStatus.OK, mandateId);
    }

    @PostMapping("/{mandateId}/reviews/{reviewId}/decision")
    ResponseEntity<MandateView> decide(
            @PathVariable UUID mandateId, @PathVariable UUID reviewId, @RequestBody Said said) {
        reviews.decide(new Mandate.Id(mandateId), reviewId, said.text());
        return tagged(HttpStatus.OK, mandateId);
    }

    @PostMapping("/{mandateId}/subsidies")
    ResponseEntity<MandateView> grant(@PathVariable UUID mandateId, @RequestBody SubsidyDraft typed) {
        subsidies.grant(new Mandate.Id(mandateId), typed);
        return tagged(HttpStatus.CREATED, mandateId);
    }

    @PostMapping("/{mandateId}/subsidies/{subsidyId}/receipts")
    ResponseEntity<MandateView> account(
            @PathVariable UUID mandateId, @PathVariable UUID subsidyId, @RequestBody ReceiptDraft typed) {
        subsidies.account(new Mandate.Id(mandateId), subsidyId, typed, null);
        return tagged(HttpStatus.CREATED, mandateId);
    }

    @PostMapping(path = "/{mandateId}/subsidies/{subsidyId}/receipts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<MandateView> account(
            @PathVariable UUID mandateId,
            @PathVariable UUID subsidyId,
            @ModelAttribute ReceiptDraft typed,
            @RequestParam MultipartFile file)
            throws IOException {
        subsidies.account(new Mandate.Id(mandateId), subsidyId, typed, Upload.of(file));
        return tagged(HttpStatus.CREATED, mandateId);
    }

    private ResponseEntity<MandateView> tagged(HttpStatus status, UUID mandate) {
        var view = views.get(new Mandate.Id(mandate));
        return ResponseEntity.status(status)
                .eTag(Integer.toString(view.it().version()))
                .body(view);
    }
}
