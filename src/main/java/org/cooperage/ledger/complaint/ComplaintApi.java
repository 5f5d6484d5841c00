package org.cooperage.ledger.complaint;

import java.util.UUID;
import org.cooperage.ledger.Payable;
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

/// Complaints for programs. A move wants the version in `If-Match`; 409 when one about the same payable is open, or it
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
    ComplaintView show(@PathVariable UUID complaintId) {
        return complaints.view(new Complaint.Id(complaintId));
    }

    @PostMapping("/payables/{payableId}/complaint")
    ResponseEntity<ComplaintView> file(@PathVariable UUID payableId, @RequestBody ComplaintDraft draft) {
        return answered(complaints.file(new Payable.Id(payableId), draft.text()), HttpStatus.CREATED);
    }

    @PostMapping("/complaints/{complaintId}/moves")
    ResponseEntity<ComplaintView> move(
            @PathVariable UUID complaintId, @RequestHeader("If-Match") String version, @RequestBody MoveDraft draft) {
        var id = new Complaint.Id(complaintId);
        return answered(complaints.move(id, draft.move(), draft.text(), EntityTag.version(version)), HttpStatus.OK);
    }

    private ResponseEntity<ComplaintView> answered(Complaining outcome, HttpStatus done) {
        var status = outcome instanceof Complaining.Done ? done : HttpStatus.CONFLICT;
        return ResponseEntity.status(status)
                .body(complaints.view(outcome.complaint().id()));
    }
}
