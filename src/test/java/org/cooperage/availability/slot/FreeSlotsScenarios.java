package org.cooperage.availability.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.availability.Availability;
import org.cooperage.availability.Holding;
import org.cooperage.availability.Resource;
import org.cooperage.availability.UnitsWanted;
import org.cooperage.chain.ResourceKind;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@CooperageTest
class FreeSlotsScenarios {

    @Autowired
    private FreeSlots slots;

    @Autowired
    private Availability availability;

    @Autowired
    private Clock clock;

    @Autowired
    private @Qualifier("owner") DataSource owner;

    private TestFirms firms;
    private TestFirms.Firm provider;
    private Resource.Id room;
    private Instant midnight;

    /// Slots are counted from the midnight after next: the next one may lie within the notice a firm asks for.
    @BeforeEach
    void aRoomOfTwoSeats() {
        firms = new TestFirms(owner);
        provider = firms.firm();
        room = bookable(provider, BookingRule.usual(firms.machine(provider, "LINK_SEAT", 2)));
        midnight = clock.instant()
                .atZone(BusinessClock.ZONE)
                .toLocalDate()
                .plusDays(2)
                .atStartOfDay(BusinessClock.ZONE)
                .toInstant();
    }

    @Test
    void whatIsTakenIsNotFree() {
        book(room, 1, hours(0, 4));
        book(room, 2, hours(2, 3));

        assertThat(starts(room, hours(0, 6), 1, 2)).isEqualTo(List.of(hour(4), hour(4.5), hour(5)));
        assertThat(starts(room, hours(0, 3), 1, 1)).isEqualTo(List.of(hour(0), hour(.5), hour(1)));
        assertThat(starts(room, hours(0, 3), 2, 1)).isEqualTo(List.of(hour(0)));
    }

    @Test
    void aBreakdownTakesItsUnit() {
        Acting.as(provider.acting(), () -> availability.reportBreakdown(room, 1, hours(0, 5)));

        assertThat(starts(room, hours(0, 6), 1, 2)).isEqualTo(List.of(hour(5)));
    }

    @Test
    void theEarliestOfManyThingsComeByStartOrByDistance() {
        var far = firms.firm();
        JdbcClient.create(owner)
                .sql("UPDATE site SET lat = 38.0 WHERE id = ?")
                .param(far.site().value())
                .update();
        var farRoom = bookable(far, BookingRule.usual(firms.machine(far, "LINK_SEAT", 2)));
        book(room, 1, hours(0, 60));
        book(room, 2, hours(0, 60));

        var byStart = find(List.of(room, farRoom), false);
        var byDistance = find(List.of(room, farRoom), true);

        assertThat(byStart).extracting(FreeSlot::thing).containsExactly(farRoom.value(), room.value());
        assertThat(byStart.get(1).slot().from()).isEqualTo(hour(60));
        assertThat(byDistance).extracting(FreeSlot::thing).containsExactly(room.value(), farRoom.value());
        assertThat(byDistance.get(1).km()).isBetween(120d, 140d);
    }

    @Test
    void theFirstOfManyThingsAreTheSameHoweverFewAreWanted() {
        var many = IntStream.range(0, 25)
                .mapToObj(n -> bookable(provider, BookingRule.usual(firms.machine(provider, "LINK_SEAT", 1))))
                .toList();
        JdbcClient.create(owner)
                .sql("""
                        INSERT INTO hold (id, resource_id, owner_id, unit, during, state)
                        SELECT gen_random_uuid(), id::uuid, ?, 1,
                               tstzrange(?::timestamptz, ?::timestamptz + (60 - n) * interval '1 hour'), 'COMMITTED'
                        FROM unnest(?::text[]) WITH ORDINALITY AS thing (id, n)""")
                .params(
                        provider.id().value(),
                        midnight.toString(),
                        midnight.toString(),
                        many.stream().map(Resource.Id::toString).toArray(String[]::new))
                .update();

        var all = publicly(query(many, null, false), 0, 100).slots();
        var one = publicly(query(many, null, false), 0, 1);

        assertThat(all)
                .hasSize(25)
                .extracting(FreeSlot::thing)
                .first()
                .isEqualTo(many.getLast().value());
        assertThat(one.slots()).containsExactly(all.getFirst());
        assertThat(one.hasNext()).isTrue();
        assertThat(publicly(query(many, null, false), 1, 1).slots()).containsExactly(all.get(1));
    }

