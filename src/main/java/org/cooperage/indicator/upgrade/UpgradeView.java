package org.cooperage.indicator.upgrade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cooperage.indicator.engine.upgrade.Aspect;
import org.cooperage.indicator.engine.upgrade.Audit;
import org.cooperage.indicator.engine.upgrade.Condition;
import org.cooperage.indicator.engine.upgrade.Ladder;
import org.cooperage.indicator.engine.upgrade.Measure;
import org.cooperage.indicator.engine.upgrade.Proof;
import org.cooperage.indicator.engine.upgrade.Quarter;
import org.cooperage.indicator.engine.upgrade.Reading;
import org.cooperage.indicator.engine.upgrade.Snapshot;
import org.cooperage.indicator.engine.upgrade.Step;
import org.cooperage.indicator.engine.upgrade.Unlock;
import org.cooperage.indicator.engine.upgrade.Verdict;
import org.cooperage.indicator.upgrade.UpgradeTexts.Line;
import org.springframework.stereotype.Component;

/// What the pages of the upgrade show, made of an [Upgrade].
@Component
class UpgradeView {

    /// @param alternatives one is enough
    /// @param next what would meet it; empty when it is met
    record Requirement(String verdict, List<Line> alternatives, String next, List<Lift> lifts) {}

    record Lift(String code, String name, String points) {}

    record StepLine(int number, String name, String verdict, List<Requirement> requirements) {}

    record Way(Ladder ladder, boolean chosen, int reached, List<StepLine> steps) {}

    /// A gate that was met for the first time, or a stage that changed.
    record Milestone(String quarter, String text, String evidence, boolean stage) {}

    record QuarterLine(String quarter, int stage, boolean dropped, List<String> indices, List<Integer> coverages) {}

    /// A measure in the running quarter.
    ///
    /// @param score empty where it belongs to no index or nothing is known
    /// @param state why there is no value: WITHHELD, UNSEEN, NOTHING; empty otherwise
    record MeasureLine(
            Measure measure,
            String value,
            String state,
            String made,
            String contributors,
            String source,
            String quarter,
            String score) {}

    private final UpgradeTexts texts;

    UpgradeView(UpgradeTexts texts) {
        this.texts = texts;
    }

    List<StepLine> steps(Snapshot now, Ladder ladder) {
        return now.steps(ladder).stream().map(step -> step(step, now)).toList();
    }

    StepLine step(Step step, Snapshot now) {
        var unlocks = step.ladder() == Ladder.STAGE && step.number() == now.stage() + 1
                ? Unlock.next(now)
                : List.<Unlock>of();
        return new StepLine(
                step.number(),
                texts.text("way." + step.ladder() + "." + step.number()),
                step.verdict().name(),
                step.requirements().stream().map(it -> requirement(it, unlocks)).toList());
    }

    private Requirement requirement(Step.Requirement it, List<Unlock> unlocks) {
        var unlock =
                unlocks.stream().filter(one -> one.requirement().equals(it)).findFirst();
        return new Requirement(
                it.verdict().name(),
                it.alternatives().stream().map(texts::line).toList(),
                unlock.flatMap(one -> texts.missing(one.nearest(), one.missing()))
                        .orElse(""),
                unlock.map(this::lifts).orElse(List.of()));
    }

    private List<Lift> lifts(Unlock unlock) {
        return unlock.lifts().stream()
                .map(lift -> new Lift(
                        lift.part().measure().code().value(),
                        texts.name(lift.part().measure()),
                        UpgradeTexts.number(Math.rint(lift.points() * 10) / 10)))
                .toList();
    }

    List<Way> ways(Upgrade upgrade) {
        return List.of(way(upgrade, Ladder.ECOMMERCE), way(upgrade, Ladder.INDUSTRY));
    }

    private Way way(Upgrade upgrade, Ladder ladder) {
        var now = upgrade.now();
        return new Way(ladder, upgrade.way() == ladder, now.reached(ladder), steps(now, ladder));
    }

    List<UpgradePicture.Bar> bars(Upgrade upgrade) {
        return indices()
                .map(aspect -> UpgradePicture.bar(aspect, upgrade.now().index(aspect), gates(upgrade.now(), aspect)))
                .toList();
    }

    List<UpgradePicture.Trend> trends(Upgrade upgrade) {
        return indices()
                .map(aspect -> UpgradePicture.trend(aspect, upgrade.path()))
                .toList();
    }

    private static Stream<Aspect> indices() {
        return Arrays.stream(Aspect.values()).filter(Aspect::isIndex);
    }

    /// Thresholds of the stages for an index.
    private static List<Double> gates(Snapshot now, Aspect aspect) {
        var gates = new TreeSet<Double>();
        proofs(now.steps(Ladder.STAGE)).stream()
                .map(Proof::clause)
                .filter(clause -> clause.condition() == Condition.INDEX && clause.index() == aspect)
                .forEach(clause -> gates.add(clause.threshold()));
        return List.copyOf(gates);
    }

