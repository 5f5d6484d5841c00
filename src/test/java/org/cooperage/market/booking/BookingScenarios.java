package org.cooperage.market.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.cooperage.market.booking.Laboratory.request;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms.Firm;
import org.cooperage.deal.service.ServiceOrder;
import org.cooperage.deal.service.ServiceOrders;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A laboratory is booked: at once or on request, alone or with its operator, once or every week.
@CooperageTest
class BookingScenarios {

    @Autowired
    private Bookings bookings;

    @Autowired
    private Rescheduling rescheduling;

    @Autowired
    private WaitingList waiting;

    @Autowired
    private BookingDeadlines deadlines;

    @Autowired
    private ServiceOrders orders;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private @Qualifier("owner") DataSource owner;

    private Laboratory laboratory;
    private JdbcClient db;

    @BeforeEach
    void aLaboratory() {
        laboratory = new Laboratory(owner, application);
        db = JdbcClient.create(owner);
    }

    @Test
    void whatNeedsNoYesIsBookedAtOnceAndOrdered() {
        var room = laboratory.atOnce(laboratory.thing(1));

        var booking = booked(laboratory.customer, request(room, hours(9, 12), 1));

        assertThat(booking.stage()).isEqualTo(Booking.Stage.BOOKED);
        assertThat(order(booking).total()).isEqualTo(Money.of(300));
        assertThat(holds(booking)).isEqualTo(1);
        assertThat(full(laboratory.other, request(room, hours(11, 13), 1)).next())
                .as("the next free ones are named")
                .first()
                .isEqualTo(hours(12, 14));
    }

    @Test
    void aBundleIsTakenWholeOrNotAtAll() {
        var room = laboratory.thing(1);
        var operator = laboratory.thing(1);
        booked(laboratory.other, request(laboratory.atOnce(operator), hours(10, 11), 1));
        var both = laboratory.atOnce(room, operator);

        assertThat(full(laboratory.customer, request(both, hours(9, 11), 1)).skipped())
                .containsExactly(new Reserving.Skipped(hours(9, 11), Reserving.Why.TAKEN));
        assertThat(count("SELECT count(*) FROM hold WHERE resource_id = ?", room.value()))
                .isZero();
        assertThat(holds(booked(laboratory.customer, request(both, hours(11, 12), 1))))
                .isEqualTo(2);
    }

    @Test
    void aRequestKeepsItsSlotUntilTheProviderAnswers() {
        var room = laboratory.onRequest(laboratory.thing(1));
        var asked = booked(laboratory.customer, request(room, hours(9, 12), 1));

        assertThat(asked.stage()).isEqualTo(Booking.Stage.REQUESTED);
        full(laboratory.other, request(room, hours(9, 12), 1));
        var approved = done(laboratory.provider, asked, bookings::approve);

        assertThat(approved.stage()).isEqualTo(Booking.Stage.BOOKED);
        assertThat(count(
                        "SELECT count(*) FROM hold WHERE deal_id = ? AND state = 'COMMITTED'",
                        asked.id().value()))
                .isEqualTo(1);
    }

    @Test
    void aDeclinedOrForgottenRequestGivesItsSlotBack() {
        var room = laboratory.onRequest(laboratory.thing(1));
        var declined = booked(laboratory.customer, request(room, hours(9, 12), 1));
        var forgotten = booked(laboratory.customer, request(room, hours(13, 14), 1));

        done(laboratory.provider, declined, (id, version) -> bookings.decline(id, version, "检修"));
        db.sql("UPDATE booking SET answer_by = now() - interval '1 hour' WHERE id = ?")
                .param(forgotten.id().value())
                .update();
        deadlines.sweep();

        assertThat(now(declined).stage()).isEqualTo(Booking.Stage.DECLINED);
        assertThat(now(forgotten).stage()).isEqualTo(Booking.Stage.DECLINED);
        assertThat(order(forgotten).stage()).isEqualTo(ServiceOrder.Stage.DECLINED);
        assertThat(holds(declined) + holds(forgotten)).isZero();
    }

    @Test
    void anOrderMovedOnTheDeskMovesItsBooking() {
        var asked = booked(laboratory.customer, request(laboratory.onRequest(laboratory.thing(1)), hours(9, 12), 1));
        var order = order(asked);

        Acting.as(laboratory.provider.acting(), () -> orders.confirm(order.id(), order.version()));

        await().untilAsserted(() -> assertThat(now(asked).stage()).isEqualTo(Booking.Stage.BOOKED));
    }

