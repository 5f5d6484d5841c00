package org.cooperage.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cooperage.plan.PlanCluster.line;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.need.Draft;
import org.cooperage.need.Need;
import org.cooperage.need.Needs;
import org.cooperage.need.Opening;
import org.cooperage.plan.RepairRequest.Treatment;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Money;
import org.cooperage.shared.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// The rules an expert checks first, through the door, on a little cluster.
@CooperageTest
class PlansScenarios {
    @Autowired
    private Plans plans;

    @Autowired
    private Needs needs;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    @Autowired
    private Clock clock;

    private PlanCluster cluster;

    @BeforeEach
    void aCluster() {
        cluster = new PlanCluster(owner);
    }

    @Test
    void anOrderNobodyCouldMakeAloneIsSharedOutInTime() {
        cluster.knitwear().withEverybody();
        var need = open(pullovers(16, 1800, 1800));

        var proposals = proposals(need);

        assertThat(proposals).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        assertThat(proposals).allSatisfy(p -> {
            assertThat(p.promised()).isBeforeOrEqualTo(need.due());
            assertThat(p.plan().jobs().stream().filter(j -> j.operationSeq() == 20))
                    .hasSizeGreaterThan(1);
            assertThat(p.price()).isEqualTo(p.plan().price());
        });
    }

    @Test
    void theYieldChainRunsBackwards() {
        cluster.knitwear().withEverybody();

        var plan = proposals(open(pullovers(20, 100, 0))).getFirst().plan();

        assertThat(quantity(plan, 70)).isEqualByComparingTo("100");
        assertThat(quantity(plan, 60)).isEqualByComparingTo("102"); // 100 ÷ 0.99 = 101.01
        assertThat(quantity(plan, 40)).isEqualByComparingTo("104"); // 102 ÷ 0.99 = 103.03
        assertThat(quantity(plan, 20)).isEqualByComparingTo("106"); // 104 ÷ 0.985 = 105.6
    }

    @Test
    void partsAddUpToThePriceToTheFen() {
        cluster.knitwear().withEverybody();

        var proposals = proposals(open(pullovers(14, 333, 217)));

        assertThat(proposals).allSatisfy(p -> {
            var net = p.plan()
                    .sumOf(PricePart.Kind.PROCESSING)
                    .plus(p.plan().sumOf(PricePart.Kind.MATERIAL))
                    .plus(p.plan().sumOf(PricePart.Kind.TRANSPORT));
            var fee = net.times(new BigDecimal("0.02"));
            assertThat(p.plan().sumOf(PricePart.Kind.PLATFORM_FEE)).isEqualTo(fee);
            assertThat(p.price()).isEqualTo(net.plus(fee).plus(net.plus(fee).times(new BigDecimal("0.13"))));
        });
    }

    @Test
    void oneColourIsWashedAtOnePlace() {
        cluster.knitwear().withEverybody();

        var proposals = proposals(open(pullovers(14, 400, 400)));

        for (var proposal : proposals) {
            Map<String, Set<UUID>> sites = new HashMap<>();
            proposal.plan().jobs().stream()
                    .filter(j -> j.operationSeq() == 60)
                    .forEach(j -> j.lines()
                            .forEach(l -> sites.computeIfAbsent(l.colour(), c -> new HashSet<>())
                                    .add(j.siteId())));
            assertThat(sites.values()).allSatisfy(where -> assertThat(where).hasSize(1));
        }
    }

    @Test
    void wetWorkGoesToNobodyWithoutAPermit() {
        cluster.knitwear().withEverybody();
        var cheap = cluster.maker("wash", cluster.qinghe, 9, 0.1);
        cluster.update("UPDATE capability SET permit_until = '2020-01-01' WHERE id = ?", cheap.capability());

        var proposals = proposals(open(pullovers(14, 200, 0)));

        assertThat(proposals).allSatisfy(p -> assertThat(p.plan().makerIds()).doesNotContain(cheap.party()));
    }

    @Test
    void nobodyGetsLessThanTheSmallestLot() {
        cluster.knitwear().withEverybody();

        var proposals = proposals(open(pullovers(14, 500, 500)));

        assertThat(proposals)
                .allSatisfy(p -> assertThat(p.plan().jobs().stream().filter(j -> j.operationSeq() == 20))
                        .allSatisfy(j -> assertThat(j.quantity()).isGreaterThanOrEqualTo(BigDecimal.valueOf(30))));
    }

