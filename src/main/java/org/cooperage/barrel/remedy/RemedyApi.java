package org.cooperage.barrel.remedy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Remedies of the firm one acts for, and what services did for all, for programs.
@RestController
@RequestMapping("/api/barrel")
class RemedyApi {
    private final Remedies remedies;
    private final RemedyPages pages;
    private final Lifts lifts;

    RemedyApi(Remedies remedies, RemedyPages pages, Lifts lifts) {
        this.remedies = remedies;
        this.pages = pages;
        this.lifts = lifts;
    }

    /// @param day `2026-11-23`; today when it is missing
    record TakeDraft(String service, @Nullable String day) {}

    @GetMapping("/remedies")
    List<RemedyView> list() {
        return pages.views();
    }

    /// 409 with the running one when the service was told before.
    @PostMapping("/remedies")
    ResponseEntity<Remedy> take(@RequestBody TakeDraft draft) {
        var day = pages.day(draft.day() == null ? "" : draft.day());
        return switch (remedies.take(RemedyPages.firm(), draft.service(), day)) {
            case Taking.Taken(var remedy) ->
                ResponseEntity.status(HttpStatus.CREATED).body(remedy);
            case Taking.Running(var remedy) ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(remedy);
        };
    }

    @PostMapping("/remedies/{remedyId}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID remedyId) {
        remedies.end(RemedyPages.firm(), new Remedy.Id(remedyId));
    }

    /// Median difference to like firms without the service, with its 95 % interval; only from twenty pairs on.
    @GetMapping("/lifts")
    List<LiftStore.Observed> lifts() {
        return lifts.all();
    }
}