    @Test
    void aSeriesSkipsWhatIsTakenAndSaysSo() {
        var room = laboratory.atOnce(laboratory.thing(1));
        var third = later(hours(9, 10), 14);
        booked(laboratory.other, request(room, third, 1));
        var every = new Repeat(Repeat.Unit.WEEK, 1, null, 4);

        var outcome = (Reserving.Done) Acting.as(
                laboratory.customer.acting(),
                () -> bookings.book(new BookingRequest(
                        room.id().value(), hours(9, 10).from(), hours(9, 10).to(), 1, null, every)));

        assertThat(outcome.booked())
                .hasSize(3)
                .extracting(Booking::series)
                .containsOnly(outcome.first().series());
        assertThat(outcome.skipped()).containsExactly(new Reserving.Skipped(third, Reserving.Why.TAKEN));
    }

    @Test
    void whoWaitsFirstIsOfferedWhatBecomesFreeAndThenTheNext() {
        var room = laboratory.atOnce(laboratory.thing(1));
        var taken = booked(laboratory.customer, request(room, hours(9, 12), 1));
        var first = Acting.as(laboratory.other.acting(), () -> waiting.join(request(room, hours(9, 12), 1)));
        var late = laboratory.firm();
        var second = Acting.as(late.acting(), () -> waiting.join(request(room, hours(9, 12), 1)));
        assertThat(waiting.views(List.of(second)).getFirst().before()).isEqualTo(1);

        done(laboratory.customer, taken, (id, version) -> bookings.cancel(id, version, null));
        await().untilAsserted(
                        () -> assertThat(wish(laboratory.other, first).stage()).isEqualTo(Wish.Stage.OFFERED));
        full(laboratory.customer, request(room, hours(9, 12), 1));
        db.sql("UPDATE booking_wish SET offered_until = now() - interval '1 minute' WHERE id = ?")
                .param(first.id().value())
                .update();
        deadlines.sweep();
        await().untilAsserted(() -> assertThat(wish(late, second).stage()).isEqualTo(Wish.Stage.OFFERED));
        var got = Acting.as(late.acting(), () -> waiting.take(second.id())).booking();

        assertThat(wish(laboratory.other, first).stage()).isEqualTo(Wish.Stage.LAPSED);
        assertThat(wish(late, second).booking()).isEqualTo(got.id());
        assertThat(count(
                        "SELECT count(*) FROM hold WHERE deal_id = ? AND state = 'COMMITTED'",
                        got.id().value()))
                .isEqualTo(1);
        assertThatThrownBy(() -> Acting.as(laboratory.other.acting(), () -> waiting.take(first.id())))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatBecomesFreeWhileTheLineIsLookedAtIsTheFirstOnes() {
        var room = laboratory.atOnce(laboratory.thing(1));
        var taken = booked(laboratory.customer, request(room, hours(9, 12), 1));
        var first = Acting.as(laboratory.other.acting(), () -> waiting.join(request(room, hours(9, 11), 1)));
        var late = laboratory.firm();
        var second = Acting.as(late.acting(), () -> waiting.join(request(room, hours(10, 12), 1)));

        db.sql("DELETE FROM hold WHERE deal_id = ?").param(taken.id().value()).update();
        Acting.run(Acting.SYSTEM, () -> waiting.offer(second.id()));

        assertThat(wish(laboratory.other, first).stage()).isEqualTo(Wish.Stage.OFFERED);
        assertThat(wish(late, second).stage()).isEqualTo(Wish.Stage.WAITING);
    }

    @Test
    void cancellingIsFreeInTimeAndCostsAShareLater() {
        var room = laboratory.atOnce(laboratory.thing(2));
        var early = booked(laboratory.customer, request(room, hours(9, 12), 1));
        var late = booked(laboratory.customer, request(room, hours(9, 12), 1));
        startsIn(late, Duration.ofHours(5));

        done(laboratory.customer, early, (id, version) -> bookings.cancel(id, version, null));
        done(laboratory.customer, now(late), (id, version) -> bookings.cancel(id, version, null));

        assertThat(order(early).fee()).isNull();
        assertThat(order(late).fee()).isEqualTo(Money.of(150));
        assertThat(holds(early) + holds(late)).isZero();
    }

    @Test
    void whoDoesNotComePaysAndIsCounted() {
        var room = laboratory.atOnce(laboratory.thing(1));
        var booking = booked(laboratory.customer, request(room, hours(9, 12), 1));
        assertThat(Acting.as(laboratory.provider.acting(), () -> bookings.miss(booking.id(), booking.version())))
                .as("it has not begun")
                .isInstanceOf(Changing.NotNow.class);
        startsIn(booking, Duration.ofMinutes(-30));

        done(laboratory.provider, now(booking), bookings::miss);

        assertThat(order(booking).fee()).isEqualTo(Money.of(300));
        assertThat(bookings.attendance(laboratory.customer.id())).isEqualTo(new Attendance(0, 1));
    }

    @Test
    void aMeterBillsWhatWasUsed() {
        var room = laboratory.atOnce(laboratory.thing(1));
        Acting.as(
                laboratory.provider.acting(),
                () -> bookings.setTerms(new BookingTerms(room.id(), Fees.USUAL, true, null)));
        var booking = booked(laboratory.customer, request(room, hours(9, 12), 1));

        var started = done(laboratory.provider, booking, bookings::start);
        var used = done(
                laboratory.provider, started, (id, version) -> bookings.finish(id, version, new BigDecimal("1.5")));

        assertThat(used.stage()).isEqualTo(Booking.Stage.USED);
        assertThat(order(used).total()).isEqualTo(Money.of(150));
    }

    @Test
    void anotherTimeIsTakenBeforeTheOldOneIsGivenBack() {
        var room = laboratory.atOnce(laboratory.thing(1));
        var booking = booked(laboratory.customer, request(room, hours(9, 12), 1));
        booked(laboratory.other, request(room, hours(14, 16), 1));

        var refused = Acting.as(
                laboratory.customer.acting(),
                () -> rescheduling.to(
                        booking.id(), booking.version(), hours(13, 16).from()));
        assertThat(refused).isInstanceOf(Changing.Taken.class);
        assertThat(now(booking).slot()).isEqualTo(hours(9, 12));
        var moved = done(
                laboratory.customer,
                now(booking),
                (id, version) -> rescheduling.to(id, version, hours(10, 13).from()));

        assertThat(moved.slot()).isEqualTo(hours(10, 13));
        assertThat(order(booking).slot()).isEqualTo(hours(10, 13));
        booked(laboratory.other, request(room, hours(9, 10), 1));
    }

    @Test
    void twoHundredWhoWantFiftySeatsGetExactlyFifty() throws Exception {
        var course = laboratory.atOnce(laboratory.thing(50));
        var request = request(course, hours(9, 12), 1);
        int made = 0;
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var clicks = new ArrayList<Callable<Reserving>>();
            for (int n = 0; n < 200; n++) {
                clicks.add(() -> Acting.as(laboratory.customer.acting(), () -> bookings.book(request)));
            }
            for (var click : hands.invokeAll(clicks)) {
                made += click.get() instanceof Reserving.Done ? 1 : 0;
            }
        }

        assertThat(made).isEqualTo(50);
        assertThat(count(
                        "SELECT count(*) FROM booking WHERE offer_id = ?",
                        course.id().value()))
                .isEqualTo(50);
        assertThat(count(
                        "SELECT count(DISTINCT h.unit) FROM hold h JOIN booking b ON b.id = h.deal_id WHERE b.offer_id = ?",
                        course.id().value()))
                .isEqualTo(50);
        assertThat(count(
                        "SELECT count(*) FROM service_order WHERE offer_id = ?",
                        course.id().value()))
                .as("no order without its slot")
                .isEqualTo(50);
    }

