package org.cooperage.deal.dispute;

import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.deal.DisputeReason;
import org.cooperage.shared.EntityTag;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Disputes for programs. `If-Match` carries the version; 409 answers with the dispute as it stands.
@RestController
class DisputeApi {

    private final Disputes disputes;

    DisputeApi(Disputes disputes) {
        this.disputes = disputes;
    }

    record Objection(
            DisputeReason reason, Remedy wish, @Nullable String note) {}

    record Words(@Nullable Remedy remedy, @Nullable String note) {

        String text() {
            return note == null ? "" : note;
        }

        Remedy instead(Dispute dispute) {
            return remedy == null ? dispute.wish() : remedy;
        }
    }

    @GetMapping("/api/disputes")
    Page<Dispute> list(@RequestParam(defaultValue = "false") boolean all, PageRequest page) {
        return disputes.list(all ? DisputeFilter.ALL : DisputeFilter.OPEN, page);
    }

    @GetMapping("/api/disputes/{disputeId}")
    Dispute show(@PathVariable UUID disputeId) {
        return disputes.get(new Dispute.Id(disputeId));
    }

    @PostMapping("/api/jobs/{jobId}/disputes")
    ResponseEntity<Dispute> open(@PathVariable UUID jobId, @RequestBody Objection objection) {
        var claim = new Claim(objection.reason(), objection.wish(), objection.note(), null);
        return ResponseEntity.status(HttpStatus.CREATED).body(disputes.open(new Deal.Id(jobId), claim));
    }

    @PostMapping("/api/disputes/{disputeId}/acceptance")
    ResponseEntity<Dispute> accept(@PathVariable UUID disputeId, @RequestHeader("If-Match") String version) {
        return answered(disputes.accept(new Dispute.Id(disputeId), EntityTag.version(version)));
    }

    @PostMapping("/api/disputes/{disputeId}/offer")
    ResponseEntity<Dispute> offer(
            @PathVariable UUID disputeId, @RequestHeader("If-Match") String version, @RequestBody Words words) {
        var id = new Dispute.Id(disputeId);
        return answered(disputes.offer(id, EntityTag.version(version), words.instead(disputes.get(id)), words.text()));
    }

    @PostMapping("/api/disputes/{disputeId}/rejection")
    ResponseEntity<Dispute> reject(
            @PathVariable UUID disputeId, @RequestHeader("If-Match") String version, @RequestBody Words words) {
        return answered(disputes.reject(new Dispute.Id(disputeId), EntityTag.version(version), words.text()));
    }

    @PostMapping("/api/disputes/{disputeId}/agreement")
    ResponseEntity<Dispute> agree(@PathVariable UUID disputeId, @RequestHeader("If-Match") String version) {
        return answered(disputes.agree(new Dispute.Id(disputeId), EntityTag.version(version)));
    }

    @PostMapping("/api/disputes/{disputeId}/withdrawal")
    ResponseEntity<Dispute> withdraw(@PathVariable UUID disputeId, @RequestHeader("If-Match") String version) {
        return answered(disputes.withdraw(new Dispute.Id(disputeId), EntityTag.version(version)));
    }

    @PostMapping("/api/disputes/{disputeId}/mediation")
    ResponseEntity<Dispute> mediate(@PathVariable UUID disputeId, @RequestHeader("If-Match") String version) {
        return answered(disputes.mediate(new Dispute.Id(disputeId), EntityTag.version(version)));
    }

    @PostMapping("/api/disputes/{disputeId}/verdict")
    ResponseEntity<Dispute> decide(
            @PathVariable UUID disputeId, @RequestHeader("If-Match") String version, @RequestBody Words words) {
        var id = new Dispute.Id(disputeId);
        return answered(disputes.decide(id, EntityTag.version(version), words.instead(disputes.get(id)), words.text()));
    }

    @PostMapping("/api/disputes/{disputeId}/sending")
    ResponseEntity<Dispute> send(@PathVariable UUID disputeId, @RequestHeader("If-Match") String version) {
        return answered(disputes.send(new Dispute.Id(disputeId), EntityTag.version(version)));
    }

    @PostMapping("/api/disputes/{disputeId}/receipt")
    ResponseEntity<Dispute> receive(@PathVariable UUID disputeId, @RequestHeader("If-Match") String version) {
        return answered(disputes.receive(new Dispute.Id(disputeId), EntityTag.version(version)));
    }

    private static ResponseEntity<Dispute> answered(Disputing outcome) {
        return switch (outcome) {
            case Disputing.Done done -> ResponseEntity.ok(done.dispute());
            case Disputing.NotNow notNow ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(notNow.dispute());
        };
    }
}
