package org.cooperage.barrel.instrument;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cooperage.barrel.instrument.engine.Instrument;
import org.cooperage.barrel.instrument.engine.InstrumentTable;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All instruments in all their versions: those that come along, and those the operator loaded. A version with items
/// never changes; one that came without is filled once.
@Service
public class Shelf {
    private final InstrumentStore store;
    private final Clock clock;
    private final List<Book> shipped = InstrumentFiles.all();
    private volatile @Nullable Read read;

    Shelf(InstrumentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// An instrument with the table it was read from.
    record Book(Instrument instrument, String table) {}

    /// @param loaded how many were loaded when it was read
    private record Read(long loaded, List<Book> books) {}

    /// What can come of loading a table.
    public sealed interface Loading {
        record Loaded(Instrument instrument) implements Loading {}

        /// The version is there with its items, and stays as it is.
        record Taken(Instrument.Id id) implements Loading {}
    }

    @Transactional(readOnly = true)
    public List<Instrument> list() {
        return books().stream().map(Book::instrument).toList();
    }

    @Transactional(readOnly = true)
    public Instrument get(String id) {
        return book(id).instrument();
    }

    /// The table as it was loaded or shipped.
    @Transactional(readOnly = true)
    public String table(String id) {
        return book(id).table();
    }

    private Book book(String id) {
        return books().stream()
                .filter(one -> one.instrument().id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("instrument", id));
    }

    /// Throws [InvalidInput] with every fault of the table.
    @Transactional
    public Loading load(String table) {
        Acting.require("Loading an instrument", Role.OPS);
        var instrument = InstrumentTable.read(table);
        if (!instrument.isWhole()) {
            throw InvalidInput.of("table", instrument.id(), "instrument.invalid.bare", "instrument.mend.bare");
        }
        boolean taken = books().stream()
                .map(Book::instrument)
                .anyMatch(one -> one.isWhole() && one.id().equals(instrument.id()));
        var by = Acting.current().person().orElse(null);
        return taken || !store.insert(instrument.id(), table, clock.instant(), by)
                ? new Loading.Taken(instrument.id())
                : new Loading.Loaded(instrument);
    }

    /// Rows are only ever added, so their number says whether there is anything new.
    private List<Book> books() {
        long loaded = store.count();
        var last = read;
        if (last == null || last.loaded() != loaded) {
            last = new Read(loaded, together());
            read = last;
        }
        return last.books();
    }

    /// By name in programs, the newest version first.
    private List<Book> together() {
        Map<Instrument.Id, Book> books = new LinkedHashMap<>();
        var loaded = store.all().stream().map(table -> new Book(InstrumentTable.read(table), table));
        Stream.concat(shipped.stream(), loaded)
                .forEach(book -> books.put(book.instrument().id(), book));
        var sorted = new ArrayList<>(books.values());
        sorted.sort(Comparator.comparing((Book one) -> one.instrument().id().version())
                .reversed());
        sorted.sort(Comparator.comparing(one -> one.instrument().id().code()));
        return List.copyOf(sorted);
    }
}
