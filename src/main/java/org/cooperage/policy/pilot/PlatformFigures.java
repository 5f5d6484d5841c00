package org.cooperage.policy.pilot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cooperage.indicator.Indicators;
import org.cooperage.indicator.chainmap.ChainMaps;
import org.cooperage.indicator.upgrade.UpgradeIndex;
import org.cooperage.indicator.upgrade.UpgradeIndices;
import org.cooperage.place.Place;
import org.cooperage.policy.engine.Value;
import org.cooperage.policy.honour.Honours;
import org.cooperage.policy.pilot.Seen.Missing;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Gathers what the platform has itself, so that no official types it: each figure is the one its own page shows.
@Component
class PlatformFigures {
    private static final int PERCENT = 100;

    private final Map<String, FigureSource> sources = FigureSource.all();
    private final ClusterFactStore counted;
    private final ChainMaps maps;
    private final Indicators indicators;
    private final UpgradeIndices indices;
    private final Honours honours;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PlatformFigures(
            ClusterFactStore counted,
            ChainMaps maps,
            Indicators indicators,
            UpgradeIndices indices,
            Honours honours,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.counted = counted;
        this.maps = maps;
        this.indicators = indicators;
        this.indices = indices;
        this.honours = honours;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// By the name of the fact; each the platform could have is there, with a value or why it has none.
    Map<String, Seen> of(Place.Id city) {
        var now = clock.instant();
        var all = new HashMap<String, Seen>();
        sources.forEach((fact, source) -> all.put(fact, none(source, city, Missing.of(source))));
        values(city, now).forEach((fact, value) -> put(all, fact, city, value, now));
        honours.facts(city).forEach((fact, count) -> put(all, fact, city, Value.of(count), now));
        all.put("chain_completeness", completeness(city));
        all.put("online_index", online(city));
        all.put("local_share", localShare(city));
        return all;
    }

    private Map<String, Value> values(Place.Id city, Instant now) {
        return Acting.as(
                Acting.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> counted.of(city, now))));
    }

    private void put(Map<String, Seen> all, String fact, Place.Id city, Value value, Instant at) {
        all.put(fact, seen(source(fact), city, value, at));
    }

    private FigureSource source(String fact) {
        return Objects.requireNonNull(sources.get(fact), fact);
    }

    private Seen completeness(Place.Id city) {
        var source = source("chain_completeness");
        return maps.map(Optional.of(city))
                .completeness()
                .map(it -> seen(source, city, between(it.low(), it.high()), it.asOf()))
                .orElseGet(() -> none(source, city, Missing.NOT_YET));
    }

    private Seen online(Place.Id city) {
        var source = source("online_index");
        return indices.path().reversed().stream()
                .filter(it -> it.code() == UpgradeIndex.Code.O)
                .findFirst()
                .flatMap(it -> it.asOf().map(at -> seen(source, city, between(it.low(), it.high()), at)))
                .orElseGet(() -> none(source, city, Missing.NOT_YET));
    }

    /// Of the last whole month.
    private Seen localShare(Place.Id city) {
        var source = source("local_share");
        var month = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE).minusMonths(1);
        var found = indicators.find("local-share", "", city.toString(), month);
        return found.flatMap(it -> Optional.ofNullable(it.value())
                        .map(share -> seen(source, city, amount(share * PERCENT), it.asOf())))
                .orElseGet(() -> none(source, city, found.isEmpty() ? Missing.NOT_YET : Missing.FEW));
    }

    private static Value between(double low, double high) {
        return low == high
                ? amount(low)
                : new Value.Between(number(low, RoundingMode.DOWN), Optional.of(number(high, RoundingMode.UP)));
    }

    private static Value amount(double number) {
        return new Value.Amount(number(number, RoundingMode.HALF_UP));
    }

    private static BigDecimal number(double number, RoundingMode rounding) {
        return BigDecimal.valueOf(number).setScale(1, rounding);
    }

    private static Seen seen(FigureSource source, Place.Id city, Value value, Instant at) {
        return new Seen(source, source.page(city), Optional.of(value), Optional.of(at), Optional.empty());
    }

    private static Seen none(FigureSource source, Place.Id city, Missing why) {
        return new Seen(source, source.page(city), Optional.empty(), Optional.empty(), Optional.of(why));
    }
}
