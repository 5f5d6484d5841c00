package org.cooperage.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CooperageTest
class AvailabilityScenarios {

    private static final Instant MONDAY = Instant.parse("2030-11-18T00:00:00Z");
    private static final Instant LATE = Instant.parse("2031-01-01T00:00:00Z");

    @Autowired
    private Availability availability;

    @Autowired
    private @Qualifier("owner") DataSource owner;

    @Autowired
    private PlatformTransactionManager transactions;

    private TestFirms firms;
    private TestFirms.Firm knitter;
    private Resource.Id machine;

    @BeforeEach
    void aKnitterWithTwoMachines() {
        firms = new TestFirms(owner);
        knitter = firms.firm();
        machine = firms.machine(knitter, "KNIT12", 2);
    }

    @Test
    void touchingSlotsDoNotOverlap() {
        hold(UUID.randomUUID(), 1, hours(0, 4));

        var outcome = hold(UUID.randomUUID(), 1, hours(4, 8));

        assertThat(outcome).isEqualTo(new Holding.Held(1));
    }

    @Test
    void aTakenSlotIsNamedAndNothingIsHeld() {
        hold(UUID.randomUUID(), 1, hours(0, 4));
        var deal = UUID.randomUUID();

        var outcome = hold(List.of(request(deal, 2, hours(0, 4)), request(deal, 1, hours(3, 5))));

        assertThat(outcome).isEqualTo(new Holding.Taken(List.of(new Holding.Conflict(machine, 1, hours(3, 5)))));
        assertThat(busy()).hasSize(1);
    }

