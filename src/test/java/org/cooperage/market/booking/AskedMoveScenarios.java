package org.cooperage.market.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cooperage.market.booking.Laboratory.request;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a provider approved gets another time when it agrees; until then the old time stays booked.
@CooperageTest
class AskedMoveScenarios {

    @Autowired
    private Bookings bookings;

    @Autowired
    private Rescheduling rescheduling;

    @Autowired
    private BookingViews views;

    @Autowired
    private BookingDeadlines deadlines;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private @Qualifier("owner") DataSource owner;

    private Laboratory laboratory;
    private JdbcClient db;
    private UUID thing;
    private Booking approved;

    @BeforeEach
    void aRoomApprovedFromNineToTwelve() {
        laboratory = new Laboratory(owner, application);
        db = JdbcClient.create(owner);
        var room = laboratory.thing(1);
        thing = room.value();
        var asked = request(laboratory.onRequest(room), hours(9, 12), 1);
        var booking = ((Reserving.Done) Acting.as(laboratory.customer.acting(), () -> bookings.book(asked))).first();
        Acting.as(laboratory.provider.acting(), () -> bookings.approve(booking.id(), booking.version()));
        approved = now(booking);
    }

    @Test
    void bothTimesAreKeptUntilTheProviderAgrees() {
        var outcome = ask(hours(14, 17));

        assertThat(outcome).isInstanceOf(Changing.Asked.class);
        assertThat(now(approved).slot()).isEqualTo(hours(9, 12));
        assertThat(holds()).isEqualTo(2);
        assertThat(seenByProvider().moves()).contains(BookingView.Move.APPROVE_MOVE, BookingView.Move.REFUSE_MOVE);

        Acting.as(laboratory.provider.acting(), () -> rescheduling.approve(approved.id(), approved.version()));

        assertThat(now(approved).slot()).isEqualTo(hours(14, 17));
        assertThat(holds()).isEqualTo(1);
        assertThat(seenByProvider().asked()).isNull();
    }

    @Test
    void aTimeThatOverlapsTheOldOneCanBeAskedFor() {
        ask(hours(10, 13));
        Acting.as(laboratory.provider.acting(), () -> rescheduling.approve(approved.id(), approved.version()));

        assertThat(now(approved).slot()).isEqualTo(hours(10, 13));
    }

    @Test
    void aNoAndSilenceLeaveWhatWasBookedAndGiveTheOtherTimeBack() {
        ask(hours(14, 17));
        Acting.as(laboratory.provider.acting(), () -> rescheduling.refuse(approved.id(), approved.version()));
        assertThat(holds()).isEqualTo(1);

        ask(hours(15, 18));
        db.sql("UPDATE booking_move SET answer_by = now() - interval '1 hour' WHERE booking_id = ?")
                .param(approved.id().value())
                .update();
        deadlines.sweep();

        assertThat(now(approved).slot()).isEqualTo(hours(9, 12));
        assertThat(seenByProvider().asked()).isNull();
        assertThat(holds()).isEqualTo(1);
    }

    @Test
    void cancellingGivesBothTimesBackAndTakenTimesAreNotAskedFor() {
        db.sql("""
                        INSERT INTO hold (id, resource_id, owner_id, unit, during, state)
                        VALUES (gen_random_uuid(), ?, ?, 1, tstzrange(?, ?), 'COMMITTED')""")
                .param(thing)
                .param(laboratory.provider.id().value())
                .param(hours(18, 20).from().atOffset(ZoneOffset.UTC))
                .param(hours(18, 20).to().atOffset(ZoneOffset.UTC))
                .update();
        assertThat(ask(hours(17, 20))).isInstanceOf(Changing.Taken.class);

        ask(hours(13, 16));
        Acting.as(laboratory.customer.acting(), () -> bookings.cancel(approved.id(), approved.version(), null));

        assertThat(now(approved).stage()).isEqualTo(Booking.Stage.CANCELLED);
        assertThat(holds()).as("only the other one's").isEqualTo(1);
    }

    @Test
    void theCustomerDoesNotAnswerItself() {
        ask(hours(14, 17));

        assertThatThrownBy(() -> Acting.as(
                        laboratory.customer.acting(), () -> rescheduling.approve(approved.id(), approved.version())))
                .isInstanceOf(NotAllowed.class);
    }

    private Changing ask(TimeSlot slot) {
        return Acting.as(
                laboratory.customer.acting(), () -> rescheduling.to(approved.id(), approved.version(), slot.from()));
    }

    private BookingView seenByProvider() {
        return Acting.as(laboratory.provider.acting(), () -> views.of(now(approved)));
    }

    private Booking now(Booking it) {
        return Acting.as(
                laboratory.provider.acting(), () -> bookings.get(it.id().value()));
    }

    private int holds() {
        return db.sql("SELECT count(*) FROM hold WHERE resource_id = ?")
                .param(thing)
                .query(Integer.class)
                .single();
    }

    private TimeSlot hours(int from, int to) {
        return Laboratory.hours(clock.instant(), from, to);
    }
}
