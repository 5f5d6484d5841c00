package org.cooperage.market.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.need.Need;
import org.cooperage.plan.Proposal;
import org.cooperage.plan.Proposing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Confirming proposals and answering changes, for programs.
@RestController
@RequestMapping("/api")
class DispatchApi {

    private final Dispatches dispatches;

    DispatchApi(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    /// `order` is the deal when there is one; else `why` it is gone and the proposals that can be had instead.
    record ConfirmationView(@Nullable UUID order, Confirming.@Nullable Why why, List<UUID> proposals) {}

    record DecisionView(String outcome, ChangeView change) {}

    @PostMapping("/proposals/{proposalId}/confirmation")
    ResponseEntity<ConfirmationView> confirm(@PathVariable UUID proposalId) {
        return switch (dispatches.confirm(new Proposal.Id(proposalId))) {
            case Confirming.Confirmed(var order) -> answer(HttpStatus.CREATED, order.value());
            case Confirming.AlreadyConfirmed(var order) -> answer(HttpStatus.OK, order.value());
            case Confirming.Gone(var why, var again) ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(new ConfirmationView(null, why, proposals(again)));
        };
    }

    /// What the acting party is asked, or what was asked about the order of one need.
    @GetMapping("/changes")
    List<ChangeView> changes(@RequestParam Optional<UUID> need) {
        var found = need.map(n -> dispatches.changesOf(new Need.Id(n))).orElseGet(dispatches::waiting);
        return found.stream().map(ChangeView::forBuyer).toList();
    }

    @GetMapping("/changes/{changeId}")
    ChangeView change(@PathVariable UUID changeId) {
        return ChangeView.forBuyer(dispatches.change(new Change.Id(changeId)));
    }

    @PostMapping("/changes/{changeId}/agreement")
    ResponseEntity<DecisionView> agree(@PathVariable UUID changeId) {
        return decided(dispatches.agree(new Change.Id(changeId)));
    }

    @PostMapping("/changes/{changeId}/refusal")
    ResponseEntity<DecisionView> refuse(@PathVariable UUID changeId) {
        return decided(dispatches.refuse(new Change.Id(changeId)));
    }

    private static ResponseEntity<DecisionView> decided(Deciding outcome) {
        return switch (outcome) {
            case Deciding.Agreed(var change) -> answer(HttpStatus.OK, "AGREED", change);
            case Deciding.Refused(var change) -> answer(HttpStatus.OK, "REFUSED", change);
            case Deciding.Overtaken(var change) -> answer(HttpStatus.CONFLICT, "OVERTAKEN", change);
            case Deciding.TooLate(var change) -> answer(HttpStatus.CONFLICT, "TOO_LATE", change);
        };
    }

    private static ResponseEntity<DecisionView> answer(HttpStatus status, String outcome, Change change) {
        return ResponseEntity.status(status).body(new DecisionView(outcome, ChangeView.forBuyer(change)));
    }

    private static ResponseEntity<ConfirmationView> answer(HttpStatus status, UUID order) {
        return ResponseEntity.status(status).body(new ConfirmationView(order, null, List.of()));
    }

    private static List<UUID> proposals(Optional<Proposing> again) {
        return again
                .filter(Proposing.Proposed.class::isInstance)
                .map(p -> ((Proposing.Proposed) p).proposals())
                .orElse(List.of())
                .stream()
                .map(p -> p.id().value())
                .toList();
    }
}
