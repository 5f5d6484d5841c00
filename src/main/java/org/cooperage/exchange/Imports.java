package org.cooperage.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings tables in: sent, looked through without writing anything, then confirmed.
///
/// All rows are written or none. Sending the same table again changes nothing.
@Service
public class Imports {

    public static final int FAULTS_SHOWN = 1_000;
    static final long MOST_BYTES = 64L << 20;
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST_NAME = 200;

    private final ImportStore store;
    private final Importer importer;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Imports(ImportStore store, Importer importer, Ids ids, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.importer = importer;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Stores a table and looks it through.
    public Import.Report send(ImportKind kind, String name, InputStream content) {
        return look(keep(kind, name, content));
    }

    /// Stores a table, to be looked through later.
    Import.Id keep(ImportKind kind, String name, InputStream content) {
        var rights = Rights.of(Acting.current(), kind);
        var id = new Import.Id(ids.next());
        transaction.executeWithoutResult(status -> keep(id, kind, name, content, rights));
        return id;
    }

    private void keep(Import.Id id, ImportKind kind, String name, InputStream content, Rights rights) {
        var plainName = name.isBlank() ? kind.slug() : name.strip().replaceAll("[\\p{Cntrl}\\\\/]", "_");
        var shortName = plainName.substring(0, Math.min(plainName.length(), LONGEST_NAME));
        store.insert(
                new Import(
                        id,
                        kind,
                        shortName,
                        0,
                        Import.State.SENT,
                        Import.Counts.NONE,
                        List.of(),
                        clock.instant(),
                        null),
                rights.by());
        try {
            var bytes = store.write(id, rights.sender(), content, MOST_BYTES);
            if (bytes < 0) {
                throw InvalidInput.of(
                        "file", shortName, "exchange.wrong.large", "exchange.mend.large", MOST_BYTES >> 20);
            }
            store.setBytes(id, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Looks a table through again: what is in the database may have changed.
    public Import.Report look(Import.Id id) {
        run(id, false, rows -> {});
        return report(id);
    }

    /// Writes the table if nothing is wrong with it now; else the report says what is. Confirming twice writes
    /// once.
    public Import.Report confirm(Import.Id id) {
        run(id, true, rows -> {});
        return report(id);
    }

    /// Looks a table through and writes it if that is wanted and nothing is wrong.
    ///
    /// @param read told how many rows are read, now and then
    void run(Import.Id id, boolean write, IntConsumer read) {
        var rights = Rights.of(Acting.current(), get(id).kind());
        Acting.run(rights.writer(), () -> transaction.executeWithoutResult(status -> run(id, rights, write, read)));
    }

    private void run(Import.Id id, Rights rights, boolean write, IntConsumer read) {
        var file = store.findAndLock(id).orElseThrow(() -> new NotFound("import", id));
        if (file.state() == Import.State.DONE) {
            return;
        }
        try {
            var content = Files.createTempFile("cooperage-import", ".table");
            try {
                copy(id, content);
                importer.run(file, content, new Importer.Wish(rights, write, read));
            } finally {
                Files.delete(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Import.Id id, Path to) throws IOException {
        try (var out = Files.newOutputStream(to)) {
            store.read(id, out);
        }
    }

    public Import get(Import.Id id) {
        return answer(() -> store.find(id).orElseThrow(() -> new NotFound("import", id)));
    }

    /// The import with its first faults.
    public Import.Report report(Import.Id id) {
        return answer(() -> new Import.Report(
                store.find(id).orElseThrow(() -> new NotFound("import", id)),
                store.faults(id, FAULTS_SHOWN),
                store.countFaults(id)));
    }

    /// One's own, the newest first.
    public Page<Import> list(PageRequest page) {
        return answer(() -> store.list(page));
    }

    /// Hands on every fault in order.
    public void eachFault(Import.Id id, Consumer<ImportFault> to) {
        transaction.executeWithoutResult(status -> store.eachFault(get(id).id(), to));
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forgetOld() {
        Acting.run(
                Acting.SYSTEM,
                () -> transaction.executeWithoutResult(
                        status -> store.dropOlderThan(clock.instant().minus(KEPT))));
    }

    private <T> T answer(Supplier<T> question) {
        return Objects.requireNonNull(transaction.execute(status -> question.get()));
    }
}
