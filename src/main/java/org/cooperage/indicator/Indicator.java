package org.cooperage.indicator;

import java.util.Arrays;
import java.util.Locale;
import org.cooperage.shared.NotFound;

/// The catalogue: every figure about many firms the platform keeps, with how it is made and what of it may be known.
/// Names, definitions, formulas and sources are texts `indicator.<code>.…`.
enum Indicator {
    FIRMS(Of.LINK_AND_CITY, Period.NOW, Unit.COUNT, Reckoning.SUM, Disclosure.REGISTER),
    FIRM_QUOTIENT(Of.LINK_AND_CITY, Period.NOW, Unit.INDEX, Reckoning.QUOTIENT, Disclosure.REGISTER),
    JOBS(Of.LINK_AND_CITY, Period.NOW, Unit.COUNT, Reckoning.SUM, Disclosure.CONTROLLED),
    JOBS_HERFINDAHL(Of.LINK, Period.NOW, Unit.INDEX, Reckoning.HERFINDAHL, Disclosure.CONTROLLED),
    JOBS_CR4(Of.LINK, Period.NOW, Unit.PERCENT, Reckoning.CR4, Disclosure.CONTROLLED),
    OPEN_HOURS(Of.PROCESS_AND_CITY, Period.NOW, Unit.HOURS, Reckoning.SUM, Disclosure.CONTROLLED),
    UTILISATION(Of.PROCESS_AND_CITY, Period.NOW, Unit.PERCENT, Reckoning.RATIO, Disclosure.CONTROLLED),
    ON_TIME(Of.PROCESS_AND_CITY, Period.NOW, Unit.PERCENT, Reckoning.RATIO, Disclosure.CONTROLLED),
    PASS_RATE(Of.PROCESS_AND_CITY, Period.NOW, Unit.PERCENT, Reckoning.RATIO, Disclosure.CONTROLLED),
    MEDIAN_PRICE(Of.PROCESS, Period.NOW, Unit.YUAN, Reckoning.MEDIAN, Disclosure.COUNTED),
    ORDERS(Of.CLUSTER, Period.MONTH, Unit.COUNT, Reckoning.SUM, Disclosure.CONTROLLED),
    ORDERED_QUANTITY(Of.CLUSTER, Period.MONTH, Unit.PIECES, Reckoning.SUM, Disclosure.CONTROLLED),
    JOBS_GIVEN(Of.PROCESS_AND_CITY, Period.MONTH, Unit.COUNT, Reckoning.SUM, Disclosure.CONTROLLED),
    LOCAL_RATIO(Of.PROCESS, Period.MONTH, Unit.PERCENT, Reckoning.RATIO, Disclosure.CONTROLLED),
    LOAD_JAIN(Of.CLUSTER, Period.MONTH, Unit.INDEX, Reckoning.JAIN, Disclosure.COUNTED),
    LOAD_GINI(Of.CLUSTER, Period.MONTH, Unit.INDEX, Reckoning.GINI, Disclosure.COUNTED);

    private static final int VERSION = 1;

    /// What a figure is told for.
    enum Of {
        CLUSTER,
        LINK,
        LINK_AND_CITY,
        PROCESS,
        PROCESS_AND_CITY;

        boolean isLink() {
            return this == LINK || this == LINK_AND_CITY;
        }

        boolean isByCity() {
            return this == LINK_AND_CITY || this == PROCESS_AND_CITY;
        }
    }

    /// What a value stands for: how things are now, kept once for each month, or what happened in a month.
    enum Period {
        NOW,
        MONTH
    }

    enum Unit {
        COUNT,
        PIECES,
        HOURS,
        PERCENT,
        INDEX,
        YUAN
    }

    /// How contributions of firms become one figure.
    enum Reckoning {
        SUM,
        RATIO,
        MEDIAN,
        QUOTIENT,
        HERFINDAHL,
        CR4,
        JAIN,
        GINI
    }

    /// What guards the firms behind a figure.
    enum Disclosure {
        /// Facts of the public register: nothing to guard.
        REGISTER,
        /// Five firms or more, none above 60 %, no two above 80 %, and nothing that lets one be computed.
        CONTROLLED,
        /// Five firms or more; the figure itself tells no firm's share.
        COUNTED
    }

    private final Of of;
    private final Period period;
    private final Unit unit;
    private final Reckoning reckoning;
    private final Disclosure disclosure;

    Indicator(Of of, Period period, Unit unit, Reckoning reckoning, Disclosure disclosure) {
        this.of = of;
        this.period = period;
        this.unit = unit;
        this.reckoning = reckoning;
        this.disclosure = disclosure;
    }

    /// As it stands in addresses, texts and the database.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Indicator get(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("Indicator", code));
    }

    /// Of the definition: goes up when the formula changes, and old values stay with the old one.
    public int version() {
        return VERSION;
    }

    public String formulaId() {
        return code() + "-" + version();
    }

    public Of of() {
        return of;
    }

    public Period period() {
        return period;
    }

    public Unit unit() {
        return unit;
    }

    public Reckoning reckoning() {
        return reckoning;
    }

    public Disclosure disclosure() {
        return disclosure;
    }
}
