package org.cooperage.market.stress;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cooperage.market.scenario.Assumed;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/// What is thought to happen, beginning now.
///
/// @param link whose machines stand still; with a place: its machines there
/// @param place city, town or park that stands still
/// @param firm that stands still
/// @param process whose makers ask more
/// @param percent of the machines, of the agreed work, or on top of the price
/// @param days an outage lasts
record Shock(
        Kind kind,
        @Nullable String link,
        @Nullable UUID place,
        @Nullable UUID firm,
        @Nullable String process,
        int percent,
        int days) {
    static final int LONGEST_DAYS = 90;
    static final int MOST_PRICE = 500;
    private static final int WHOLE = 100;

    /// Such as is tried by everybody: nothing finer is told about the firms behind it.
    private static final Set<Integer> USUAL_PERCENT = Set.of(30, WHOLE);

    private static final int USUAL_DAYS = 15;

    enum Kind {
        OUTAGE,
        DEMAND,
        PRICE
    }

    Shock {
        int most = kind == Kind.PRICE ? MOST_PRICE : WHOLE;
        if (percent < 1 || percent > most) {
            throw InvalidInput.of("percent", percent, "stress.wrong.percent", "stress.mend.percent", most);
        }
        if (kind == Kind.OUTAGE && (days < 1 || days > LONGEST_DAYS)) {
            throw InvalidInput.of("days", days, "stress.wrong.days", "stress.mend.days", LONGEST_DAYS);
        }
        if (kind == Kind.OUTAGE && link == null && place == null && firm == null) {
            throw InvalidInput.of("link", "", "stress.wrong.target", "stress.mend.target");
        }
        if (kind == Kind.PRICE && process == null) {
            throw InvalidInput.of("process", "", "stress.wrong.process", "stress.mend.process");
        }
    }

    static Shock outage(@Nullable String link, @Nullable UUID place, @Nullable UUID firm, int percent, int days) {
        return new Shock(Kind.OUTAGE, link, place, firm, null, percent, days);
    }

    static Shock demand(int percent) {
        return new Shock(Kind.DEMAND, null, null, null, null, percent, 0);
    }

    static Shock price(String process, int percent) {
        return new Shock(Kind.PRICE, null, null, null, process, percent, 0);
    }

    /// About a whole link, a whole city or all demand: fit for whoever may see sums only.
    boolean isCoarse() {
        boolean oneTarget = (link == null) != (place == null);
        return switch (kind) {
            case OUTAGE -> firm == null && oneTarget && days == USUAL_DAYS && USUAL_PERCENT.contains(percent);
            case DEMAND -> USUAL_PERCENT.contains(percent);
            case PRICE -> false;
        };
    }

    Assumed assumed(Instant now) {
        return switch (kind) {
            case OUTAGE -> Assumed.outage(link, place, firm, percent, now, now.plus(Duration.ofDays(days)));
            case DEMAND -> Assumed.falling(percent);
            case PRICE -> Assumed.dearer(Objects.requireNonNull(process), percent);
        };
    }

    static Shock of(Assumed one) {
        int percent = Objects.requireNonNullElse(one.percent(), WHOLE);
        return switch (one.kind()) {
            case OUTAGE -> outage(one.link(), one.city(), one.firm(), percent, days(one));
            case DEMAND_FALLS -> demand(percent);
            case PRICE_UP -> price(Objects.requireNonNull(one.process()), percent);
            case MACHINE_DOWN, ORDER_IN, NEW_FACTORY, CITY_JOINS, LONGER_HOURS ->
                throw new IllegalStateException(
                        "The assumption (%s) is no shock.\nMaybe the scenario was made by hand.".formatted(one.kind()));
        };
    }

    private static int days(Assumed outage) {
        var from = Objects.requireNonNull(outage.from());
        var until = Objects.requireNonNull(outage.until());
        return Math.toIntExact(Duration.between(from, until).toDays());
    }
}
