package org.cooperage.indicator.upgrade;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cooperage.indicator.engine.upgrade.Aspect;
import org.cooperage.indicator.engine.upgrade.Audit;
import org.cooperage.indicator.engine.upgrade.Ladder;
import org.cooperage.indicator.engine.upgrade.Proof;
import org.cooperage.indicator.engine.upgrade.Quarter;
import org.cooperage.indicator.engine.upgrade.Reading;
import org.cooperage.indicator.engine.upgrade.Snapshot;
import org.cooperage.indicator.engine.upgrade.Step;
import org.cooperage.indicator.engine.upgrade.Verdict;
import org.cooperage.indicator.engine.upgrade.Why;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The upgrade path for programs.
@RestController
@RequestMapping("/api/upgrade")
class UpgradeApi {
    private final Upgrades upgrades;
    private final Declarations declarations;
    private final UpgradeTexts texts;

    UpgradeApi(Upgrades upgrades, Declarations declarations, UpgradeTexts texts) {
        this.upgrades = upgrades;
        this.declarations = declarations;
        this.texts = texts;
    }

    /// @param stage proved; `claimed` is what an official says
    record UpgradeSummary(
            String quarter,
            int stage,
            @Nullable Integer claimed,
            Ladder way,
            @Nullable Instant asOf,
            List<QuarterSummary> path,
            List<StepSummary> steps,
            List<String> violations) {}

    record QuarterSummary(String quarter, int stage, boolean dropped, List<IndexSummary> indices) {}

    record IndexSummary(Aspect index, double low, double high, double coverage) {}

    record StepSummary(Ladder ladder, int step, Verdict verdict, List<ClauseSummary> clauses) {}

    /// Clauses of the same group are alternatives. Null where nothing is known.
    record ClauseSummary(
            String group,
            String clause,
            String subject,
            double threshold,
            Verdict verdict,
            Why why,
            @Nullable Double low,
            @Nullable Double high) {}

    record MeasureSummary(
            String code,
            String zh,
            String en,
            String unit,
            boolean seen,
            @Nullable Double floor,
            @Nullable Double target,
            @Nullable ReadingSummary reading) {}

    record ReadingSummary(
            String quarter,
            double value,
            double numerator,
            double denominator,
            int contributors,
            String source,
            double trust) {}

    record DeclarationSummary(
            UUID id,
            String measure,
            String quarter,
            double value,
            String document,
            int documentYear,
            String signer,
            Audit audit,
            @Nullable Long seed,
            @Nullable String finding) {}

    record AuditDraft(@Nullable Audit outcome, @Nullable String finding) {}

    record ClaimedStageDraft(
            @Nullable Integer stage,
            @Nullable Ladder way,
            @Nullable String reason) {}

    record DrawSummary(int drawn) {}

    @GetMapping
    UpgradeSummary show() {
        var upgrade = upgrades.get();
        var now = upgrade.now();
        return new UpgradeSummary(
                now.quarter().toString(),
                now.stage(),
                upgrade.claim().map(ClaimedStage::stage).orElse(null),
                upgrade.way(),
                upgrade.asOf().orElse(null),
                upgrade.path().stream().map(UpgradeApi::quarter).toList(),
                Arrays.stream(Ladder.values())
                        .flatMap(ladder -> now.steps(ladder).stream())
                        .map(this::step)
                        .toList(),
                upgrade.violations().stream().map(texts::violation).toList());
    }

    private static QuarterSummary quarter(Snapshot one) {
        var indices = Arrays.stream(Aspect.values())
                .filter(Aspect::isIndex)
                .map(it -> new IndexSummary(
                        it,
                        one.index(it).low(),
                        one.index(it).high(),
                        one.index(it).coverage()))
                .toList();
        return new QuarterSummary(one.quarter().toString(), one.stage(), one.dropped(), indices);
    }

