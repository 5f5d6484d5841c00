package org.cooperage.market.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.cooperage.market.Agreed.operator;
import static org.cooperage.market.Agreed.system;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.TestCluster.Maker;
import org.cooperage.availability.Availability;
import org.cooperage.availability.Calendars;
import org.cooperage.availability.Closure;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobStage;
import org.cooperage.market.Agreed;
import org.cooperage.market.dispatch.Change;
import org.cooperage.market.dispatch.Disturbance;
import org.cooperage.market.dispatch.Disturbances;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;

/// Heavy pollution over the city: linking has to stop.
@CooperageTest
class StopScenarios {

    @Autowired
    private Stops stops;

    @Autowired
    private Disturbances disturbances;

    @Autowired
    private Availability availability;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationContext application;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;
    private Agreed agreed;
    private Maker knitter;
    private Maker linker;

    @BeforeEach
    void aClusterOfTwo() {
        cluster = new TestCluster(owner).knitted().linked();
        agreed = new Agreed(application, cluster);
        knitter = cluster.maker("knit", 4, "20.00");
        linker = cluster.maker("link", 4, "10.00");
    }

    @Test
    void theMachinesOfTheProcessAreClosedAndNoOthers() {
        var stop = declared(Duration.ofDays(5));

        assertThat(openHours(linker)).isEqualTo(5 * 24);
        assertThat(openHours(knitter)).isEqualTo(10 * 24);
        assertThat(stop.machines()).isEqualTo(1);
        assertThat(stop.stage(clock.instant())).isEqualTo(Stop.Stage.IN_FORCE);
    }

    @Test
    void agreedWorkIsReckonedAnewByItselfAndMovesOnlyWhenTheOperatorSaysSo() {
        var order = agreed.order(40, Duration.ofDays(20), Duration.ZERO);
        var job = agreed.jobOf(order, linker);

        var stop = declared(untilAfter(job.planned().from()));

        var shown = awaitWeighed(stop, order);
        assertThat(shown.isPreview()).isTrue();
        assertThat(shown.consequences().compensations())
                .as("nobody owes for a stop")
                .isEmpty();
        assertThat(agreed.jobOf(order, linker)).isEqualTo(job);

        operator(() -> disturbances.handle(disturbance(stop)));

        assertThat(agreed.jobOf(order, linker).stage()).isEqualTo(JobStage.MOVE_ASKED);
        agreed.agreeToMove(agreed.jobOf(order, linker));
        await().untilAsserted(
                        () -> assertThat(agreed.jobOf(order, linker).stage()).isEqualTo(JobStage.COMMITTED));
        assertThat(agreed.jobOf(order, linker).planned().from())
                .isAfterOrEqualTo(stop.during().to());
    }

    @Test
    void workOutsideTheStopStaysAsItIs() {
        var order = agreed.order(40, Duration.ofDays(30), Duration.ofDays(12));

        var stop = declared(Duration.ofDays(3));

        await().untilAsserted(() ->
                assertThat(told("disturbance.weighed", cluster.buyer().value())).isPositive());
        assertThat(operator(() -> disturbances.consequences(disturbance(stop)))).isEmpty();
        assertThat(agreed.jobOf(order, linker).stage()).isEqualTo(JobStage.COMMITTED);
    }

    @Test
    void makersAndBuyersAreTold() {
        var order = agreed.order(40, Duration.ofDays(20), Duration.ZERO);
        var job = agreed.jobOf(order, linker);

        declared(untilAfter(job.planned().from()));

        await().untilAsserted(() -> {
            assertThat(told("stop.declared", linker.id().value())).isEqualTo(1);
            assertThat(told("stop.declared", knitter.id().value())).isZero();
            assertThat(told("stop.order.later", cluster.buyer().value())
                            + told("stop.order", cluster.buyer().value()))
                    .isEqualTo(1);
        });
    }