    private static List<Proof> proofs(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> step.requirements().stream())
                .flatMap(it -> it.alternatives().stream())
                .toList();
    }

    List<QuarterLine> quarters(Upgrade upgrade) {
        return upgrade.path().reversed().stream()
                .map(one -> new QuarterLine(
                        one.quarter().toString(),
                        one.stage(),
                        one.dropped(),
                        indices()
                                .map(one::index)
                                .map(it -> UpgradeTexts.range(it.low(), it.high()))
                                .toList(),
                        indices()
                                .map(one::index)
                                .map(it -> (int) Math.round(100 * it.coverage()))
                                .toList()))
                .toList();
    }

    /// The latest first.
    List<Milestone> milestones(Upgrade upgrade) {
        var milestones = new ArrayList<Milestone>();
        var met = new TreeSet<String>();
        int stage = 0;
        for (var one : upgrade.path()) {
            for (var proof : proofs(one.steps(Ladder.STAGE))) {
                var text = texts.text("milestone.gate", proof.clause().step(), texts.clause(proof.clause()));
                if (proof.verdict() == Verdict.MET && met.add(text)) {
                    milestones.addFirst(new Milestone(
                            one.quarter().toString(), text, texts.line(proof).actual(), false));
                }
            }
            if (one.stage() != stage) {
                var key = one.stage() > stage ? "milestone.entered" : "milestone.left";
                var name = texts.text("stage." + Math.max(stage, one.stage()));
                milestones.addFirst(new Milestone(one.quarter().toString(), texts.text(key, name), "", true));
                stage = one.stage();
            }
        }
        return milestones;
    }

    List<MeasureLine> measures(Upgrade upgrade) {
        return upgrade.catalogue().measures().stream()
                .map(measure -> measure(upgrade, measure, upgrade.now().quarter()))
                .toList();
    }

    /// Of a quarter, the latest first.
    List<MeasureLine> history(Upgrade upgrade, Measure measure) {
        return upgrade.path().reversed().stream()
                .map(one -> measure(upgrade, measure, one.quarter()))
                .toList();
    }

    private MeasureLine measure(Upgrade upgrade, Measure measure, Quarter quarter) {
        return upgrade.evidence()
                .find(measure.code(), quarter)
                .map(reading -> known(measure, reading))
                .orElseGet(() -> unknown(upgrade, measure, quarter));
    }

    private MeasureLine known(Measure measure, Reading reading) {
        var score = measure.scale()
                .map(scale -> UpgradeTexts.number(Math.rint(reading.trust() * scale.score(reading.value()))));
        return new MeasureLine(
                measure,
                UpgradeTexts.number(reading.value()),
                "",
                UpgradeTexts.number(reading.numerator()) + " ÷ " + UpgradeTexts.number(reading.denominator()),
                reading.contributors() == 0 ? "–" : String.valueOf(reading.contributors()),
                UpgradeTexts.source(reading),
                reading.quarter().toString(),
                score.orElse("–"));
    }

    private static MeasureLine unknown(Upgrade upgrade, Measure measure, Quarter quarter) {
        boolean withheld = upgrade.readings().stream()
                .anyMatch(kept -> kept.measure().equals(measure.code())
                        && kept.quarter().equals(quarter)
                        && kept.value().isEmpty());
        var unseen = measure.seen() ? "NOTHING" : "UNSEEN";
        return new MeasureLine(measure, "–", withheld ? "WITHHELD" : unseen, "–", "–", "", quarter.toString(), "–");
    }

    /// Passed audits in a hundred; empty before the first.
    record AuditRate(int confirmed, int audited, int due, Optional<Integer> percent) {}

    static AuditRate audits(Upgrade upgrade) {
        int confirmed = count(upgrade, Audit.CONFIRMED);
        int audited = confirmed + count(upgrade, Audit.REFUTED);
        return new AuditRate(
                confirmed,
                audited,
                count(upgrade, Audit.DUE),
                audited == 0 ? Optional.empty() : Optional.of(Math.round(100f * confirmed / audited)));
    }

    private static int count(Upgrade upgrade, Audit audit) {
        return (int) upgrade.declarations().stream()
                .filter(it -> it.audit() == audit)
                .count();
    }

    /// What was won so far, against the baseline; empty where one of them is not known.
    record Benefit(String now, String before, String gain, String total, String quarter) {}

    Optional<Benefit> benefit(Upgrade upgrade, String code) {
        var measure = new Measure.Code(code);
        var quarter = upgrade.now().quarter();
        return upgrade.evidence()
                .find(measure, quarter)
                .flatMap(now -> upgrade.evidence()
                        .findBaseline(measure, now.quarter())
                        .map(before -> new Benefit(
                                texts.value(now),
                                texts.value(before),
                                UpgradeTexts.number(before.value() - now.value()),
                                UpgradeTexts.number(Math.rint((before.value() - now.value()) * now.denominator())),
                                before.quarter().toString())));
    }

    List<String> violations(Upgrade upgrade) {
        return upgrade.violations().stream().map(texts::violation).toList();
    }
}
