package org.cooperage.indicator.engine.upgrade;

/// The four kinds of upgrading, each with the rule that makes an event count.
public enum UpgradeKind {
    /// Unit cost or defects at least 10 % lower.
    PROCESS,
    /// Unit value, adjusted for mix, at least 10 % higher.
    PRODUCT,
    /// First revenue in a function new to the firm (design, brand, service), at least 5 % of it.
    FUNCTIONAL,
    /// First revenue in an industry new to the firm, at least 5 % of it.
    CHAIN;

    public static final double CHANGE = 0.10;
    public static final double SHARE_PERCENT = 5;
    private static final double ROUNDING = 1e-9;

    /// @param before unit cost, defect rate or unit value; for functional and chain the share of revenue in per cent
    public boolean holds(double before, double after) {
        return switch (this) {
            case PROCESS -> before > 0 && (before - after) / before >= CHANGE - ROUNDING;
            case PRODUCT -> before > 0 && (after - before) / before >= CHANGE - ROUNDING;
            case FUNCTIONAL, CHAIN -> before == 0 && after >= SHARE_PERCENT;
        };
    }

    public boolean isShare() {
        return this == FUNCTIONAL || this == CHAIN;
    }
}