    @Test
    void whateverIsBookedAndCancelledAtOnceNothingOverlaps() throws Exception {
        var things = List.of(laboratory.thing(1), laboratory.thing(2));
        var offers = List.of(
                laboratory.atOnce(things.get(0)),
                laboratory.atOnce(things.get(1)),
                laboratory.atOnce(things.get(0), things.get(1)));
        var random = new Random(20261123);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var clicks = new ArrayList<Callable<Boolean>>();
            for (int n = 0; n < 60; n++) {
                int from = random.nextInt(20);
                var request = request(offers.get(random.nextInt(3)), hours(from, from + 1 + random.nextInt(3)), 1);
                boolean off = random.nextBoolean();
                clicks.add(() -> Acting.as(laboratory.customer.acting(), () -> bookAndMaybeCancel(request, off)));
            }
            for (var click : hands.invokeAll(clicks)) {
                click.get();
            }
        }

        assertThat(count("""
                        SELECT count(*) FROM booking b WHERE b.customer_id = ? AND b.stage = 'BOOKED'
                        AND cardinality(b.resources) <> (SELECT count(*) FROM hold h WHERE h.deal_id = b.id)""", laboratory.customer.id().value()))
                .as("bookings without all they need")
                .isZero();
        assertThat(count("""
                        SELECT count(*) FROM hold h JOIN booking b ON b.id = h.deal_id
                        WHERE b.customer_id = ? AND b.stage <> 'BOOKED'""", laboratory.customer.id().value()))
                .as("slots nobody has")
                .isZero();
    }

    private boolean bookAndMaybeCancel(BookingRequest request, boolean off) {
        if (bookings.book(request) instanceof Reserving.Done done && off) {
            var it = done.first();
            bookings.cancel(it.id(), it.version(), null);
        }
        return true;
    }

    @Test
    void onlyTheTwoSidesSeeABookingAndEachDoesItsPart() {
        var booking = booked(laboratory.customer, request(laboratory.onRequest(laboratory.thing(1)), hours(9, 10), 1));

        assertThatThrownBy(() -> Acting.as(
                        laboratory.other.acting(),
                        () -> bookings.get(booking.id().value())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.as(
                        laboratory.customer.acting(), () -> bookings.approve(booking.id(), booking.version())))
                .isInstanceOf(NotAllowed.class);
        assertThat(Acting.as(
                                laboratory.provider.acting(),
                                () -> bookings.list(
                                        BookingFilter.with(
                                                laboratory.provider.id().value()),
                                        PageRequest.first()))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void aServiceThatNamesNothingItNeedsIsNeverFree() {
        var free = Acting.as(
                laboratory.customer.acting(),
                () -> bookings.free(laboratory.atOnce(), hours(0, 24), Duration.ofHours(1), 1, 0, 10));

        assertThat(free.slots()).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedWithItsField() {
        var room = laboratory.atOnce(laboratory.thing(1), laboratory.thing(1));

        assertThat(field(request(room, hours(9, 10), 2))).isEqualTo("units");
        assertThat(field(new BookingRequest(null, null, null, 1, null, null))).isEqualTo("offer");
        assertThat(field(request(room, later(hours(9, 10), 200), 1))).isEqualTo("from");
        assertThat(field(new BookingRequest(
                        room.id().value(),
                        hours(9, 10).from(),
                        hours(9, 10).to(),
                        1,
                        null,
                        new Repeat(Repeat.Unit.DAY, 0, null, 3))))
                .isEqualTo("every");
    }

    private String field(BookingRequest wrong) {
        try {
            Acting.as(laboratory.customer.acting(), () -> bookings.book(wrong));
        } catch (InvalidInput refused) {
            return refused.faults().getFirst().field();
        }
        return "nothing was wrong";
    }

    private Booking booked(Firm firm, BookingRequest request) {
        return ((Reserving.Done) Acting.as(firm.acting(), () -> bookings.book(request))).first();
    }

    private Reserving.Full full(Firm firm, BookingRequest request) {
        return (Reserving.Full) Acting.as(firm.acting(), () -> bookings.book(request));
    }

    private Booking done(Firm firm, Booking it, BiFunction<Booking.Id, Integer, Changing> verb) {
        var outcome = Acting.as(firm.acting(), () -> verb.apply(it.id(), it.version()));
        assertThat(outcome).isInstanceOf(Changing.Done.class);
        return now(it);
    }

    private Booking now(Booking it) {
        return Acting.as(
                laboratory.provider.acting(), () -> bookings.get(it.id().value()));
    }

    private Wish wish(Firm firm, Wish it) {
        return Acting.as(firm.acting(), () -> waiting.own(it.id()));
    }

    private ServiceOrder order(Booking it) {
        return Acting.as(laboratory.provider.acting(), () -> orders.get(it.order()));
    }

    /// Moves a booking in time behind everybody's back, once nobody is at it any more.
    private void startsIn(Booking it, Duration time) {
        for (int tries = 0; tries < 100 && count("SELECT count(*) FROM event_publication") > 0; tries++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        var starts = clock.instant().plus(time).toString();
        db.sql("UPDATE booking SET starts = ?::timestamptz, ends = ?::timestamptz + interval '3 hours' WHERE id = ?")
                .params(starts, starts, it.id().value())
                .update();
        db.sql(
                        "UPDATE service_order SET starts = ?::timestamptz, ends = ?::timestamptz + interval '3 hours' WHERE id = ?")
                .params(starts, starts, it.order().value())
                .update();
    }

    private long holds(Booking it) {
        return count("SELECT count(*) FROM hold WHERE deal_id = ?", it.id().value());
    }

    private long count(String sql, Object... parameters) {
        return db.sql(sql).params(parameters).query(Long.class).single();
    }

    private TimeSlot hours(int from, int to) {
        return Laboratory.hours(clock.instant(), from, to);
    }

    private static TimeSlot later(TimeSlot slot, int days) {
        return TimeSlot.of(slot.from().plus(Duration.ofDays(days)), slot.length());
    }
}
