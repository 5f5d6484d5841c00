package org.cooperage.indicator.monthly;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.cooperage.indicator.engine.Telling.Memory;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotFound;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps what was told of each month: made when somebody first looks, then left as it is, so that nobody learns from a
/// change within the month who came, left or grew. Reads and writes as the platform itself; whoever asks has been let
/// in before. One month is made once, however many ask.
public final class MonthBook<T> {
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

    private final String name;
    private final Class<T> type;
    private final MonthStore store;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MonthBook(String name, Class<T> type, MonthStore store, Clock clock, TransactionTemplate transaction) {
        this.name = name;
        this.type = type;
        this.store = store;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// A month as it is to be told, and what that was told from.
    public record Told<T>(T page, Map<String, Memory> learnt) {
        public Told {
            learnt = Map.copyOf(learnt);
        }
    }

    /// Makes a month.
    public interface Writer<T> {
        /// @param last the month told before this one
        /// @param memory what was told before
        Told<T> write(LocalDate month, Optional<T> last, Map<String, Memory> memory);
    }

    /// The month asked for: `2026-11`, empty for this one, which is made if it is not there; one that was never kept:
    /// [NotFound]; no month: [InvalidInput].
    ///
    /// @param outgrown whether there is so much more now that it is no newcomers but another cluster: made anew
    public T get(String month, Predicate<T> outgrown, Writer<T> writer) {
        var wanted = month.isBlank() ? now() : parse(month);
        return wanted.equals(now())
                ? keep(wanted, outgrown, writer)
                : find(wanted).orElseThrow(() -> new NotFound("month of " + name.toLowerCase(Locale.ROOT), month));
    }

    /// What is kept of a month.
    public Optional<T> find(LocalDate month) {
        return asPlatform(() -> store.find(name, type, month));
    }

    private static LocalDate parse(String month) {
        var text = month.strip();
        if (!MONTH.matcher(text).matches()) {
            throw InvalidInput.of("month", month, "trade.invalid.month", "trade.mend.month");
        }
        return YearMonth.parse(text).atDay(1);
    }

    /// What is kept of a month, else what the writer makes of it. Readers do not wait for each other.
    public T keep(LocalDate month, Predicate<T> outgrown, Writer<T> writer) {
        return asPlatform(() -> kept(month, outgrown)).orElseGet(() -> make(month, outgrown, writer));
    }

    private Optional<T> kept(LocalDate month, Predicate<T> outgrown) {
        return store.find(name, type, month).filter(outgrown.negate());
    }

    private synchronized T make(LocalDate month, Predicate<T> outgrown, Writer<T> writer) {
        return asPlatform(() -> kept(month, outgrown).orElseGet(() -> write(month, writer)));
    }

    private T write(LocalDate month, Writer<T> writer) {
        var told = writer.write(month, store.findBefore(name, type, month), store.memory(name));
        store.save(name, month, Objects.requireNonNull(told.page()), clock.instant());
        store.remember(name, told.learnt());
        return told.page();
    }

    /// Those that are kept, the latest first.
    public List<LocalDate> months() {
        return asPlatform(() -> store.months(name));
    }

    /// First day of the running month.
    public LocalDate now() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE).withDayOfMonth(1);
    }

    private <R> R asPlatform(Supplier<R> work) {
        return Acting.as(Acting.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
