package org.cooperage.indicator.engine.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cooperage.indicator.engine.upgrade.Readings.NOW;
import static org.cooperage.indicator.engine.upgrade.Readings.catalogue;
import static org.cooperage.indicator.engine.upgrade.Readings.some;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The way of a cluster: by hand, and what holds for any.
class PathTest {

    private static Snapshot last(Readings readings) {
        return path(readings).getLast();
    }

    private static List<Snapshot> path(Readings readings) {
        return new Path(catalogue(), readings.evidence()).follow(NOW.last(8));
    }

    /// D1 and D2 at their targets, thirty firms, and a fifth of the searching saved since last quarter.
    private static Readings fused() {
        return some().in(NOW.minus(1))
                .confirmed("C3", 30)
                .in(NOW)
                .platform("C3", 24)
                .platform("D1", 50)
                .platform("G2", 30);
    }

    @Test
    void nothingKnownIsStageNoneAndEveryGateOpen() {
        var now = last(some());

        assertThat(now.stage()).isZero();
        assertThat(now.index(Aspect.D).low()).isZero();
        assertThat(now.index(Aspect.D).high()).isEqualTo(100);
        assertThat(now.step(Ladder.STAGE, 1).verdict()).isEqualTo(Verdict.MISSING);
    }

    @Test
    void aStageIsEnteredWhenEveryGateIsMet() {
        var now = last(fused());

        assertThat(now.stage()).isEqualTo(1);
        assertThat(now.index(Aspect.D).low()).isEqualTo(50);
        assertThat(now.index(Aspect.D).high()).isEqualTo(100);
    }

    @Test
    void installedSoftwareWithoutAnOutcomeIsNoStage() {
        var now = last(some().platform("D1", 50).platform("D2", 50).platform("G2", 300));

        assertThat(now.index(Aspect.D).low()).isEqualTo(100);
        assertThat(now.stage()).isZero();
    }

    @Test
    void aBetterOutcomeNobodyAuditedIsMissingNotMet() {
        var readings = some().in(NOW.minus(1)).stated("C3", 30).in(NOW).platform("C3", 24);

        var proof = last(readings)
                .step(Ladder.STAGE, 1)
                .requirements()
                .get(1)
                .alternatives()
                .getFirst();

        assertThat(proof.verdict()).isEqualTo(Verdict.MISSING);
        assertThat(proof.why()).isEqualTo(Why.UNAUDITED);
        assertThat(proof.low()).isEqualTo(20, within(1e-9));
    }

