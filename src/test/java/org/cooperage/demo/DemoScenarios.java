package org.cooperage.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.cooperage.CooperageTest;
import org.cooperage.deal.JobFilter;
import org.cooperage.deal.JobStage;
import org.cooperage.demo.engine.Generator;
import org.cooperage.demo.engine.Profile;
import org.cooperage.demo.engine.Scenario;
import org.cooperage.shared.BusinessClock;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// A small cluster, loaded the way `bin/demo` loads it. The clock only runs forward, so the order of the tests counts.
@CooperageTest
@TestPropertySource(properties = {"cooperage.demo.enabled=true", "cooperage.demo.firms=120", "cooperage.demo.seed=5"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoScenarios {
    @Autowired
    BusinessClock clock;

    @Autowired
    Demo demo;

    @Autowired
    DemoDay day;

    @Autowired
    ClusterLoader loader;

    @Autowired
    OfferAutopilot offers;

    JdbcClient owner;

    @Autowired
    void owner(@Qualifier("owner") javax.sql.DataSource source) {
        owner = JdbcClient.create(source);
    }

    @Test
    @Order(1)
    void theClusterIsInTheDatabaseRowByRow() {
        var cluster = Generator.generate(demo.settings().scenario(), Profile.named("qinghe"));

        var rows = Map.of(
                "party", cluster.parties().size() + CooperationRows.OFFICES,
                "site", cluster.sites().size(),
                "resource", cluster.resources().size() + count("service_resource"),
                "capability_terms", cluster.capabilities().size(),
                "hold", cluster.holds().size() + count("booking"),
                "need", cluster.orders().size() + GapRows.REQUESTS,
                "deal",
                        cluster.orders().size()
                                + cluster.orders().stream()
                                        .mapToInt(o -> o.jobs().size())
                                        .sum(),
                "routing", Profile.named("qinghe").routings().size() + 1);

        rows.forEach((table, expected) -> assertThat(count(table)).as(table).isEqualTo(expected));
    }

    @Test
    @Order(2)
    void theClockStandsOnTheFirstMorning() {
        assertThat(Duration.between(demo.settings().scenario().start(), clock.instant()))
                .isLessThan(Duration.ofHours(1));
    }

    @Test
    @Order(3)
    void aSecondStartLoadsNothing() {
        var parties = count("party");

        var there = loader.load(new Scenario(300, 99, demo.settings().date()));

        assertThat(there.firms()).isEqualTo(120);
        assertThat(count("party")).isEqualTo(parties);
    }

    @Test
    @Order(4)
    void everybodyCanBeTried() {
        assertThat(demo.list())
                .extracting(a -> a.username())
                .contains(
                        "buyer",
                        "knitter",
                        "linker",
                        "dyer",
                        "washer",
                        "puyuan",
                        "association",
                        "county",
                        "bank",
                        "park",
                        "lab",
                        "operator",
                        "carrier",
                        "designer");
    }

    @Test
    @Order(5)
    void whatIsOwedForEveryDeliveredOrderAddsUp() {
        var wrong = owner.sql("""
                        SELECT count(*) FROM deal d JOIN deal_terms t ON t.deal_id = d.id
                        WHERE d.kind = 'ORDER' AND d.stage IN ('INVOICED', 'CLOSED')
                          AND t.amount <> (SELECT sum(p.amount) FROM payable p WHERE p.order_id = d.id)""").query(Integer.class).single();

        assertThat(wrong).isZero();
    }

    @Test
    @Order(6)
    void aDayLaterTheWorkOfTheDayIsDone() {
        var before = offers.list(JobFilter.Show.TO_START).size();

        day.pass(Duration.ofHours(24));

        var now = clock.instant();
        assertThat(before).isPositive();
        assertThat(offers.list(JobFilter.Show.TO_START))
                .allMatch(j -> j.planned().from().isAfter(now));
        assertThat(offers.list(JobFilter.Show.RUNNING))
                .allMatch(j -> j.planned().to().isAfter(now))
                .allMatch(j -> j.stage() == JobStage.STARTED);
    }

    @Test
    @Order(7)
    void inTwoWeeksTheRunningOrdersArriveAndAreTaken() {
        for (int i = 0; i < 14; i++) day.pass(Duration.ofHours(24));

        var open = owner.sql(
                        "SELECT count(*) FROM deal WHERE kind = 'ORDER' AND stage IN ('IN_PRODUCTION', 'QC', 'SHIPPED')")
                .query(Integer.class)
                .single();

        assertThat(open).isLessThan(count("deal") / 20);
    }

    private int count(String table) {
        return owner.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
    }
}