    @Test
    void liftedEarlyItGivesTheTimeBack() {
        var order = agreed.order(40, Duration.ofDays(20), Duration.ZERO);
        var stop = declared(untilAfter(agreed.jobOf(order, linker).planned().from()));
        awaitWeighed(stop, order);

        var lifted = operator(() -> stops.lift(stop.id()));

        assertThat(lifted.stage(clock.instant())).isEqualTo(Stop.Stage.LIFTED);
        assertThat(openHours(linker)).isEqualTo(10 * 24);
        assertThat(operator(() -> disturbances.consequences(disturbance(stop)))).isEmpty();
        assertThat(operator(() -> disturbances.get(disturbance(stop))).stage()).isEqualTo(Disturbance.Stage.RESOLVED);
        await().untilAsserted(() ->
                assertThat(told("stop.lifted", linker.id().value())).isEqualTo(1));
        assertThatThrownBy(() -> operator(() -> stops.lift(stop.id()))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void anOwnerCannotOpenWhatTheAuthoritiesClosed() {
        declared(Duration.ofDays(5));
        var closure = new Closure.Id(cluster.uuid(
                "SELECT id FROM closure WHERE resource_id = ?", linker.machine().value()));

        assertThatThrownBy(() -> agreed.as(linker, () -> {
                    calendars.reopen(closure);
                    return true;
                }))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> agreed.as(linker, () -> {
                    availability.reportBack(closure);
                    return true;
                }))
                .isInstanceOf(NotFound.class);
        assertThat(openHours(linker)).isEqualTo(5 * 24);
    }

    @Test
    void anOfficialStopsWorkInTheOwnCityOnly() {
        var official = Acting.of(new UUID(3, 3), cluster.buyer().value(), Role.GOV);
        var elsewhere = new TestCluster(owner).city().value();

        var stop = Acting.as(official, () -> stops.declare(order(Duration.ofDays(2))));

        assertThat(stop.makers()).isEqualTo(1);
        assertThatThrownBy(() -> Acting.as(
                        official, () -> stops.declare(order(elsewhere, null, in(Duration.ofDays(2)), "令 1 号"))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void nobodyElseStopsWork() {
        assertThatThrownBy(() -> agreed.as(linker, () -> stops.declare(order(Duration.ofDays(2)))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> agreed.asBuyer(() -> stops.declare(order(Duration.ofDays(2)))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatCannotBeIsRefusedWithItsField() {
        var city = cluster.city().value();
        var tomorrow = in(Duration.ofDays(1));

        assertThat(field(order(UUID.randomUUID(), null, tomorrow, "令"))).isEqualTo("place");
        assertThat(field(order(city, List.of("keine"), tomorrow, "令"))).isEqualTo("processes");
        assertThat(field(order(city, null, in(Duration.ofDays(-1)), "令"))).isEqualTo("until");
        assertThat(field(order(city, null, in(Duration.ofDays(90)), "令"))).isEqualTo("until");
        assertThat(field(order(city, null, tomorrow, " "))).isEqualTo("source");
        assertThat(field(new StopOrder(
                        city, null, List.of("91130000MA0000000X"), null, tomorrow, Stop.Reason.POWER, "令")))
                .isEqualTo("firms");
    }

    private String field(StopOrder wrong) {
        try {
            operator(() -> stops.declare(wrong));
        } catch (InvalidInput refused) {
            return refused.faults().getFirst().field();
        }
        return "nothing was wrong";
    }

    private Stop declared(Duration length) {
        return Acting.as(
                Acting.of(new UUID(2, 2), cluster.buyer().value(), Role.OPS), () -> stops.declare(order(length)));
    }

    private StopOrder order(Duration length) {
        return order(cluster.city().value(), List.of(linker.process()), in(length), "重污染天气橙色预警");
    }

    private StopOrder order(UUID place, @Nullable List<String> processes, Instant until, String source) {
        return new StopOrder(place, processes, null, null, until, Stop.Reason.POLLUTION, source);
    }

    private Instant in(Duration length) {
        return clock.instant().plus(length);
    }

    private Duration untilAfter(Instant moment) {
        return Duration.between(clock.instant(), moment).plusHours(30);
    }

    private static Disturbance.Id disturbance(Stop stop) {
        return new Disturbance.Id(stop.id().value());
    }

    private Change awaitWeighed(Stop stop, Deal.Id order) {
        return await().until(
                        () -> operator(() -> disturbances.consequences(disturbance(stop))).stream()
                                .filter(c -> c.order().equals(order))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private long openHours(Maker maker) {
        var tenDays = TimeSlot.of(clock.instant(), Duration.ofDays(10));
        var open = system(() -> availability.open(List.of(maker.machine()), tenDays));
        return Math.round(open.getOrDefault(maker.machine(), List.of()).stream()
                        .mapToLong(s -> s.length().toMinutes())
                        .sum()
                / 60.0);
    }

    private long told(String key, UUID party) {
        return cluster.count("SELECT count(*) FROM inbox_message WHERE party_id = ? AND key = ?", party, "inbox." + key)
                + cluster.count("SELECT count(*) FROM inbox_message WHERE party_id = ? AND key = ?", party, key);
    }
}