    @Test
    void aStatedValueFailsByItsOwnWords() {
        var proof = last(some().stated("G2", 12))
                .step(Ladder.STAGE, 1)
                .requirements()
                .get(2);

        assertThat(proof.verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void aStatedValueCountsHalfAConfirmedOneFullyARefutedOneNotAtAll() {
        assertThat(last(some().stated("D1", 50)).index(Aspect.D).low()).isEqualTo(25);
        assertThat(last(some().confirmed("D1", 50)).index(Aspect.D).low()).isEqualTo(50);
        var refuted = some().add("D1", 50, Source.DECLARED, Audit.REFUTED);
        assertThat(last(refuted).index(Aspect.D).low()).isZero();
        assertThat(last(refuted).index(Aspect.D).coverage()).isZero();
    }

    @Test
    void oneOfTwoAlternativesIsEnough() {
        var readings =
                fused().platform("D2", 50).platform("C4", 60).in(NOW.minus(4)).platform("C4", 55);

        assertThat(last(readings).stage()).isEqualTo(2);
    }

    @Test
    void aDocumentSpeaksForFourQuartersThePlatformForItsOwn() {
        var stated = some().in(NOW.minus(3)).confirmed("D1", 50);
        var older = some().in(NOW.minus(4)).confirmed("D1", 50);
        var counted = some().in(NOW.minus(1)).platform("D1", 50);

        assertThat(last(stated).index(Aspect.D).low()).isEqualTo(50);
        assertThat(last(older).index(Aspect.D).low()).isZero();
        assertThat(last(counted).index(Aspect.D).low()).isZero();
    }

    @Test
    void aStageIsLostAfterTwoQuartersSurelyTooLow() {
        var readings =
                fused().in(NOW.minus(6)).platform("C3", 24).platform("D1", 50).platform("G2", 30);
        readings.in(NOW.minus(7)).confirmed("C3", 30);
        for (int back : new int[] {3, 2}) {
            readings.in(NOW.minus(back)).platform("D1", 5).platform("D2", 5);
        }

        var stages = path(readings).stream().map(Snapshot::stage).toList();

        assertThat(stages).containsExactly(0, 1, 1, 1, 1, 0, 0, 1);
        assertThat(path(readings).get(5).dropped()).isTrue();
    }

    @Test
    void evidenceThatIsGoneIsNoReasonToLoseAStage() {
        var readings = some().in(NOW.minus(7))
                .confirmed("C3", 30)
                .in(NOW.minus(6))
                .platform("C3", 24)
                .platform("D1", 50)
                .platform("G2", 30);

        assertThat(last(readings).stage()).isEqualTo(1);
        assertThat(last(readings).step(Ladder.STAGE, 1).verdict()).isEqualTo(Verdict.MISSING);
    }

    @Test
    void risingTwoYearsNeedsThreeYearsAndEachBetter() {
        var rising = some().platform("C6", 30)
                .in(NOW.minus(4))
                .platform("C6", 28)
                .in(NOW.minus(8))
                .platform("C6", 27);
        var flat = some().platform("C6", 30)
                .in(NOW.minus(4))
                .platform("C6", 28)
                .in(NOW.minus(8))
                .platform("C6", 28);
        var young = some().platform("C6", 30).in(NOW.minus(4)).platform("C6", 28);

        assertThat(verdictOfC6(rising)).isEqualTo(Verdict.MET);
        assertThat(verdictOfC6(flat)).isEqualTo(Verdict.FAILED);
        assertThat(verdictOfC6(young)).isEqualTo(Verdict.MISSING);
    }

    private static Verdict verdictOfC6(Readings readings) {
        return last(readings).step(Ladder.STAGE, 3).requirements().get(1).verdict();
    }

    @Test
    void aClaimAboveTheProofIsNamedWithWhatIsOpen() {
        var violations = Violation.of(last(fused()), 2, Ladder.ECOMMERCE);

        assertThat(violations)
                .anySatisfy(it -> assertThat(it).isInstanceOfSatisfying(Violation.AboveProof.class, claim -> {
                    assertThat(claim.proved()).isEqualTo(1);
                    assertThat(claim.open()).hasSize(1);
                }));
        assertThat(violations).contains(new Violation.StageBeforeStep(2, true, Ladder.ECOMMERCE, 1, Verdict.MISSING));
    }

    @Test
    void aLaterStepBeforeAnEarlierIsNamed() {
        var violations = Violation.of(last(some().platform("C7", 5).platform("O3", 10)), 0, Ladder.ECOMMERCE);

        assertThat(violations)
                .containsExactly(
                        new Violation.StepBeforeStep(Ladder.ECOMMERCE, 3, 1, Verdict.FAILED),
                        new Violation.StepBeforeStep(Ladder.ECOMMERCE, 3, 2, Verdict.MISSING));
    }

    @Test
    void whatUnlocksTheNextGateNamesTheDistanceAndTheBestMeasures() {
        var unlocks = Unlock.next(last(fused().platform("D2", -5)));

        assertThat(unlocks).hasSize(1);
        assertThat(unlocks.getFirst().requirement().alternatives()).hasSize(2);
        var earlier = Unlock.next(last(some().platform("D1", 10)));
        assertThat(earlier.getFirst().missing()).isEqualTo(15);
        assertThat(earlier.getFirst().lifts())
                .map(lift -> lift.part().measure().code().value() + " " + Math.round(lift.points()))
                .containsExactly("D2 50", "D1 40");
    }

    /// Random readings: whatever they are, these hold.
    @Test
    void moreKnowledgeOnlyNarrowsAndBetterValuesNeverLower() {
        var random = new SplittableRandom(7);
        for (int round = 0; round < 400; round++) {
            var known = chance(random, random.nextInt(1, 40));
            var now = last(known);
            for (var aspect : List.of(Aspect.D, Aspect.O, Aspect.F)) {
                var range = now.index(aspect);
                assertThat(range.low()).isBetween(0.0, range.high());
                assertThat(range.high()).isLessThanOrEqualTo(100 + 1e-9);
                assertThat(range.high() - range.low()).isEqualTo(100 * (1 - range.coverage()), within(1e-9));
            }
            everyStageHasItsOutcomes(path(known));
            audited(known);
            better(known, now);
        }
    }

    private static Readings chance(SplittableRandom random, int n) {
        var codes = catalogue().measures().stream().map(it -> it.code().value()).toList();
        var readings = some();
        for (int i = 0; i < n; i++) {
            readings.in(NOW.minus(random.nextInt(9)));
            var source = Source.values()[random.nextInt(3)];
            var audit = source == Source.PLATFORM ? Audit.NONE : Audit.values()[random.nextInt(4)];
            readings.add(codes.get(random.nextInt(codes.size())), random.nextInt(0, 70), source, audit);
        }
        return readings;
    }

    private static void everyStageHasItsOutcomes(List<Snapshot> path) {
        int before = 0;
        for (var one : path) {
            for (int stage = before + 1; stage <= one.stage(); stage++) {
                assertThat(one.step(Ladder.STAGE, stage).verdict()).isEqualTo(Verdict.MET);
            }
            assertThat(one.stage()).isGreaterThanOrEqualTo(before - 1);
            before = one.stage();
        }
    }

    /// When all that was stated is confirmed, intervals lie within those of before.
    private static void audited(Readings known) {
        var confirmed = new ArrayList<Reading>();
        for (var it : known.list()) {
            boolean open = it.audit() == Audit.NONE || it.audit() == Audit.DUE;
            confirmed.add(it.source() == Source.PLATFORM || !open ? it : with(it, it.value(), Audit.CONFIRMED));
        }
        var before = last(known);
        for (var aspect : List.of(Aspect.D, Aspect.O, Aspect.F)) {
            var one = before.index(aspect);
            var parts = one.parts().stream()
                    .map(part -> part.reading().map(it -> it.quarter() + " " + it.value()))
                    .toList();
            var after = new Path(catalogue(), new Evidence(confirmed))
                    .follow(NOW.last(8))
                    .getLast()
                    .index(aspect);
            if (after.parts().stream()
                    .map(part -> part.reading().map(it -> it.quarter() + " " + it.value()))
                    .toList()
                    .equals(parts)) {
                assertThat(after.low()).isGreaterThanOrEqualTo(one.low() - 1e-9);
                assertThat(after.high()).isLessThanOrEqualTo(one.high() + 1e-9);
            }
        }
    }

    private static void better(Readings known, Snapshot now) {
        var raised = known.list().stream()
                .map(it -> it.measure().aspect() == Aspect.D ? with(it, it.value() + 10, it.audit()) : it)
                .toList();
        var after =
                new Path(catalogue(), new Evidence(raised)).follow(NOW.last(8)).getLast();
        assertThat(after.index(Aspect.D).low())
                .isGreaterThanOrEqualTo(now.index(Aspect.D).low());
        assertThat(after.stage()).isGreaterThanOrEqualTo(now.stage());
    }

    private static Reading with(Reading it, double value, Audit audit) {
        return new Reading(it.measure(), it.quarter(), value, value, 1, it.contributors(), it.source(), audit);
    }
}
