package org.cooperage.policy.cooperation;

/// What cooperation brings and is shared. Texts: `cooperation.benefit.<name>`, unit `cooperation.unit.<name>`.
public enum Benefit {
    /// Local tax, yuan: whoever collects it owes the others their part.
    TAX(true),
    /// Output, yuan: how much each counts in its statistics; nothing is owed.
    OUTPUT(false),
    /// Energy quota, tonnes of standard coal.
    ENERGY(false),
    /// Emission quota, tonnes of carbon dioxide.
    EMISSION(false),
    /// Fee of the platform, yuan.
    FEE(true);

    private final boolean owed;

    Benefit(boolean owed) {
        this.owed = owed;
    }

    /// Whether it is money that one has and owes the others; else each counts its part.
    public boolean isOwed() {
        return owed;
    }
}
