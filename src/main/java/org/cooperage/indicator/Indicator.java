package org.cooperage.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.cooperage.shared.NotFound;

/// The catalogue: every figure about many firms the platform keeps, with how it is made and what of it may be known.
/// Names, definitions, formulas and sources are texts `indicator.<code>.…`.
enum Indicator {
    FIRMS(Of.LINK_AND_CITY, Period.NOW, Unit.COUNT, Reckoning.SUM, Disclosure.REGISTER),
    FIRM_QUOTIENT(Of.LINK_AND_CITY, Period.NOW, Unit.INDEX, Reckoning.QUOTIENT, Disclosure.REGISTER),
    JOBS(Of.LINK_AND_CITY, Period.NOW, Unit.COUNT, Reckoning.SUM, Disclosure.CONTROLLED),
    JOBS_HERFINDAHL(Of.LINK, Period.NOW, Unit.INDEX, Reckoning.HERFINDAHL, Disclosure.CONTROLLED),
    JOBS_CR4(Of.LINK, Period.NOW, Unit.PERCENT, Reckoning.CR4, Disclosure.CONTROLLED),
    JOBS_GINI(Of.LINK, Period.NOW, Unit.INDEX, Reckoning.GINI, Disclosure.CONTROLLED),
    JOBS_GAMMA(Of.LINK, Period.NOW, Unit.INDEX, Reckoning.GAMMA, Disclosure.CONTROLLED),
    CLUSTER_CR4(Of.CLUSTER, Period.NOW, Unit.PERCENT, Reckoning.CR4, Disclosure.CONTROLLED),
    OPEN_HOURS(2, Of.PROCESS_AND_CITY, Period.WEEK, Unit.HOURS, Reckoning.SUM, Disclosure.CONTROLLED),
    UTILISATION(2, Of.PROCESS_AND_CITY, Period.WEEK, Unit.PERCENT, Reckoning.RATIO, Disclosure.CONTROLLED),
    ON_TIME(Of.PROCESS_AND_CITY, Period.NOW, Unit.PERCENT, Reckoning.RATIO, Disclosure.CONTROLLED),
    PASS_RATE(Of.PROCESS_AND_CITY, Period.NOW, Unit.PERCENT, Reckoning.RATIO, Disclosure.CONTROLLED),
    CAPACITY(Of.PROCESS_AND_CITY, Period.NOW, Unit.HOURS, Reckoning.SUM, Disclosure.REGISTER),
    CAPACITY_HERFINDAHL(Of.PROCESS, Period.NOW, Unit.INDEX, Reckoning.HERFINDAHL, Disclosure.REGISTER),
    UNMET_HOURS(Of.PROCESS, Period.NOW, Unit.HOURS, Reckoning.SUM, Disclosure.CONTROLLED),
    EXPECTED_HOURS(Of.PROCESS, Period.NOW, Unit.HOURS, Reckoning.SUM, Disclosure.REGISTER),
    LATE_JOBS(Of.PROCESS, Period.NOW, Unit.COUNT, Reckoning.SUM, Disclosure.CONTROLLED),
    PASSED_FOR_TIME(Of.PROCESS, Period.NOW, Unit.COUNT, Reckoning.SUM, Disclosure.CONTROLLED),
    MEDIAN_PRICE(Of.PROCESS, Period.NOW, Unit.YUAN, Reckoning.MEDIAN, Disclosure.COUNTED),
    ORDERS(2, Of.CITY, Period.MONTH, Unit.COUNT, Reckoning.SUM, Disclosure.CONTROLLED),
    ORDERED_QUANTITY(2, Of.CITY, Period.MONTH, Unit.PIECES, Reckoning.SUM, Disclosure.CONTROLLED),
    ORDER_VALUE(Of.CITY, Period.MONTH, Unit.MONEY, Reckoning.SUM, Disclosure.CONTROLLED),
    ORDER_SIZE(Of.CLUSTER, Period.MONTH, Unit.PIECES, Reckoning.MEDIAN, Disclosure.COUNTED),
    BUYERS(Of.CITY, Period.MONTH, Unit.COUNT, Reckoning.COUNT, Disclosure.CONTROLLED),
    NEW_BUYERS(Of.CITY, Period.MONTH, Unit.COUNT, Reckoning.SUM, Disclosure.CONTROLLED),
    CROSS_CITY(Of.CLUSTER, Period.MONTH, Unit.PERCENT, Reckoning.RATE, Disclosure.CONTROLLED),
    TRANSPORT_SHARE(Of.CLUSTER, Period.MONTH, Unit.PERCENT, Reckoning.RATE, Disclosure.CONTROLLED),
    DISPUTE_RATE(2, Of.CITY, Period.MONTH, Unit.PERCENT, Reckoning.RATE, Disclosure.CONTROLLED),
    JOBS_GIVEN(Of.PROCESS_AND_CITY, Period.MONTH, Unit.COUNT, Reckoning.SUM, Disclosure.CONTROLLED),
    ACTIVE_MAKERS(Of.PROCESS_AND_CITY, Period.MONTH, Unit.COUNT, Reckoning.COUNT, Disclosure.CONTROLLED),
    LOCAL_RATIO(Of.PROCESS, Period.MONTH, Unit.PERCENT, Reckoning.RATIO, Disclosure.CONTROLLED),
    LOCAL_SHARE(Of.CITY, Period.MONTH, Unit.PERCENT, Reckoning.RATIO, Disclosure.CONTROLLED),
    JOB_PRICE(Of.PROCESS, Period.MONTH, Unit.YUAN, Reckoning.MEDIAN, Disclosure.COUNTED),
    ORDER_DAYS(Of.CLUSTER, Period.DAYS_90, Unit.DAYS, Reckoning.MEDIAN, Disclosure.COUNTED),
    STOCK(Of.CITY, Period.NOW, Unit.MONEY, Reckoning.SUM, Disclosure.CONTROLLED),
    OTIF(Of.CITY, Period.DAYS_90, Unit.PERCENT, Reckoning.RATE, Disclosure.CONTROLLED),
    LATE_DAYS(Of.CITY, Period.DAYS_90, Unit.DAYS, Reckoning.RATE, Disclosure.CONTROLLED),
    PAYMENT_DAYS(Of.CITY, Period.DAYS_90, Unit.DAYS, Reckoning.RATE, Disclosure.CONTROLLED),
    OVERDUE(Of.CITY, Period.NOW, Unit.PERCENT, Reckoning.RATIO, Disclosure.CONTROLLED),
    REWORK(Of.PROCESS_AND_CITY, Period.DAYS_90, Unit.PERCENT, Reckoning.RATE, Disclosure.CONTROLLED),
    SCRAP(Of.PROCESS_AND_CITY, Period.DAYS_90, Unit.PERCENT, Reckoning.RATE, Disclosure.CONTROLLED),
    DECLINED(Of.PROCESS_AND_CITY, Period.DAYS_90, Unit.PERCENT, Reckoning.RATE, Disclosure.CONTROLLED),
    RESPONSE_HOURS(Of.PROCESS, Period.DAYS_90, Unit.HOURS, Reckoning.MEDIAN, Disclosure.COUNTED),
    ORDERS_AGAIN(Of.CITY, Period.DAYS_90, Unit.PERCENT, Reckoning.RATE, Disclosure.CONTROLLED),
    JOBS_AGAIN(Of.CITY, Period.DAYS_90, Unit.PERCENT, Reckoning.RATE, Disclosure.CONTROLLED),
    SERVICES_AGAIN(Of.CITY, Period.DAYS_90, Unit.PERCENT, Reckoning.RATE, Disclosure.CONTROLLED),
    LOAD_JAIN(Of.CLUSTER, Period.MONTH, Unit.INDEX, Reckoning.JAIN, Disclosure.COUNTED),
    LOAD_GINI(Of.CLUSTER, Period.MONTH, Unit.INDEX, Reckoning.GINI, Disclosure.COUNTED),
    LOAD_BELOW(Of.CLUSTER, Period.MONTH, Unit.PERCENT, Reckoning.BELOW_HALF, Disclosure.COUNTED);

