package org.cooperage.indicator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cooperage.indicator.IndicatorStore.Basis;
import org.cooperage.indicator.IndicatorStore.Kept;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Role;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// Keeps the figures of the catalogue: computed every six hours and when somebody asks, disclosure-controlled before
/// they are written.
@Service
public class Indicators {
    private static final int MONTHS_BACK = 11;
    private static final Duration HELD_FOR = Duration.ofDays(30);
    private static final int HASH_DIGITS = 16;

    private final IndicatorInputs inputs;
    private final IndicatorStore store;
    private final Clock clock;

    Indicators(IndicatorInputs inputs, IndicatorStore store, Clock clock) {
        this.inputs = inputs;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 90_000, fixedDelay = 21_600_000)
    void refreshNowAndThen() {
        Acting.run(Acting.SYSTEM, this::refreshAll);
    }

    /// Computes everything anew, now; for the operator.
    public void refresh() {
        Acting.require("Computing the indicators", Role.OPS, Role.SYSTEM);
        Acting.run(Acting.SYSTEM, this::refreshAll);
    }

    private synchronized void refreshAll() {
        for (var indicator : Indicator.values()) {
            refresh(indicator);
        }
    }

    private void refresh(Indicator indicator) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        var month = today.withDayOfMonth(1);
        var contributions = inputs.of(
                indicator,
                month,
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                month.minusMonths(MONTHS_BACK));
        var hash = hash(contributions);
        var figures = new IndicatorCount(indicator).figures(contributions);
        var values = new ArrayList<Kept>();
        var bases = new ArrayList<Basis>();
        var before = store.bases(indicator).stream().collect(Collectors.toMap(Indicators::at, basis -> basis));
        for (var figure : figures) {
            var basis = Optional.ofNullable(before.get(at(indicator, figure)));
            var told = isHeld(indicator, figure, basis, now)
                    ? figure.with(basis.orElseThrow().value())
                    : figure;
            values.add(new Kept(indicator, told, hash, now));
            if (told.equals(figure) && figure.value() != null) {
                bases.add(new Basis(
                        period(indicator, figure), figure.row(), figure.column(), figure.value(), figure.firms(), now));
            }
        }
        var periods =
                new HashSet<LocalDate>(figures.stream().map(Figure::period).toList());
        periods.add(month);
        store.replace(indicator, periods, values, bases);
    }

    private record At(LocalDate period, String row, String column) {}

    private static At at(Basis basis) {
        return new At(basis.period(), basis.row(), basis.column());
    }

    private static At at(Indicator indicator, Figure figure) {
        return new At(period(indicator, figure), figure.row(), figure.column());
    }

    /// What is now is compared with what was, whatever the month; what happened in a month with the same month.
    private static LocalDate period(Indicator indicator, Figure figure) {
        return indicator.period() == Indicator.Period.NOW ? LocalDate.EPOCH : figure.period();
    }

    private static boolean isHeld(Indicator indicator, Figure figure, Optional<Basis> basis, Instant now) {
        return indicator.disclosure() == Indicator.Disclosure.CONTROLLED
                && !figure.isWithheld()
                && basis.filter(it -> it.at().plus(HELD_FOR).isAfter(now))
                        .filter(it -> IndicatorCount.isHeld(figure.firms(), it.firms()))
                        .isPresent();
    }

    private static String hash(List<Contribution> contributions) {
        var text = contributions.stream()
                .map(Contribution::toString)
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
