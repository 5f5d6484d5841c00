package org.cooperage.indicator.element;

import org.jspecify.annotations.Nullable;

/// What an element is judged by: stock, flow and quality of each. Floors and targets are best guesses, no evidence yet.
enum ElementMeasure {
    JOBS_A_FIRM(Element.PEOPLE, Side.STOCK, Unit.PEOPLE, 3, 20, null),
    JOBS_GROWTH(Element.PEOPLE, Side.FLOW, Unit.PERCENT, -5, 5, null),
    WORKERS_CONDITIONS(Element.PEOPLE, Side.QUALITY, Unit.POINTS, 40, 90, null),
    VOUCHERS(Element.FINANCE, Side.STOCK, Unit.YUAN_A_FIRM, 0, 500, null),
    PAYMENT_DAYS(Element.FINANCE, Side.FLOW, Unit.DAYS, 60, 20, null),
    OVERDUE(Element.FINANCE, Side.QUALITY, Unit.PERCENT, 20, 2, null),
    MACHINE_HOURS(Element.MATERIAL, Side.STOCK, Unit.HOURS_A_FIRM, 10, 100, null),
    USE(Element.MATERIAL, Side.FLOW, Unit.PERCENT, 40, 85, "UTILISATION"),
    PASSED(Element.MATERIAL, Side.QUALITY, Unit.PERCENT, 90, 99, null),
    RESEARCH(Element.KNOWLEDGE, Side.STOCK, Unit.PERCENT, 0.5, 3, "RESEARCH_SHARE"),
    RESEARCH_ORDERS(Element.KNOWLEDGE, Side.FLOW, Unit.PER_100_FIRMS, 0, 5, null),
    UPGRADES(Element.KNOWLEDGE, Side.QUALITY, Unit.PER_100_FIRMS, 0, 10, null),
    POLICIES(Element.INSTITUTIONS, Side.STOCK, Unit.COUNT, 0, 15, null),
    APPLICATIONS(Element.INSTITUTIONS, Side.FLOW, Unit.PER_100_FIRMS, 0, 5, null),
    DISPUTES(Element.INSTITUTIONS, Side.QUALITY, Unit.PERCENT, 10, 1, null),
    HONOURS(Element.BRAND, Side.STOCK, Unit.COUNT, 0, 12, null),
    NEW_BUYERS(Element.BRAND, Side.FLOW, Unit.PERCENT, 0, 25, null),
    AGAIN(Element.BRAND, Side.QUALITY, Unit.PERCENT, 20, 70, null);

    enum Side {
        STOCK,
        FLOW,
        QUALITY
    }

    enum Unit {
        PEOPLE,
        PERCENT,
        POINTS,
        YUAN_A_FIRM,
        DAYS,
        HOURS_A_FIRM,
        PER_100_FIRMS,
        COUNT
    }

    private final Element element;
    private final Side side;
    private final Unit unit;
    private final double floor;
    private final double target;
    private final @Nullable String peers;

    ElementMeasure(Element element, Side side, Unit unit, double floor, double target, @Nullable String peers) {
        this.element = element;
        this.side = side;
        this.unit = unit;
        this.floor = floor;
        this.target = target;
        this.peers = peers;
    }

    public Element element() {
        return element;
    }

    public Side side() {
        return side;
    }

    public Unit unit() {
        return unit;
    }

    /// Scores 0.
    public double floor() {
        return floor;
    }

    /// Scores 100; below the floor where less is better.
    public double target() {
        return target;
    }

    /// The measure of the benchmark that tells the same of other cities; null: none.
    @Nullable
    String peers() {
        return peers;
    }
}