    /// What a figure is told for.
    enum Of {
        CLUSTER,
        CITY,
        LINK,
        LINK_AND_CITY,
        PROCESS,
        PROCESS_AND_CITY;

        public boolean isLink() {
            return this == LINK || this == LINK_AND_CITY;
        }

        public boolean isProcess() {
            return this == PROCESS || this == PROCESS_AND_CITY;
        }

        public boolean isByCity() {
            return this == CITY || this == LINK_AND_CITY || this == PROCESS_AND_CITY;
        }
    }

    /// What a value stands for: how things are now or were over the last ninety days, kept once for each month; or what
    /// a week or a month has.
    enum Period {
        NOW,
        DAYS_90,
        WEEK,
        MONTH
    }

    /// How long the time is a figure is kept for.
    enum Span {
        WEEK,
        MONTH,
        QUARTER
    }

    enum Unit {
        COUNT,
        PIECES,
        HOURS,
        DAYS,
        PERCENT,
        INDEX,
        YUAN,
        MONEY
    }

    /// How contributions of firms become one figure.
    enum Reckoning {
        SUM,
        /// Firms that did something: those of a quarter are fewer than those of its months.
        COUNT,
        /// Of two sums, each of which might be known.
        RATIO,
        /// Of a sum that might be known; what is counted in it may be little.
        RATE,
        MEDIAN,
        QUOTIENT,
        HERFINDAHL,
        CR4,
        JAIN,
        GINI,
        /// How much closer together than their sizes explain (Ellison, Glaeser 1997).
        GAMMA,
        BELOW_HALF
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

    private final int version;
    private final Of of;
    private final Period period;
    private final Unit unit;
    private final Reckoning reckoning;
    private final Disclosure disclosure;

    Indicator(Of of, Period period, Unit unit, Reckoning reckoning, Disclosure disclosure) {
        this(1, of, period, unit, reckoning, disclosure);
    }

    Indicator(int version, Of of, Period period, Unit unit, Reckoning reckoning, Disclosure disclosure) {
        this.version = version;
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
        return find(code).orElseThrow(() -> new NotFound("Indicator", code));
    }

    static Optional<Indicator> find(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /// Of the definition: goes up when the formula changes, and old values stay with the old one.
    public int version() {
        return version;
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

    /// The shorter of the spans it is kept for.
    public Span span() {
        return period == Period.WEEK ? Span.WEEK : Span.MONTH;
    }

    /// Whether months add up to quarters.
    public boolean isQuarterly() {
        return period == Period.MONTH
                && (reckoning == Reckoning.SUM || reckoning == Reckoning.RATIO || reckoning == Reckoning.RATE);
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
