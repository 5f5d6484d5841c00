package org.cooperage.plan.passed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.TestCluster.Maker;
import org.cooperage.need.Need;
import org.cooperage.need.Needs;
import org.cooperage.need.Opening;
import org.cooperage.plan.PassedOver.Gap;
import org.cooperage.plan.PassedOver.Why;
import org.cooperage.plan.Plans;
import org.cooperage.plan.Proposal;
import org.cooperage.plan.Proposing;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Money;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Who was passed over learns why, in its own terms; who was nearly chosen comes first next time.
@CooperageTest
class CreditScenarios {

    @Autowired
    private Credits credits;

    @Autowired
    private Needs needs;

    @Autowired
    private Plans plans;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;
    private Maker cheap;
    private Maker near;
    private Maker dear;

    @BeforeEach
    void threeKnittersOfWhomOneGetsTheWork() {
        cluster = new TestCluster(owner).knitted().linked().with("link", 4, "10.00");
        cheap = cluster.maker("knit", 4, "20.00");
        near = cluster.maker("knit", 4, "20.02");
        dear = cluster.maker("knit", 4, "26.00");
    }

    @Test
    void whoeverWasPassedOverLearnsWhyInItsOwnTerms() {
        confirmed();

        assertThat(missed(dear)).singleElement().satisfies(missed -> {
            assertThat(missed.why()).isEqualTo(Why.PRICE);
            assertThat(missed.gap()).isEqualTo(Gap.FAR);
            assertThat(missed.own()).isEqualByComparingTo("26");
        });
        assertThat(missed(near))
                .singleElement()
                .satisfies(missed -> assertThat(missed.gap()).isEqualTo(Gap.CLOSE));
        assertThat(missed(cheap)).isEmpty();
    }

    @Test
    void nobodyReadsWhatAnotherMissedNorItsCredits() {
        confirmed();

        Acting.run(
                dear.acting(),
                () -> transaction.executeWithoutResult(status -> {
                    assertThat(makersIn("passed_over")).containsOnly(dear.id().value());
                    assertThat(makersIn("rotation_credit")).isEmpty();
                }));
        var buyer = cluster.asBuyer();
        Acting.run(
                buyer,
                () -> transaction.executeWithoutResult(
                        status -> assertThat(makersIn("passed_over")).isEmpty()));
        assertThat(Acting.as(
                        Acting.of(UUID.randomUUID(), UUID.randomUUID(), Role.SME),
                        () -> credits.missed(PageRequest.first()).rows()))
                .isEmpty();
    }

    @Test
    void whoWasNearlyChosenComesFirstNextTimeAndUsesItsCredit() {
        confirmed();
        assertThat(own(near))
                .singleElement()
                .satisfies(credit -> assertThat(credit.state(clock.instant())).isEqualTo(Credit.State.OPEN));

        var next = confirmed();

        assertThat(next.plan().jobs())
                .anyMatch(job -> job.makerId().equals(near.id().value()));
        assertThat(own(near))
                .singleElement()
                .satisfies(credit -> assertThat(credit.state(clock.instant())).isEqualTo(Credit.State.USED));
        assertThat(own(cheap)).hasSize(1);
        assertThat(own(dear)).isEmpty();
    }

    @Test
    void recordingTwiceEarnsOnce() {
        var proposal = confirmed();

        Acting.run(Acting.SYSTEM, () -> credits.record(proposal));

        assertThat(own(near)).hasSize(1);
        assertThat(missed(dear)).hasSize(1);
    }

    @Test
    void aCreditExpires() {
        confirmed();
        cluster.update(
                "UPDATE rotation_credit SET expires_at = now() - interval '1 minute' WHERE maker_id = ?",
                near.id().value());

        var next = confirmed();

        assertThat(next.plan().jobs())
                .noneMatch(job -> job.makerId().equals(near.id().value()));
        assertThat(own(near))
                .extracting(credit -> credit.state(clock.instant()))
                .contains(Credit.State.EXPIRED);
    }

    /// Puts the cheapest plan in force without taking anybody's time.
    private Proposal confirmed() {
        var draft = cluster.pieces(40, clock.instant().plus(Duration.ofDays(20)), (Money) null);
        var need = Acting.as(cluster.asBuyer(), () -> ((Opening.Opened) needs.open(draft)).need());
        var proposal = Acting.as(cluster.asBuyer(), () -> cheapest(need));
        Acting.run(Acting.SYSTEM, () -> plans.markConfirmed(proposal.id()));
        return proposal;
    }

    private Proposal cheapest(Need need) {
        return ((Proposing.Proposed) plans.propose(need.id())).proposals().getFirst();
    }

    private List<Missed> missed(Maker maker) {
        return Acting.as(
                maker.acting(), () -> credits.missed(PageRequest.first()).rows());
    }

    private List<Credit> own(Maker maker) {
        return Acting.as(maker.acting(), credits::own);
    }

    private List<UUID> makersIn(String table) {
        return db.sql("SELECT maker_id FROM " + table).query(UUID.class).list();
    }
}