    @Test
    void aColourBelowTheSmallestLotIsNamed() {
        cluster.knitwear().withEverybody();

        var outcome = propose(open(pullovers(14, 500, 12)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Proposing.Impossible.class,
                        why -> assertThat(why.missing()).anySatisfy(m -> {
                            assertThat(m.kind()).isEqualTo(Missing.Kind.SMALLEST_LOT);
                            assertThat(m.operationSeq()).isEqualTo(20);
                        }));
    }

    @Test
    void goodsRestAndTravelBeforeTheNextMakerStarts() {
        cluster.knitwear().withEverybody();

        var plan = proposals(open(pullovers(14, 300, 300))).getFirst().plan();

        var washed = plan.jobs().stream()
                .filter(j -> j.operationSeq() == 60)
                .flatMap(j -> j.lots().stream())
                .toList();
        var ironed = plan.jobs().stream()
                .filter(j -> j.operationSeq() == 70)
                .flatMap(j -> j.lots().stream())
                .toList();
        assertThat(ironed)
                .allSatisfy(i -> assertThat(washed)
                        .filteredOn(w -> w.lot() == i.lot())
                        .allSatisfy(w -> assertThat(Duration.between(w.end(), i.start()))
                                .isGreaterThanOrEqualTo(Duration.ofMinutes(120))));
    }

    @Test
    void whoIsTakenIsNotPlanned() {
        cluster.knitwear().withEverybody();
        var best = cluster.maker("knit", cluster.qinghe, 1, 1);
        cluster.hold(best, 1, clock.instant(), clock.instant().plus(Duration.ofDays(90)));

        var proposals = proposals(open(pullovers(14, 200, 0)));

        assertThat(proposals)
                .allSatisfy(p ->
                        assertThat(p.plan().jobs().stream().map(Job::makerId)).doesNotContain(best.party()));
    }

    @Test
    void aDateThatCannotBeKeptIsAnsweredWithOneThatCan() {
        cluster.knitwear().withEverybody();

        var outcome = propose(open(pullovers(3, 3000, 3000)));

        assertThat(outcome).isInstanceOfSatisfying(Proposing.Impossible.class, why -> {
            assertThat(why.missing()).isNotEmpty();
            assertThat(why.relaxations())
                    .anySatisfy(r -> assertThat(r.promised()).isAfter(clock.instant()));
        });
    }

    @Test
    void aCeilingThatIsTooLowIsAnsweredWithWhatItWouldTake() {
        cluster.knitwear().withEverybody();
        var draft = cluster.order(daysFromNow(14), Money.of(1000), line("red", "M", 200));

        var outcome = propose(open(draft));

        assertThat(outcome).isInstanceOfSatisfying(Proposing.Impossible.class, why -> {
            assertThat(why.missing()).extracting(Missing::kind).containsExactly(Missing.Kind.CEILING);
            assertThat(why.relaxations()).anySatisfy(r -> assertThat(r.kind()).isEqualTo(Relaxation.Kind.DEARER));
        });
    }

    @Test
    void aPlanSurvivesBeingKept() {
        cluster.knitwear().withEverybody();
        var made = proposals(open(pullovers(14, 200, 100))).getFirst();

        var read = Acting.as(cluster.acting(), () -> plans.get(made.id()));

        assertThat(read.plan()).isEqualTo(made.plan());
    }

    @Test
    void nobodyElseSeesAProposal() {
        cluster.knitwear().withEverybody();
        var made = proposals(open(pullovers(14, 200, 100))).getFirst();
        var stranger = new PlanCluster(owner);

        assertThat(Acting.as(stranger.acting(), () -> plans.find(made.id()))).isEmpty();
    }

    @Test
    void aDeclinedJobGoesToSomebodyElseAndTheRestStays() {
        cluster.knitwear().withEverybody();
        var proposal = proposals(open(pullovers(20, 300, 300))).getFirst();
        var declined = proposal.plan().jobs().stream()
                .filter(j -> j.operationSeq() == 40)
                .findFirst()
                .orElseThrow();

        var outcome = repair(proposal, declined);

        assertThat(outcome).isInstanceOfSatisfying(Repairing.Repaired.class, repaired -> {
            assertThat(repaired.dropped()).containsExactly(declined.key());
            assertThat(repaired.added()).isNotEmpty();
            assertThat(repaired.proposal().plan().jobs())
                    .extracting(Job::makerId)
                    .doesNotContain(declined.makerId());
            assertThat(quantity(repaired.proposal().plan(), 40)).isEqualByComparingTo(quantity(proposal.plan(), 40));
        });
    }

    private Repairing repair(Proposal proposal, Job declined) {
        var request = new RepairRequest(
                proposal.id(),
                Set.of(),
                Map.of(declined.key(), new Treatment.Replaced()),
                Set.of(declined.makerId()),
                Map.of(),
                clock.instant(),
                RepairRequest.Cause.DECLINED);
        return Acting.as(Acting.SYSTEM, () -> plans.repair(request));
    }

    @Test
    void aLotThatIsOnTheMachineWhenItBreaksDownIsNoFault() {
        cluster.knitwear().withEverybody();
        var proposal = proposals(open(pullovers(20, 300, 300))).getFirst();
        var broken = proposal.plan().jobs().stream()
                .filter(j -> j.operationSeq() == 20)
                .findFirst()
                .orElseThrow();
        var breaks = broken.lots().getFirst().start().plus(Duration.ofMinutes(5));
        var request = new RepairRequest(
                proposal.id(),
                Set.of(),
                Map.of(broken.key(), new Treatment.NotBefore(breaks.plus(Duration.ofDays(1)))),
                Set.of(),
                Map.of(broken.resourceId(), List.of(TimeSlot.of(breaks, Duration.ofDays(1)))),
                breaks,
                RepairRequest.Cause.BREAKDOWN);

        var outcome = Acting.as(Acting.SYSTEM, () -> plans.repair(request));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Repairing.Repaired.class,
                        repaired -> assertThat(repaired.proposal()
                                        .plan()
                                        .job(broken.key())
                                        .lots())
                                .contains(broken.lots().getFirst()));
    }

