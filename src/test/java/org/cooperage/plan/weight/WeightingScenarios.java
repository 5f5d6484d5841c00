package org.cooperage.plan.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.need.Needs;
import org.cooperage.need.Opening;
import org.cooperage.plan.BuyerClass;
import org.cooperage.plan.Plans;
import org.cooperage.plan.Proposal;
import org.cooperage.plan.Proposing;
import org.cooperage.plan.Weight;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// Weights are the operator's, a plan keeps those it was made with, and nonsense is named.
@CooperageTest
class WeightingScenarios {

    @Autowired
    private Weightings weightings;

    @Autowired
    private Needs needs;

    @Autowired
    private Plans plans;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;

    @BeforeEach
    void aCluster() {
        cluster = new TestCluster(owner)
                .knitted()
                .linked()
                .with("knit", 4, "20.00")
                .with("link", 4, "10.00");
    }

    @AfterEach
    void asShipped() {
        cluster.update("DELETE FROM plan_weight");
    }

    @Test
    void aPlanKeepsTheWeightsItWasMadeWith() {
        var before = proposal();

        asOperator(() -> weightings.change(BuyerClass.STANDARD, Map.of(Weight.SPLIT, new BigDecimal("120.5"))));

        var after = proposal();
        assertThat(read(before).plan().weighting().of(Weight.SPLIT)).isEqualByComparingTo("80");
        assertThat(after.plan().weighting().of(Weight.SPLIT)).isEqualByComparingTo("120.5");
        assertThat(read(after).plan()).isEqualTo(after.plan());
    }

    @Test
    void aBuyerIsPlannedForWithTheWeightsOfItsClass() {
        asOperator(() -> weightings.change(BuyerClass.KEY_ACCOUNT, Map.of(Weight.LATENESS, BigDecimal.ONE)));
        asOperator(() -> weightings.classify(cluster.buyer(), BuyerClass.KEY_ACCOUNT));

        var weighting = proposal().plan().weighting();

        assertThat(weighting.buyers()).isEqualTo(BuyerClass.KEY_ACCOUNT);
        assertThat(weighting.of(Weight.LATENESS)).isEqualByComparingTo("1");
    }

    @Test
    void weightsThatCannotBeAreNamedOneByOneAndNothingIsKept() {
        var wrong = Map.of(
                Weight.SPLIT, new BigDecimal("-1"),
                Weight.PRICE, new BigDecimal("1000000"),
                Weight.LOAD, new BigDecimal("0.123456"));

        assertThatThrownBy(() -> asOperator(() -> weightings.change(BuyerClass.STANDARD, wrong)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(InvalidInput.Fault::field)
                                .containsExactlyInAnyOrder("SPLIT", "PRICE", "LOAD"));
        assertThat(weightings.of(UUID.randomUUID()).of(Weight.SPLIT)).isEqualByComparingTo("80");
    }

    @Test
    void nobodyButTheOperatorChangesWeightsOrClasses() {
        assertThatThrownBy(() -> Acting.run(
                        cluster.asBuyer(), () -> weightings.classify(cluster.buyer(), BuyerClass.KEY_ACCOUNT)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Acting.run(cluster.asBuyer(), () -> weightings.change(BuyerClass.STANDARD, Map.of())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aBuyerLearnsItsOwnClassAndNobodyElses() {
        asOperator(() -> weightings.classify(cluster.buyer(), BuyerClass.ONE_OFF));

        var stranger = Acting.of(UUID.randomUUID(), UUID.randomUUID(), Role.BUYER);

        assertThat(Acting.as(
                        cluster.asBuyer(),
                        () -> weightings.classOf(cluster.buyer().value())))
                .isEqualTo(BuyerClass.ONE_OFF);
        assertThat(Acting.as(stranger, () -> weightings.classOf(cluster.buyer().value())))
                .isEqualTo(BuyerClass.STANDARD);
    }

    private static void asOperator(Runnable work) {
        Acting.run(TestCluster.asOperator(), work::run);
    }

    private Proposal read(Proposal proposal) {
        return Acting.as(cluster.asBuyer(), () -> plans.get(proposal.id()));
    }

    private Proposal proposal() {
        var draft = cluster.pieces(40, clock.instant().plus(Duration.ofDays(20)), (Money) null);
        return Acting.as(cluster.asBuyer(), () -> {
            var need = ((Opening.Opened) needs.open(draft)).need().id();
            return ((Proposing.Proposed) plans.propose(need)).proposals().getFirst();
        });
    }
}
