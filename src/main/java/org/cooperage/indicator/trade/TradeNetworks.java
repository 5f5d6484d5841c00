package org.cooperage.indicator.trade;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The network of trade, for officials: of the twelve months before the month began, made when somebody first asks in
/// a month and kept, so that no new order shows and nobody learns from a change which firm it was.
@Service
class TradeNetworks {
    private static final Logger log = LoggerFactory.getLogger(TradeNetworks.class);

    private final TradeStore trades;
    private final TradeMonthStore months;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TradeNetworks(TradeStore trades, TradeMonthStore months, Clock clock, PlatformTransactionManager transactions) {
        this.trades = trades;
        this.months = months;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param month empty: this one; one that was never kept: [NotFound]
    TradeMonth get(Optional<YearMonth> month) {
        Acting.require("Looking at the trade network", Role.GOV, Role.ASC, Role.PARK, Role.OPS);
        var wanted = month.map(it -> it.atDay(1)).orElse(current());
        return find(wanted)
                .orElseThrow(() -> new NotFound(
                        "trade network", month.map(YearMonth::toString).orElse("")));
    }

    /// `2026-11`, or nothing for the present one; anything else is [InvalidInput].
    static Optional<YearMonth> month(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(YearMonth.parse(text.strip()));
        } catch (DateTimeParseException e) {
            throw InvalidInput.of("month", text, "trade.invalid.month", "trade.mend.month");
        }
    }

    /// Those that are kept, the latest first.
    List<LocalDate> months() {
        Acting.require("Looking at the trade network", Role.GOV, Role.ASC, Role.PARK, Role.OPS);
        return Acting.as(Acting.SYSTEM, () -> transaction.execute(status -> months.months()));
    }

    /// The present one is made if it is not there; readers of one that is do not wait for each other.
    Optional<TradeMonth> find(LocalDate wanted) {
        return Acting.as(Acting.SYSTEM, () -> {
            var kept = kept(wanted);
            return kept.isPresent() || !wanted.equals(current()) ? kept : Optional.of(keep(wanted));
        });
    }

    private Optional<TradeMonth> kept(LocalDate wanted) {
        return Objects.requireNonNull(transaction.execute(status -> months.find(wanted)));
    }

    /// One after the other, so that a month is made once.
    private synchronized TradeMonth keep(LocalDate wanted) {
        return Objects.requireNonNull(
                transaction.execute(status -> months.find(wanted).orElseGet(() -> make(wanted))));
    }

    private LocalDate current() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE).withDayOfMonth(1);
    }

    /// A year without trade is not kept: there is nothing to guard, and an import may still bring it.
    private TradeMonth make(LocalDate month) {
        long begun = System.nanoTime();
        var records = trades.before(month);
        long read = System.nanoTime();
        var counted = new TradeCount(
                        records, months.memory(), months.lastBefore(month).orElse(TradeMonth.NONE), month)
                .count();
        if (counted.month().traded()) {
            months.keep(counted.month(), clock.instant());
            months.remember(counted.learnt());
        }
        log.info(
                "Trade network before {}: {} pieces of work read in {} ms, told in {} ms",
                month,
                records.works().size(),
                (read - begun) / 1_000_000,
                (System.nanoTime() - read) / 1_000_000);
        return counted.month();
    }
}
