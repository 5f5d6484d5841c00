package org.cooperage.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.policy.engine.Truth;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.EntityTag;
import org.cooperage.shared.Money;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Policies for programs. `If-Match` carries the version.
@RestController
@RequestMapping("/api/policies")
class PolicyApi {
    private final Policies policies;
    private final DryRuns dryRuns;
    private final Evaluations evaluations;

    PolicyApi(Policies policies, DryRuns dryRuns, Evaluations evaluations) {
        this.policies = policies;
        this.dryRuns = dryRuns;
        this.evaluations = evaluations;
    }

    record PolicyView(
            UUID id,
            String code,
            int edition,
            UUID issuer,
            Policy.Level level,
            Policy.Kind kind,
            Bilingual title,
            String source,
            boolean uncertain,
            LocalDate appliesFrom,
            @Nullable LocalDate appliesTo,
            List<Policy.Written> clauses,
            String amount,
            @Nullable BigDecimal budget,
            @Nullable String exclusive,
            @Nullable String ceilingFact,
            @Nullable Double ceilingPercent,
            List<String> papers,
            int publicityDays,
            Policy.Stage stage,
            @Nullable Instant publishedAt,
            int version) {}

    record CaseView(
            String name,
            String facts,
            Truth expected,
            @Nullable BigDecimal yuan) {}

    record OutcomeView(
            String name,
            String facts,
            Truth expected,
            Truth truth,
            @Nullable BigDecimal paid,
            boolean asExpected) {}

    /// A fact rules may speak of.
    record FactView(String name, Bilingual label, Bilingual how, String type, Bilingual unit, String origin) {}

    @GetMapping
    Page<PolicyView> list(PageRequest page) {
        return policies.list(page).map(PolicyApi::view);
    }

    @GetMapping("/facts")
    List<FactView> facts() {
        return policies.vocabulary().facts().stream()
                .map(it -> new FactView(
                        it.name(),
                        it.label(),
                        it.how(),
                        it.type().name(),
                        it.unit(),
                        it.origin().name()))
                .toList();
    }

    @GetMapping("/{policyId}")
    PolicyView show(@PathVariable UUID policyId) {
        return view(policies.get(new Policy.Id(policyId)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PolicyView draft(@RequestBody PolicyDraft draft) {
        return view(policies.draft(draft));
    }

    @PutMapping("/{policyId}")
    PolicyView edit(
            @PathVariable UUID policyId, @RequestHeader("If-Match") String version, @RequestBody PolicyDraft draft) {
        return view(policies.edit(new Policy.Id(policyId), draft, EntityTag.version(version)));
    }

    @GetMapping("/{policyId}/cases")
    List<OutcomeView> cases(@PathVariable UUID policyId) {
        return policies.outcomes(policies.own(new Policy.Id(policyId))).stream()
                .map(PolicyApi::view)
                .toList();
    }

    @PostMapping("/{policyId}/cases")
    List<OutcomeView> addCase(@PathVariable UUID policyId, @RequestBody CaseView one) {
        var paid = Optional.ofNullable(one.yuan()).map(Money::new);
        policies.addCase(new Policy.Id(policyId), new TestCase(one.name(), one.facts(), one.expected(), paid));
        return cases(policyId);
    }

    @DeleteMapping("/{policyId}/cases/{name}")
    List<OutcomeView> removeCase(@PathVariable UUID policyId, @PathVariable String name) {
        policies.removeCase(new Policy.Id(policyId), name);
        return cases(policyId);
    }

    /// 409 with what came out otherwise; an empty list when no firm by hand was entered.
    @PostMapping("/{policyId}/publication")
    ResponseEntity<Object> publish(@PathVariable UUID policyId, @RequestHeader("If-Match") String version) {
        return switch (policies.publish(new Policy.Id(policyId), EntityTag.version(version))) {
            case Publishing.Published published -> ResponseEntity.ok(view(published.policy()));
            case Publishing.Untried untried ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(List.of());
            case Publishing.Otherwise otherwise ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(otherwise.cases().stream().map(PolicyApi::view).toList());
        };
    }

    @PostMapping("/{policyId}/withdrawal")
    PolicyView withdraw(@PathVariable UUID policyId, @RequestHeader("If-Match") String version) {
        return view(policies.withdraw(new Policy.Id(policyId), EntityTag.version(version)));
    }

    @PostMapping("/{policyId}/editions")
    @ResponseStatus(HttpStatus.CREATED)
    PolicyView nextEdition(@PathVariable UUID policyId) {
        return view(policies.nextEdition(new Policy.Id(policyId)));
    }

    @GetMapping("/{policyId}/evaluation")
    EvaluationView evaluation(@PathVariable UUID policyId) {
        return EvaluationView.of(evaluations.of(new Policy.Id(policyId)));
    }

    @GetMapping("/{policyId}/dry-run")
    DryRun dryRun(@PathVariable UUID policyId) {
        return dryRuns.run(policies.own(new Policy.Id(policyId)));
    }

    private static OutcomeView view(TestCase.Outcome it) {
        return new OutcomeView(
                it.it().name(),
                it.it().facts(),
                it.it().expected(),
                it.truth(),
                it.paid().map(Money::yuan).orElse(null),
                it.isAsExpected());
    }

    static PolicyView view(Policy it) {
        return new PolicyView(
                it.id().value(),
                it.code(),
                it.edition(),
                it.issuer().value(),
                it.level(),
                it.kind(),
                it.title(),
                it.source(),
                it.uncertain(),
                it.appliesFrom(),
                it.appliesTo().orElse(null),
                it.written(),
                it.amount(),
                it.budget().map(Money::yuan).orElse(null),
                it.exclusive().orElse(null),
                it.ceiling().map(Policy.Ceiling::fact).orElse(null),
                it.ceiling().map(c -> c.share().percent()).orElse(null),
                it.papers(),
                it.publicityDays(),
                it.stage(),
                it.publishedAt().orElse(null),
                it.version());
    }
}
