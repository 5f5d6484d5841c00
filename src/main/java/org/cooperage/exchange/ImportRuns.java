package org.cooperage.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cooperage.exchange.ImportProgress.Step;
import org.cooperage.shared.Acting;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks tables through and writes them outside the request that asked for it: a large one takes minutes.
///
/// The request waits a little, so that a small table is answered at once. How far a run is stands in the database,
/// every
/// two seconds anew; a run nobody has heard of for half a minute died with its server and left nothing behind.
@Component
class ImportRuns {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

    /// As long as a request waits for the end: a person sees a page soon, a program would rather have the report.
    static final Duration PERSON = Duration.ofSeconds(3);

    static final Duration PROGRAM = Duration.ofSeconds(20);

    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final long BEAT_SECONDS = 2;

    private final Imports imports;
    private final ProgressStore store;
    private final TransactionTemplate transaction;
    /// Real time: a demo clock stands still, a dead server does too.
    private final InstantSource time = Clock.systemUTC();

    ImportRuns(Imports imports, ProgressStore store, PlatformTransactionManager transactions) {
        this.imports = imports;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// How far it is, if somebody is at it or it failed; empty if it has ended or its server has stopped.
    Optional<ImportProgress> progress(Import.Id id) {
        var alive = time.instant().minus(SILENCE);
        return Optional.ofNullable(transaction.execute(status -> store.find(id).orElse(null)))
                .filter(progress ->
                        progress.step() == Step.FAILED || progress.seenAt().isAfter(alive));
    }

    /// Starts, unless somebody is at it, and waits as long as `patience` for the end. What breaks meanwhile is thrown.
    void run(Import.Id id, boolean write, Duration patience) {
        var by = Acting.current();
        var rights = Rights.of(by, imports.get(id).kind());
        var step = write ? Step.WRITE : Step.LOOK;
        var begun = transaction.execute(status -> store.begin(id, rights.sender(), step, time.instant(), SILENCE));
        if (Boolean.TRUE.equals(begun)) {
            var run = new Run(id, write);
            Thread.ofVirtual().name("import " + id).start(() -> Acting.run(by, run::work));
            Thread.ofVirtual().name("import beat " + id).start(() -> Acting.run(by, run::beat));
            run.await(patience);
        }
    }

    private final class Run {
        private final Import.Id id;
        private final boolean write;
        private final AtomicInteger rows = new AtomicInteger();
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile @Nullable RuntimeException broken;

        Run(Import.Id id, boolean write) {
            this.id = id;
            this.write = write;
        }

        void work() {
            try {
                imports.run(id, write, rows::set);
                transaction.executeWithoutResult(status -> store.end(id));
            } catch (RuntimeException e) {
                LOG.warn("Import {} broke off", id, e);
                broken = e;
                transaction.executeWithoutResult(status -> store.fail(id));
            } finally {
                ended.countDown();
            }
        }

        void beat() {
            while (!hasEnded(Duration.ofSeconds(BEAT_SECONDS))) {
                transaction.executeWithoutResult(status -> store.note(id, rows.get(), time.instant()));
            }
        }

        void await(Duration patience) {
            var cause = hasEnded(patience) ? broken : null;
            if (cause != null) {
                throw cause;
            }
        }

        private boolean hasEnded(Duration within) {
            try {
                return ended.await(within.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
    }
}
