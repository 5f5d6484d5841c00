package org.cooperage.plan.weight;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
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

/// Announced changes of the weights, for programs. A move that cannot be made now answers 409 with the reason.
@RestController
@RequestMapping("/api/rules/changes")
class WeightChangeApi {
    private final WeightChanges changes;

    WeightChangeApi(WeightChanges changes) {
        this.changes = changes;
    }

    record Told(WeightChange change, List<WeightChange.Comment> comments) {}

    record Words(@Nullable String text) {}

    record Day(@Nullable LocalDate day) {}

    record Judged(
            WeightChange.@Nullable Finding finding,
            @Nullable String judgement) {}

    @GetMapping
    Page<WeightChange> list(PageRequest page) {
        return changes.list(page);
    }

    @GetMapping("/{weightChangeId}")
    Told get(@PathVariable UUID weightChangeId) {
        var change = changes.get(WeightChanges.id(weightChangeId));
        return new Told(change, changes.comments(change.id()));
    }

    @PostMapping("/{weightChangeId}/consultation")
    ResponseEntity<WeightMove> consult(@PathVariable UUID weightChangeId, @RequestBody Day until) {
        return answer(changes.consult(WeightChanges.id(weightChangeId), day("until", until)));
    }

    @PostMapping("/{weightChangeId}/comments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void comment(@PathVariable UUID weightChangeId, @RequestBody Words words) {
        changes.comment(WeightChanges.id(weightChangeId), words.text() == null ? "" : words.text());
    }

    @PostMapping("/{weightChangeId}/judgement")
    ResponseEntity<WeightMove> judge(@PathVariable UUID weightChangeId, @RequestBody Judged judged) {
        var finding = judged.finding();
        if (finding == null) {
            throw InvalidInput.of("finding", "", "shared.invalid.choice", "shared.mend.choice");
        }
        var reasons = judged.judgement() == null ? "" : judged.judgement();
        return answer(changes.judge(WeightChanges.id(weightChangeId), finding, reasons));
    }

    @PostMapping("/{weightChangeId}/publication")
    ResponseEntity<WeightMove> publish(@PathVariable UUID weightChangeId, @RequestBody Day on) {
        return answer(changes.publish(WeightChanges.id(weightChangeId), day("effectiveOn", on)));
    }

    @PostMapping("/{weightChangeId}/urgency")
    ResponseEntity<WeightMove> hurry(@PathVariable UUID weightChangeId, @RequestBody Day review) {
        return answer(changes.hurry(WeightChanges.id(weightChangeId), day("reviewOn", review)));
    }

    @PostMapping("/{weightChangeId}/withdrawal")
    ResponseEntity<WeightMove> withdraw(@PathVariable UUID weightChangeId) {
        return answer(changes.withdraw(WeightChanges.id(weightChangeId)));
    }

    private static LocalDate day(String field, Day day) {
        if (day.day() == null) {
            throw InvalidInput.of(field, "", "shared.invalid.day", "shared.mend.day");
        }
        return day.day();
    }

    private static ResponseEntity<WeightMove> answer(WeightMove move) {
        return switch (move) {
            case WeightMove.Moved moved -> ResponseEntity.ok(moved);
            case WeightMove.NotNow notNow ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(notNow);
            case WeightMove.StillOpen open ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(open);
            case WeightMove.NotFair notFair ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(notFair);
        };
    }
}