    @Test
    void afterThreeWeeksOfHolidaysTheFirstFreeHourIsFound() {
        JdbcClient.create(owner)
                .sql("""
                        INSERT INTO closure (id, owner_id, calendar_id, during, reason)
                        SELECT gen_random_uuid(), owner_id, calendar_id, tstzrange(?::timestamptz, ?::timestamptz), 'SPRING_STOP'
                        FROM resource WHERE id = ?""")
                .params(hour(-24).toString(), hour(24 * 21).toString(), room.value())
                .update();
        book(room, 1, hours(24 * 21, 24 * 21 + 3));
        book(room, 2, hours(24 * 21, 24 * 22));

        assertThat(find(List.of(room), false))
                .extracting(free -> free.slot().from())
                .containsExactly(hour(24 * 21 + 3));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var query = SlotQuery.of(room, hours(0, 60), Duration.ofHours(1), 1);

        var first = publicly(query, 0, 50);
        var second = publicly(query, 1, 50);
        var third = publicly(query, 2, 50);

        assertThat(first.hasNext()).isTrue();
        assertThat(second.slots().getFirst().slot().from()).isEqualTo(hour(25));
        assertThat(third.slots().getLast().slot().from()).isEqualTo(hour(59));
        assertThat(third.hasNext()).isFalse();
    }

    @Test
    void aBundleIsFreeWhenAllOfItIs() {
        var operator = bookable(provider, BookingRule.usual(firms.machine(provider, "LINK_SEAT", 2)));
        book(room, 1, hours(0, 2));
        book(operator, 1, hours(2.5, 4));
        book(operator, 2, hours(2.5, 4));
        var both = new Bundle(UUID.randomUUID(), Map.of(room, 2, operator, 1));
        var query = SlotQuery.ofBundles(hours(0, 6), Duration.ofMinutes(30), null, false, false);

        var free = Acting.as(Acting.PUBLIC, () -> slots.together(List.of(both), query, 0, 50));

        assertThat(free.slots())
                .extracting(slot -> slot.slot().from())
                .containsExactly(hour(2), hour(4), hour(4.5), hour(5), hour(5.5));
    }

    @Test
    void onlyTheOwnerLetsOthersBook() {
        assertThatThrownBy(() -> Acting.run(firms.firm().acting(), () -> slots.open(BookingRule.usual(room))))
                .isInstanceOf(NotAllowed.class);
        Acting.run(provider.acting(), () -> slots.close(room));
        assertThat(publicly(SlotQuery.of(room, hours(0, 9), Duration.ofHours(1), 1), 0, 9)
                        .slots())
                .isEmpty();
    }

    @Test
    void rulesNameWhatIsWrongWithASlot() {
        var rule = BookingRule.usual(room);

        assertThat(faults(rule, hours(.25, 1))).containsExactly("from");
        assertThat(faults(rule, hours(0, 40))).containsExactly("to");
        assertThat(faults(rule, hours(-48, -47))) // today’s midnight, whatever the hour
                .containsExactly("from");
        assertThat(faults(rule, hours(24 * 100, 24 * 100 + 1))).containsExactly("from");
        assertThat(faults(rule, hours(0, 1))).isEmpty();
    }

    private List<String> faults(BookingRule rule, TimeSlot slot) {
        try {
            rule.check(slot, clock.instant());
            return List.of();
        } catch (InvalidInput wrong) {
            return wrong.faults().stream().map(InvalidInput.Fault::field).toList();
        }
    }

    private Resource.Id bookable(TestFirms.Firm firm, BookingRule rule) {
        Acting.run(firm.acting(), () -> slots.open(rule));
        return rule.resource();
    }

    private void book(Resource.Id thing, int unit, TimeSlot slot) {
        JdbcClient.create(owner)
                .sql("""
                        INSERT INTO hold (id, resource_id, owner_id, unit, during, state)
                        SELECT gen_random_uuid(), id, owner_id, ?, tstzrange(?::timestamptz, ?::timestamptz), 'COMMITTED'
                        FROM resource WHERE id = ?""")
                .params(unit, slot.from().toString(), slot.to().toString(), thing.value())
                .update();
        assertThat(Acting.as(
                        Acting.SYSTEM,
                        () -> availability.holdAny(List.of(new UnitsWanted(thing, 2, slot)), UUID.randomUUID(), null)))
                .isInstanceOf(Holding.Taken.class);
    }

    private List<Instant> starts(Resource.Id thing, TimeSlot within, int hours, int units) {
        return publicly(SlotQuery.of(thing, within, Duration.ofHours(hours), units), 0, 100).slots().stream()
                .map(free -> free.slot().from())
                .toList();
    }

    private List<FreeSlot> find(List<Resource.Id> things, boolean nearestFirst) {
        return publicly(query(things, new GeoPoint(37.06, 115.66), nearestFirst), 0, 10)
                .slots();
    }

    private SlotQuery query(List<Resource.Id> things, @Nullable GeoPoint near, boolean nearestFirst) {
        return new SlotQuery(
                things,
                List.of(new ResourceKind.Id("LINK_SEAT")),
                List.of(),
                List.of(),
                hours(0, 24 * 30),
                Duration.ofHours(2),
                1,
                near,
                true,
                nearestFirst);
    }

    private FreePage publicly(SlotQuery query, int number, int size) {
        return Acting.as(Acting.PUBLIC, () -> slots.find(query, number, size));
    }

    private TimeSlot hours(double from, double to) {
        return new TimeSlot(hour(from), hour(to));
    }

    private Instant hour(double hours) {
        return midnight.plus(Duration.ofMinutes(Math.round(hours * 60)));
    }
}
