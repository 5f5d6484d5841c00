package org.cooperage.market.dispatch;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cooperage.deal.Deal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/// Lets few orders be worked on at a time and each by one thread, so that waiting costs no database connection.
///
/// The database's row lock is what keeps two servers apart; this only spares the pool. A piece of work that lost a race
/// is tried again.
@Component
class Turns {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
    private static final int TRIES = 4;
    private static final int AT_A_TIME = 4;

    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final Lock[] perOrder =
            IntStream.range(0, 256).mapToObj(n -> new ReentrantLock()).toArray(Lock[]::new);

    /// `work` must be one transaction of its own.
    <T> T take(Deal.Id order, Supplier<T> work) {
        var turn = perOrder[Math.floorMod(order.hashCode(), perOrder.length)];
        turn.lock();
        try {
            return inPlace(work);
        } finally {
            turn.unlock();
        }
    }

    void take(Deal.Id order, Runnable work) {
        take(order, () -> {
            work.run();
            return true;
        });
    }

    <T> T inPlace(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return retried(work);
        } finally {
            places.release();
        }
    }

    private static <T> T retried(Supplier<T> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (SlotsTakenMeanwhile | PessimisticLockingFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
                LOG.debug("Lost a race, trying again: {}", e.getMessage());
            }
        }
    }
}
