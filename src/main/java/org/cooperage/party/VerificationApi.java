package org.cooperage.party;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cooperage.party.PartyApi.PartyView;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import org.springframework.web.multipart.MultipartFile;

/// Verification and papers for programs.
@RestController
@RequestMapping("/api")
class VerificationApi {

    private final Parties parties;
    private final Verifications verifications;
    private final Documents documents;

    VerificationApi(Parties parties, Verifications verifications, Documents documents) {
        this.parties = parties;
        this.verifications = verifications;
        this.documents = documents;
    }

    record VerificationView(
            UUID id,
            Instant submittedAt,
            @Nullable Instant decidedAt,
            Party.@Nullable Status outcome,
            @Nullable String reason) {

        static VerificationView of(Verification round) {
            return new VerificationView(
                    round.id(), round.submittedAt(), round.decidedAt(), round.outcome(), round.reason());
        }
    }

    /// `outcome` VERIFIED, or REJECTED with what to mend as `reason`.
    record Decision(Party.Status outcome, @Nullable String reason) {}

    record DocumentView(UUID id, Document.Kind kind, String name, String mediaType, long bytes, Instant addedAt) {

        static DocumentView of(Document document) {
            return new DocumentView(
                    document.id().value(),
                    document.kind(),
                    document.name(),
                    document.mediaType(),
                    document.bytes(),
                    document.addedAt());
        }
    }

    /// Who waits to be verified, as far as the reader may know.
    @GetMapping("/verifications")
    Page<PartyView> waiting(PageRequest page) {
        return parties.list(PartyFilter.waiting(), page).map(PartyView::of);
    }

    @GetMapping("/parties/{partyId}/verifications")
    List<VerificationView> rounds(@PathVariable UUID partyId) {
        return verifications.of(new Party.Id(partyId)).stream()
                .map(VerificationView::of)
                .toList();
    }

    @PostMapping("/parties/{partyId}/verification")
    ResponseEntity<PartyView> decide(@PathVariable UUID partyId, @RequestBody Decision decision) {
        var party = new Party.Id(partyId);
        return switch (decision.outcome()) {
            case VERIFIED -> answer(verifications.verify(party));
            case REJECTED -> {
                var reason = decision.reason();
                yield answer(verifications.reject(party, reason == null ? "" : reason));
            }
            case SUBMITTED, SUSPENDED ->
                throw InvalidInput.of("outcome", decision.outcome(), "party.invalid.outcome", "party.mend.outcome");
        };
    }

    @PostMapping("/parties/{partyId}/submission")
    ResponseEntity<PartyView> resubmit(@PathVariable UUID partyId) {
        return answer(verifications.resubmit(new Party.Id(partyId)));
    }

    @GetMapping("/parties/{partyId}/documents")
    List<DocumentView> documents(@PathVariable UUID partyId) {
        return documents.of(new Party.Id(partyId)).stream()
                .map(DocumentView::of)
                .toList();
    }

    @PostMapping(path = "/parties/{partyId}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    DocumentView attach(@PathVariable UUID partyId, @RequestParam Document.Kind kind, @RequestParam MultipartFile file)
            throws IOException {
        return DocumentView.of(documents.attach(new Party.Id(partyId), kind, Upload.of(file)));
    }

    @GetMapping("/documents/{documentId}")
    ResponseEntity<byte[]> content(@PathVariable UUID documentId) {
        return DocumentPages.answer(documents, new Document.Id(documentId));
    }

    @DeleteMapping("/documents/{documentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID documentId) {
        documents.remove(new Document.Id(documentId));
    }

    private static ResponseEntity<PartyView> answer(Verifying outcome) {
        return switch (outcome) {
            case Verifying.Done(var party) -> ResponseEntity.ok(PartyView.of(party));
            case Verifying.NotPossible(var status) ->
                ResponseEntity.status(HttpStatus.CONFLICT).build();
        };
    }
}
