package org.cooperage.indicator.trade;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.cooperage.indicator.engine.structure.LockIn;
import org.cooperage.indicator.engine.structure.Resemblance;
import org.cooperage.indicator.trade.LockedIn.Part;
import org.cooperage.indicator.trade.LockedIn.Unknown;
import org.cooperage.indicator.trade.TradeRecords.Able;
import org.cooperage.indicator.trade.TradeRecords.Partner;
import org.cooperage.indicator.trade.TradeRecords.Price;
import org.cooperage.shared.DisclosureRule;
import org.jspecify.annotations.Nullable;

/// Finds the four parts of the lock-in index in the records, each only where they bear it.
final class LockInCount {
    private static final DisclosureRule RULE = DisclosureRule.STANDARD;
    private static final int DAYS = 90;
    private static final double PERCENT = 100;
    private static final double TENTH = 0.1;
    /// Fewer prices have no tenth percentile worth the name.
    private static final int FEWEST_PRICES = 20;

    private final TradeRecords records;
    private final LocalDate until;

    LockInCount(TradeRecords records, LocalDate until) {
        this.records = records;
        this.until = until;
    }

    LockedIn lockIn(@Nullable Shape shape) {
        return LockedIn.of(List.of(internalRatio(shape), similarity(), priceWar(), newPartners()));
    }

    private Part internalRatio(@Nullable Shape shape) {
        var from = until.minusYears(1);
        var inside = shape == null ? null : shape.insidePercent();
        if (shape == null || inside == null) {
            var why = records.works().isEmpty() ? Unknown.NO_RECORDS : Unknown.FEW;
            return new Part(LockIn.Part.INTERNAL_RATIO, null, null, why, from, until);
        }
        return new Part(LockIn.Part.INTERNAL_RATIO, inside / PERCENT, shape.works(), null, from, until);
    }

    private Part similarity() {
        var offers = records.able().stream()
                .collect(groupingBy(Able::firm, groupingBy(Able::process, summingDouble(Able::units))))
                .values();
        double mean = Resemblance.mean(offers);
        int firms = offers.size();
        return part(LockIn.Part.SIMILARITY, Double.isNaN(mean) ? 0 : mean, firms, firms >= RULE.contributors(), until);
    }

    private Part priceWar() {
        var byWork = records.prices().stream().collect(groupingBy(Price::what));
        var jobs = new HashMap<UUID, Double>();
        int cheap = 0;
        int all = 0;
        for (var prices : byWork.values()) {
            var before = prices.stream()
                    .filter(price -> !price.recent())
                    .mapToDouble(Price::yuan)
                    .sorted()
                    .toArray();
            for (var price : prices) {
                if (price.recent() && before.length >= FEWEST_PRICES) {
                    jobs.merge(price.maker(), 1.0, Double::sum);
                    all++;
                    cheap += price.yuan() < tenth(before) ? 1 : 0;
                }
            }
        }
        double share = all == 0 ? 0 : (double) cheap / all;
        return part(LockIn.Part.PRICE_WAR, share, all, RULE.allows(jobs.values()), until.minusMonths(1));
    }

    /// The tenth percentile, between the two nearest where it falls between.
    private static double tenth(double... sorted) {
        double rank = TENTH * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    /// Whoever is seen first when the platform begins is not new: some must have been known as long again before.
    private Part newPartners() {
        var since = records.since();
        int partners = records.partners().size();
        if (since == null || since.isAfter(until.minusDays(2L * DAYS))) {
            return new Part(LockIn.Part.NEW_PARTNERS, null, null, Unknown.NO_RECORDS, until.minusDays(DAYS), until);
        }
        double fresh = records.partners().stream().filter(Partner::isNew).count();
        return part(
                LockIn.Part.NEW_PARTNERS,
                partners == 0 ? 0 : fresh / partners,
                partners,
                partners >= RULE.contributors(),
                until.minusDays(DAYS));
    }

    private Part part(LockIn.Part part, double value, int evidence, boolean safe, LocalDate from) {
        if (safe) {
            return new Part(part, Math.round(PERCENT * value) / PERCENT, evidence, null, from, until);
        }
        return new Part(part, null, null, evidence == 0 ? Unknown.NO_RECORDS : Unknown.FEW, from, until);
    }
}
