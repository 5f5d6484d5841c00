package org.cooperage.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.TestCluster.Maker;
import org.cooperage.need.Needs;
import org.cooperage.need.Opening;
import org.cooperage.plan.Plan;
import org.cooperage.plan.Plans;
import org.cooperage.plan.Proposing;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// Work in hours in which power is short has its price in a plan, and is put off where waiting costs less.
@CooperageTest
class PowerScenarios {

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
    private Maker knitter;

    @BeforeEach
    void aKnitterWithFourMachinesOfFiveKilowatts() {
        cluster = new TestCluster(owner).knitted().linked().with("link", 4, "10.00");
        knitter = cluster.maker("knit", 4, "20.00");
        cluster.update("INSERT INTO kind_power (kind_id, kilowatts) VALUES (?, 5)", "K" + knitter.process());
    }

    @Test
    void whereThePowerIsAlwaysShortEveryHourIsPaidFor() {
        restricted("00:00", 1440);

        var plan = cheapest();

        assertThat(term(plan, "PEAK")).isEqualTo(Money.of(100));
    }

    @Test
    void workWaitsForTheEndOfRestrictedHoursWhenThereIsTime() {
        restricted("00:00", 1200);

        var plan = cheapest();

        assertThat(term(plan, "PEAK").yuan().doubleValue()).isLessThan(100);
    }

    @Test
    void whereNothingIsRestrictedPowerCountsNothing() {
        assertThat(cheapest().terms()).extracting(Plan.Term::name).doesNotContain("PEAK");
    }

    private void restricted(String opens, int minutes) {
        cluster.update("""
                INSERT INTO restricted_hours (id, city_id, name_zh, name_en, days, opens, minutes)
                VALUES (?, ?, '限电', 'Peak', 127, ?::time, ?)""", UUID.randomUUID(), cluster.city().value(), opens, minutes);
    }

    private static Money term(Plan plan, String name) {
        return plan.terms().stream()
                .filter(term -> term.name().equals(name))
                .map(Plan.Term::amount)
                .findFirst()
                .orElse(Money.ZERO);
    }

    private Plan cheapest() {
        var draft = cluster.pieces(40, clock.instant().plus(Duration.ofDays(20)), (Money) null);
        return Acting.as(cluster.asBuyer(), () -> {
            var need = ((Opening.Opened) needs.open(draft)).need().id();
            return ((Proposing.Proposed) plans.propose(need))
                    .proposals()
                    .getFirst()
                    .plan();
        });
    }
}