    private StepSummary step(Step step) {
        var clauses = step.requirements().stream()
                .flatMap(it -> it.alternatives().stream())
                .map(this::clause)
                .toList();
        return new StepSummary(step.ladder(), step.number(), step.verdict(), clauses);
    }

    private ClauseSummary clause(Proof proof) {
        var clause = proof.clause();
        return new ClauseSummary(
                clause.group(),
                texts.clause(clause),
                clause.subject(),
                clause.threshold(),
                proof.verdict(),
                proof.why(),
                proof.isKnown() ? proof.low() : null,
                proof.isKnown() ? proof.high() : null);
    }

    @GetMapping("/measures")
    List<MeasureSummary> measures() {
        var upgrade = upgrades.get();
        var quarter = upgrade.now().quarter();
        return upgrade.catalogue().measures().stream()
                .map(it -> new MeasureSummary(
                        it.code().value(),
                        it.name().zh(),
                        it.name().en(),
                        it.unit().en(),
                        it.seen(),
                        it.scale().map(scale -> scale.floor()).orElse(null),
                        it.scale().map(scale -> scale.target()).orElse(null),
                        reading(upgrade, it.code().value(), quarter)))
                .toList();
    }

    @GetMapping("/measures/{measure}")
    List<ReadingSummary> measure(@PathVariable String measure) {
        var upgrade = upgrades.get();
        var code = UpgradePages.find(upgrade, measure).code();
        return upgrade.path().stream()
                .flatMap(one -> upgrade.evidence().find(code, one.quarter()).stream())
                .distinct()
                .map(UpgradeApi::reading)
                .toList();
    }

    private static @Nullable ReadingSummary reading(Upgrade upgrade, String code, Quarter quarter) {
        var measure = UpgradePages.find(upgrade, code).code();
        return upgrade.evidence()
                .find(measure, quarter)
                .map(UpgradeApi::reading)
                .orElse(null);
    }

    private static ReadingSummary reading(Reading it) {
        return new ReadingSummary(
                it.quarter().toString(),
                it.value(),
                it.numerator(),
                it.denominator(),
                it.contributors(),
                UpgradeTexts.source(it),
                it.trust());
    }

    @PostMapping("/refresh")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refresh() {
        upgrades.refresh();
    }

    @GetMapping("/declarations")
    List<DeclarationSummary> declarations() {
        return upgrades.get().declarations().stream().map(UpgradeApi::summary).toList();
    }

    @PostMapping("/declarations")
    @ResponseStatus(HttpStatus.CREATED)
    DeclarationSummary declare(@RequestBody DeclarationDraft draft) {
        return summary(declarations.declare(draft, null));
    }

    @PostMapping("/declarations/{declarationId}/audit")
    DeclarationSummary audit(@PathVariable UUID declarationId, @RequestBody AuditDraft draft) {
        var outcome = draft.outcome() == null ? Audit.NONE : draft.outcome();
        return summary(declarations.audit(new Declaration.Id(declarationId), outcome, draft.finding()));
    }

    @PostMapping("/audit-draws")
    @ResponseStatus(HttpStatus.CREATED)
    DrawSummary draw() {
        return new DrawSummary(declarations.draw());
    }

    @PostMapping("/claimed-stages")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@RequestBody ClaimedStageDraft draft) {
        if (draft.stage() == null || draft.way() == null) {
            throw InvalidInput.of("stage", "", "upgrade.wrong.stage", "upgrade.mend.stage", Ladder.STAGE.steps());
        }
        declarations.claim(draft.stage(), draft.way(), draft.reason());
    }

    private static DeclarationSummary summary(Declaration it) {
        return new DeclarationSummary(
                it.id().value(),
                it.measure().value(),
                it.quarter().toString(),
                it.value(),
                it.document(),
                it.documentYear(),
                it.signer(),
                it.audit(),
                it.review().map(Declaration.Review::seed).orElse(null),
                it.review().map(Declaration.Review::finding).orElse(null));
    }
}
