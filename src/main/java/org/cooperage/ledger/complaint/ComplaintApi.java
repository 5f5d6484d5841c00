package org.cooperage.ledger.complaint;

import java.util.UUID;
import org.cooperage.deal.Deal;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Complaints for programs. A move wants the version in `If-Match`; 409 when one about the same
/// order is open, or it
/// is not the time for a move.
@RestController
@RequestMapping("/api")
class ComplaintApi {
    private final Complaints complaints;

    ComplaintApi(Complaints complaints) {
        this.complaints = complaints;
    }

    record ComplaintDraft(String text) {}

    /// @param text left out where the move needs no words
    record MoveDraft(ComplaintMove move, @Nullable String text) {}

    @GetMapping("/complaints")
    Page<ComplaintView> list(@RequestParam(defaultValue = "false") boolean all, PageRequest page) {
        return complaints.list(all, page);
    }

    @GetMapping("/complaints/{complaintId}")
    ResponseEntity<ComplaintView> show(@PathVariable UUID complaintId) {
        return tagged(HttpStatus.OK, new Complaint.Id(complaintId));
    }

    @PostMapping("/statements/{orderId}/complaint")
    ResponseEntity<ComplaintView> file(@PathVariable UUID orderId, @RequestBody ComplaintDraft draft) {
        return answered(complaints.file(new Deal.Id(orderId), draft.text()), HttpStatus.CREATED);
    }

    @PostMapping("/complaints/{complaintId}/moves")
    ResponseEntity<ComplaintView> move(
            @PathVariable UUID complaintId, @RequestHeader("If-Match") String version, @RequestBody MoveDraft draft) {
        var id = new Complaint.Id(complaintId);
        return answered(complaints.move(id, draft.move(), draft.text(), EntityTag.version(version)), HttpStatus.OK);
    }

    private ResponseEntity<ComplaintView> answered(Complaining outcome, HttpStatus done) {
        var status = outcome instanceof Complaining.Done ? done : HttpStatus.CONFLICT;
        return tagged(status, outcome.complaint().id());
    }

    private ResponseEntity<ComplaintView> tagged(HttpStatus status, Complaint.Id id) {
        var view = complaints.view(id);
        return ResponseEntity.status(status)
                .eTag(Integer.toString(view.it().version()))
                .body(view);
    }
}