    @Test
    void theTransactionOfTheLoserGoesOn() {
        hold(UUID.randomUUID(), 1, hours(0, 4));
        var deal = UUID.randomUUID();

        var second = Acting.as(
                Acting.SYSTEM,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    availability.holdTentatively(List.of(request(deal, 1, hours(2, 6))), LATE);
                    return availability.holdTentatively(List.of(request(deal, 2, hours(2, 6))), LATE);
                }));

        assertThat(second).isEqualTo(new Holding.Held(1));
    }

    @Test
    void whatIsReleasedCanBeHadAgainInTheSameTransaction() {
        var old = UUID.randomUUID();
        hold(old, 1, hours(0, 4));

        var outcome = Acting.as(
                Acting.SYSTEM,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    availability.release(List.of(old));
                    return availability.holdTentatively(List.of(request(UUID.randomUUID(), 1, hours(1, 3))), LATE);
                }));

        assertThat(outcome).isInstanceOf(Holding.Held.class);
    }

    @Test
    void anExpiredHoldMakesRoomAndCannotBeCommitted() {
        var slow = UUID.randomUUID();
        system(() -> availability.holdTentatively(List.of(request(slow, 1, hours(0, 4))), Instant.EPOCH));

        var outcome = hold(UUID.randomUUID(), 1, hours(0, 4));

        assertThat(outcome).isInstanceOf(Holding.Held.class);
        assertThat(system(() -> availability.commit(List.of(slow)))).isEqualTo(new Committing.Expired(Set.of(slow)));
    }

    @Test
    void committedSlotsStayUntilReleased() {
        var deal = UUID.randomUUID();
        hold(deal, 1, hours(0, 4));

        assertThat(system(() -> availability.commit(List.of(deal)))).isEqualTo(new Committing.Committed(1));

        assertThat(busy())
                .singleElement()
                .satisfies(busy -> assertThat(busy.why()).isEqualTo(Busy.Why.COMMITTED));
    }

    @Test
    void theDatabaseItselfRefusesAnOverlap() {
        hold(UUID.randomUUID(), 1, hours(0, 4));
        var db = JdbcClient.create(owner);

        assertThatThrownBy(() -> db.sql("""
                        INSERT INTO hold (id, resource_id, owner_id, unit, during, state)
                        VALUES (gen_random_uuid(), ?, ?, 1, tstzrange('2030-11-18T01:00Z', '2030-11-18T02:00Z'), 'COMMITTED')""")
                        .params(machine.value(), knitter.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aUnitThatIsDownCannotBeHeldButItsNeighbourCan() {
        Acting.run(knitter.acting(), () -> availability.reportBreakdown(machine, 1, hours(0, 48)));

        assertThat(hold(UUID.randomUUID(), 1, hours(2, 4))).isInstanceOf(Holding.Taken.class);
        assertThat(hold(UUID.randomUUID(), 2, hours(2, 4))).isInstanceOf(Holding.Held.class);
    }

    @Test
    void aBrokenMachineIsNotOpenUntilItIsBack() {
        var span = hours(0, 48);
        var breakdown = Acting.as(knitter.acting(), () -> availability.reportBreakdown(machine, null, hours(0, 24)));

        assertThat(availability.open(List.of(machine), span)).isEqualTo(Map.of(machine, List.of(hours(24, 48))));

        Acting.run(knitter.acting(), () -> availability.reportBack(breakdown));

        assertThat(availability.open(List.of(machine), span)).isEqualTo(Map.of(machine, List.of(span)));
    }

    @Test
    void nobodyReportsAnothersMachineAsBroken() {
        var rival = firms.firm();

        assertThatThrownBy(() ->
                        Acting.run(rival.acting(), () -> availability.reportBreakdown(machine, null, hours(0, 24))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aRivalSeesNothingOfWhatIsBusy() {
        hold(UUID.randomUUID(), 1, hours(0, 4));
        var rival = firms.firm();

        var seen = Acting.as(rival.acting(), () -> availability.busyOfOwn(List.of(machine), hours(0, 24)));

        assertThat(seen).isEmpty();
    }

    @Test
    void anOwnerBlocksTimeForItsOwnWorkAndFreesItAgain() {
        var blocked = Acting.as(knitter.acting(), () -> availability.blockForOwnWork(machine, 1, hours(0, 4)));

        assertThat(blocked).isEqualTo(new Holding.Held(1));
        assertThat(hold(UUID.randomUUID(), 1, hours(0, 4))).isInstanceOf(Holding.Taken.class);
        assertThatThrownBy(() -> Acting.run(knitter.acting(), () -> availability.unblock(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    /// Four hundred jobs race for the same two machines, several slots each, in any order.
    @Test
    void hundredsOfRacingJobsNeverHoldTheSameUnitTwice() throws Exception {
        var other = firms.machine(knitter, "KNIT12", 2);
        var attempts = new ArrayList<Callable<Holding>>();
        for (int i = 0; i < 400; i++) {
            attempts.add(attempt(new Random(i), List.of(machine, other)));
        }

        var outcomes = new ArrayList<Holding>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Holding> future : threads.invokeAll(attempts)) {
                outcomes.add(future.get());
            }
        }

        var held = outcomes.stream()
                .filter(Holding.Held.class::isInstance)
                .mapToInt(it -> ((Holding.Held) it).slots())
                .sum();
        assertThat(outcomes).hasSize(400);
        assertThat(held).isPositive();
        assertThat(count(machine) + count(other)).isEqualTo(held);
        assertThat(overlaps()).isZero();
    }

    private Callable<Holding> attempt(Random random, List<Resource.Id> machines) {
        var deal = UUID.randomUUID();
        var wanted = new ArrayList<HoldRequest>();
        for (var resource : machines) {
            var start = random.nextInt(40);
            wanted.add(new HoldRequest(
                    resource, 1 + random.nextInt(2), hours(start, start + 1 + random.nextInt(3)), deal));
        }
        Collections.shuffle(wanted, random);
        return () -> Acting.as(Acting.SYSTEM, () -> availability.holdTentatively(wanted, LATE));
    }

    private int count(Resource.Id resource) {
        return JdbcClient.create(owner)
                .sql("SELECT count(*) FROM hold WHERE resource_id = ?")
                .param(resource.value())
                .query(Integer.class)
                .single();
    }

    private int overlaps() {
        return JdbcClient.create(owner).sql("""
                        SELECT count(*) FROM hold a JOIN hold b ON a.resource_id = b.resource_id AND a.unit = b.unit
                            AND a.id < b.id AND a.during && b.during""").query(Integer.class).single();
    }

    private List<Busy> busy() {
        return availability.busy(List.of(machine), hours(0, 100)).getOrDefault(machine, List.of());
    }

    private Holding hold(UUID deal, int unit, TimeSlot slot) {
        return hold(List.of(request(deal, unit, slot)));
    }

    private Holding hold(List<HoldRequest> wanted) {
        return system(() -> availability.holdTentatively(wanted, LATE));
    }

    private HoldRequest request(UUID deal, int unit, TimeSlot slot) {
        return new HoldRequest(machine, unit, slot, deal);
    }

    private static <T> T system(ScopedValue.CallableOp<T, RuntimeException> work) {
        return Acting.as(Acting.SYSTEM, work);
    }

    private static TimeSlot hours(int from, int to) {
        return new TimeSlot(MONDAY.plus(Duration.ofHours(from)), MONDAY.plus(Duration.ofHours(to)));
    }
}
