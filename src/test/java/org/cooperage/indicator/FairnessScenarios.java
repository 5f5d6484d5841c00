package org.cooperage.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.TestCluster.Maker;
import org.cooperage.offer.TrackRecord;
import org.cooperage.shared.Acting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// Booked hours against a fair share: the same for equal firms, more for whoever did well, one's own affair.
@CooperageTest
class FairnessScenarios {

    @Autowired
    private Fairness fairness;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;
    private Maker booked;
    private Maker idle;

    @BeforeEach
    void twoEqualLinkersOneOfThemBooked() {
        cluster = new TestCluster(owner).knitted().linked();
        booked = cluster.maker("link", 1, "10.00");
        idle = cluster.maker("link", 1, "10.00");
        cluster.update("""
                INSERT INTO hold (id, resource_id, unit, owner_id, deal_id, state, during)
                SELECT gen_random_uuid(), ?, 1, ?, gen_random_uuid(), 'COMMITTED', tstzrange(d, d + interval '10 hours')
                FROM (SELECT date_trunc('month', now()) + interval '1 day' AS d) x""", booked.machine().value(), booked.id().value());
    }

    @Test
    void equalFirmsHaveEqualTargetsThatAddUpToWhatIsBooked() {
        Acting.run(Acting.SYSTEM, fairness::refresh);

        var one = thisMonth(booked);
        var other = thisMonth(idle);

        assertThat(one.targetHours()).isEqualTo(other.targetHours());
        assertThat(one.targetHours() + other.targetHours()).isCloseTo(one.heldHours(), within(.2));
        assertThat(one.difference()).isPositive();
        assertThat(other.difference()).isNegative();
    }

    @Test
    void aFirmSeesItsOwnMonthsAndNobodyElses() {
        Acting.run(Acting.SYSTEM, fairness::refresh);

        List<FairMonth> spied = as(idle, () -> fairness.of(booked.id()));

        assertThat(spied).isEmpty();
        assertThat(as(booked, () -> fairness.of(booked.id()))).isNotEmpty();
    }

    @Test
    void performanceLiesBetweenAHalfAndOnePointTwo() {
        assertThat(Fairness.performance(TrackRecord.NONE)).isEqualTo(.85);
        assertThat(Fairness.performance(new TrackRecord(0, 1_000, 0, 10))).isEqualTo(.5);
        assertThat(Fairness.performance(new TrackRecord(1_000_000, 1_000_000, 10, 10)))
                .isCloseTo(1.2, within(.001));
    }

    private FairMonth thisMonth(Maker maker) {
        return as(maker, () -> fairness.of(maker.id())).getFirst();
    }

    private <T> T as(Maker maker, Supplier<T> work) {
        return Acting.as(maker.acting(), work::get);
    }
}