    @Test
    void whatAMakerGivesUpSharesNoCycleWithWhatItKeeps() {
        cluster.knitwear().withEverybody();
        var proposal = proposals(open(pullovers(20, 300, 0))).getFirst();
        var washing = proposal.plan().jobs().stream()
                .filter(j -> j.operationSeq() == 60)
                .findFirst()
                .orElseThrow();
        var request = new RepairRequest(
                proposal.id(),
                Set.of(),
                Map.of(washing.key(), new Treatment.Capped(BigDecimal.valueOf(130))),
                Set.of(),
                Map.of(),
                clock.instant(),
                RepairRequest.Cause.COUNTERED);

        var outcome = Acting.as(Acting.SYSTEM, () -> plans.repair(request));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Repairing.Repaired.class,
                        repaired -> assertThat(quantity(repaired.proposal().plan(), 60))
                                .isEqualByComparingTo(quantity(proposal.plan(), 60)));
    }

    @Test
    void aShortfallIsMadeOnceMore() {
        cluster.knitwear().withEverybody();
        var proposal = proposals(open(pullovers(20, 300, 300))).getFirst();
        var request = new ShortfallRequest(
                proposal.id(),
                List.of(new Job.Line("red", "M", BigDecimal.valueOf(12))),
                Set.of(),
                Set.of(),
                Set.of(),
                clock.instant().plus(Duration.ofDays(10)));

        var outcome = Acting.as(Acting.SYSTEM, () -> plans.makeUp(request));

        assertThat(outcome).isInstanceOfSatisfying(Repairing.Repaired.class, repaired -> {
            assertThat(repaired.kept()).hasSize(proposal.plan().jobs().size());
            assertThat(repaired.proposal().plan().jobs())
                    .hasSize(proposal.plan().jobs().size() + 4);
        });
    }

    @Test
    void anEditedNeedVoidsItsProposals() {
        cluster.knitwear().withEverybody();
        var need = open(pullovers(14, 200, 100));
        proposals(need);

        Acting.as(cluster.acting(), () -> needs.edit(need.id(), need.version(), pullovers(15, 210, 100)));

        assertThat(Acting.as(cluster.acting(), () -> plans.open(need.id()))).isEmpty();
    }

    private Draft pullovers(int days, long red, long navy) {
        return navy == 0
                ? cluster.order(daysFromNow(days), null, line("red", "M", red))
                : cluster.order(daysFromNow(days), null, line("red", "M", red), line("navy", "L", navy));
    }

    private Instant daysFromNow(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    private Need open(Draft draft) {
        return switch (Acting.as(cluster.acting(), () -> needs.open(draft))) {
            case Opening.Opened(var need) -> need;
            case Opening.Refused(var faults) -> throw new AssertionError(faults);
        };
    }

    private Proposing propose(Need need) {
        return Acting.as(cluster.acting(), () -> plans.propose(need.id()));
    }

    private List<Proposal> proposals(Need need) {
        return switch (propose(need)) {
            case Proposing.Proposed(var proposals) -> proposals;
            case Proposing.Impossible why -> throw new AssertionError(why);
        };
    }

    private static BigDecimal quantity(Plan plan, int seq) {
        return plan.jobs().stream()
                .filter(j -> j.operationSeq() == seq)
                .map(Job::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
