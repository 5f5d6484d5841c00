package org.cooperage.indicator.monitor;

/// A monthly series the platform keeps of whole months, made of figures of the catalogue.
enum PlatformSeries {
    ORDER_VALUE(Unit.WAN_YUAN, "order-value", 1e-4),
    ORDERS(Unit.COUNT, "orders", 1),
    ORDERED_QUANTITY(Unit.PIECES, "ordered-quantity", 1),
    /// Median prices of jobs by process, chained.
    PRICE(Unit.INDEX, "job-price", 1),
    /// Machine hours sold by process, chained.
    SOLD_HOURS(Unit.INDEX, "utilisation", 1),
    /// Jobs by link, chained.
    JOBS(Unit.INDEX, "jobs", 1);

    /// An index is 100 in the first month kept.
    enum Unit {
        WAN_YUAN,
        COUNT,
        PIECES,
        INDEX
    }

    private final Unit unit;
    private final String indicator;
    private final double factor;

    PlatformSeries(Unit unit, String indicator, double factor) {
        this.unit = unit;
        this.indicator = indicator;
        this.factor = factor;
    }

    public Unit unit() {
        return unit;
    }

    /// Code in the catalogue it comes from.
    public String indicator() {
        return indicator;
    }

    /// From the unit of the catalogue to the one of the series.
    double factor() {
        return factor;
    }

    boolean isChained() {
        return unit == Unit.INDEX;
    }
}
