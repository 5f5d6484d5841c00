package org.cooperage.policy.cooperation;

import java.util.UUID;
import org.cooperage.shared.EntityTag;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Agreements for programs. A change and a move want the version in `If-Match`; 409 when it is not the time for a move.
@RestController
@RequestMapping("/api/cooperations")
class CooperationApi {
    private final Cooperations cooperations;
    private final CooperationViews views;

    CooperationApi(Cooperations cooperations, CooperationViews views) {
        this.cooperations = cooperations;
        this.views = views;
    }

    /// @param text why; left out where the move needs no words
    /// @param day for a notice
    record MoveDraft(
            CooperationMove move,
            @Nullable String text,
            @Nullable String day) {}

    /// @param auditor id or credit code
    record Invitation(String auditor) {}

    @GetMapping
    Page<CooperationView> list(PageRequest page) {
        return views.list(page);
    }

    @GetMapping("/{cooperationId}")
    ResponseEntity<CooperationView> show(@PathVariable UUID cooperationId) {
        return tagged(HttpStatus.OK, new Cooperation.Id(cooperationId));
    }

    @PostMapping
    ResponseEntity<CooperationView> draft(@RequestBody CooperationDraft typed) {
        return tagged(HttpStatus.CREATED, cooperations.draft(typed).id());
    }

    @PutMapping("/{cooperationId}")
    ResponseEntity<CooperationView> change(
            @PathVariable UUID cooperationId,
            @RequestHeader("If-Match") String version,
            @RequestBody CooperationDraft typed) {
        var id = new Cooperation.Id(cooperationId);
        return tagged(
                HttpStatus.OK,
                cooperations.change(id, typed, EntityTag.version(version)).id());
    }

    @PostMapping("/{cooperationId}/moves")
    ResponseEntity<CooperationView> move(
            @PathVariable UUID cooperationId, @RequestHeader("If-Match") String version, @RequestBody MoveDraft draft) {
        var id = new Cooperation.Id(cooperationId);
        var outcome = cooperations.move(id, draft.move(), draft.text(), draft.day(), EntityTag.version(version));
        return tagged(outcome instanceof Agreeing.Done ? HttpStatus.OK : HttpStatus.CONFLICT, id);
    }

    @PostMapping("/{cooperationId}/auditor")
    ResponseEntity<CooperationView> invite(@PathVariable UUID cooperationId, @RequestBody Invitation invitation) {
        var id = new Cooperation.Id(cooperationId);
        cooperations.invite(id, invitation.auditor());
        return tagged(HttpStatus.OK, id);
    }

    private ResponseEntity<CooperationView> tagged(HttpStatus status, Cooperation.Id id) {
        var view = views.get(id);
        return ResponseEntity.status(status)
                .eTag(Integer.toString(view.it().version()))
                .body(view);
    }
}
