package org.cooperage.market.scenario;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cooperage.availability.Resource;
import org.cooperage.chain.Link;
import org.cooperage.chain.Product;
import org.cooperage.chain.Routing;
import org.cooperage.market.floor.Assumption;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// An assumption as a person enters it, a program sends it and the database keeps it: a kind and what that kind needs.
///
/// @param machine of a MACHINE_DOWN
/// @param routing how the product of an ORDER_IN is made
/// @param process of a PRICE_UP, NEW_FACTORY or LONGER_HOURS
/// @param city of the same, or of a CITY_JOINS; for a PRICE_UP it may be missing
/// @param percent −90 to 500
/// @param minutes a day, of LONGER_HOURS
/// @param link of an OUTAGE, as are city (or town, or park) and firm; at least one of the three
public record Assumed(
        Kind kind,
        @Nullable UUID machine,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable UUID product,
        @Nullable UUID routing,
        @Nullable BigDecimal quantity,
        @Nullable UUID place,
        @Nullable String process,
        @Nullable UUID city,
        @Nullable Integer percent,
        @Nullable Integer units,
        @Nullable BigDecimal unitPrice,
        @Nullable Integer minutes,
        @Nullable String link,
        @Nullable UUID firm) {
    private static final int WHOLE = 100;
    private static final int MOST_UNITS = 1_000;
    private static final int MOST_PERCENT = 500;
    private static final int LEAST_PERCENT = -90;
    private static final BigDecimal MOST_PIECES = BigDecimal.valueOf(1_000_000);
    private static final int MOST_MINUTES = 720;

    public enum Kind {
        MACHINE_DOWN,
        ORDER_IN,
        PRICE_UP,
        NEW_FACTORY,
        CITY_JOINS,
        LONGER_HOURS,
        /// Machines of a link, a place or a firm stand still.
        OUTAGE,
        DEMAND_FALLS
    }

    public static Assumed outage(
            @Nullable String link,
            @Nullable UUID place,
            @Nullable UUID firm,
            int percent,
            Instant from,
            Instant until) {
        return new Assumed(
                Kind.OUTAGE,
                null,
                from,
                until,
                null,
                null,
                null,
                null,
                null,
                place,
                percent,
                null,
                null,
                null,
                link,
                firm);
    }

    public static Assumed falling(int percent) {
        return new Assumed(
                Kind.DEMAND_FALLS,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                percent,
                null,
                null,
                null,
                null,
                null);
    }

    public static Assumed dearer(String process, int percent) {
        return new Assumed(
                Kind.PRICE_UP,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                process,
                null,
                percent,
                null,
                null,
                null,
                null,
                null);
    }

    /// Refuses what cannot be, naming the field.
    Assumption read(Instant now) {
        return switch (kind) {
            case MACHINE_DOWN -> new Assumption.MachineDown(new Resource.Id(need("machine", machine)), period(now));
            case ORDER_IN -> order(now);
            case PRICE_UP ->
                new Assumption.PriceUp(
                        need("process", process),
                        Optional.ofNullable(city).map(Place.Id::new),
                        between("percent", percent, LEAST_PERCENT, MOST_PERCENT));
            case NEW_FACTORY ->
                new Assumption.NewFactory(
                        UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8)),
                        need("process", process),
                        new Place.Id(need("city", city)),
                        between("units", units, 1, MOST_UNITS),
                        positive("unitPrice", unitPrice));
            case CITY_JOINS -> new Assumption.CityJoins(new Place.Id(need("city", city)));
            case LONGER_HOURS ->
                new Assumption.LongerHours(
                        need("process", process),
                        new Place.Id(need("city", city)),
                        between("minutes", minutes, 1, MOST_MINUTES),
                        later("until", until, now));
            case OUTAGE -> outage(now);
            case DEMAND_FALLS -> new Assumption.DemandFalls(between("percent", percent, 1, WHOLE));
        };
    }

    private Assumption outage(Instant now) {
        if (link == null && city == null && firm == null) {
            throw InvalidInput.of("link", "", "scenario.wrong.missing", "scenario.mend.outage");
        }
        return new Assumption.Outage(
                Optional.ofNullable(link).map(Link.Id::new),
                Set.of(),
                Optional.ofNullable(city).map(Place.Id::new),
                Optional.ofNullable(firm).map(Party.Id::new),
                between("percent", percent, 1, WHOLE),
                period(now));
    }

    private Assumption order(Instant now) {
        var pieces = positive("quantity", quantity);
        if (pieces.compareTo(MOST_PIECES) > 0) {
            throw wrong("quantity", pieces);
        }
        return new Assumption.OrderIn(
                new Product.Id(need("product", product)),
                new Routing.Id(need("routing", routing)),
                pieces,
                later("until", until, now),
                new Place.Id(need("place", place)));
    }

    private TimeSlot period(Instant now) {
        var begin = from == null || from.isBefore(now) ? now : from;
        var end = need("until", until);
        if (!begin.isBefore(end)) {
            throw wrong("until", end);
        }
        return new TimeSlot(begin, end);
    }

    private static Instant later(String field, @Nullable Instant given, Instant now) {
        var moment = need(field, given);
        if (!moment.isAfter(now)) {
            throw wrong(field, moment);
        }
        return moment;
    }

    private static BigDecimal positive(String field, @Nullable BigDecimal given) {
        var number = need(field, given);
        if (number.signum() <= 0) {
            throw wrong(field, number);
        }
        return number;
    }

    private static int between(String field, @Nullable Integer given, int least, int most) {
        int number = need(field, given);
        if (number < least || number > most) {
            throw InvalidInput.of(field, number, "scenario.wrong.value", "scenario.mend.between", least, most);
        }
        return number;
    }

    private static <T> T need(String field, @Nullable T given) {
        if (given == null || given.toString().isBlank()) {
            throw InvalidInput.of(field, "", "scenario.wrong.missing", "scenario.mend." + field);
        }
        return given;
    }

    private static InvalidInput wrong(String field, Object given) {
        return InvalidInput.of(field, given, "scenario.wrong.value", "scenario.mend." + field);
    }
}
