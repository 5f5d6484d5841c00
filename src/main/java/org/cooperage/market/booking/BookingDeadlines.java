package org.cooperage.market.booking;

import java.time.Clock;
import org.cooperage.shared.Acting;
import org.cooperage.shared.ClockAdvanced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Requests nobody answered are declined, for other times as well; slots kept in vain go to the next one.
///
/// Looks every few seconds, and at once when the business clock is moved. What it finds is in the database, so nothing
/// is lost when the server was down at the moment it fell due.
@Component
class BookingDeadlines {

    private static final Logger LOG = LoggerFactory.getLogger(BookingDeadlines.class);

    private final BookingStore store;
    private final Following following;
    private final AskedMoves moves;
    private final WaitingList waiting;
    private final Platform platform;
    private final Clock clock;

    BookingDeadlines(
            BookingStore store,
            Following following,
            AskedMoves moves,
            WaitingList waiting,
            Platform platform,
            Clock clock) {
        this.store = store;
        this.following = following;
        this.moves = moves;
        this.waiting = waiting;
        this.platform = platform;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${cooperage.booking.sweep:3s}")
    void sweep() {
        Acting.run(Acting.SYSTEM, () -> {
            platform.does(() -> store.unanswered(clock.instant())).forEach(id -> guarded(id, () -> lapse(id)));
            platform.does(moves::unanswered).forEach(id -> guarded(id, () -> lapseMove(id)));
            waiting.overdue().forEach(id -> guarded(id, () -> waiting.lapse(id)));
        });
    }

    /// Whatever became free without a word.
    @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
    void lookForWhoWaits() {
        Acting.run(Acting.SYSTEM, waiting::lookAtAll);
    }

    @Async
    @TransactionalEventListener
    void on(ClockAdvanced advanced) {
        sweep();
    }

    private void lapse(Booking.Id id) {
        platform.does(() -> {
            store.lock(id.value()).ifPresent(it -> following.lapse(it, clock.instant()));
            return id;
        });
    }

    private void lapseMove(Booking.Id id) {
        platform.does(() -> {
            store.lock(id.value()).ifPresent(moves::lapse);
            return id;
        });
    }

    /// One bad case does not hold up the others; it comes up again at the next look.
    private static void guarded(Object id, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("What fell due for {} could not be done; it is tried again.", id, e);
        }
    }
}
