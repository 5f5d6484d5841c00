package org.cooperage.indicator.upgrade.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cooperage.indicator.engine.upgrade.UpgradeKind;
import org.cooperage.party.Party;

/// Something a firm did better, with the value before and after: its own affair.
///
/// @param measured what was measured, such as unit cost of linking; for functional and chain the share of revenue, %
record UpgradeEvent(
        UUID id,
        Party.Id firm,
        UpgradeKind kind,
        Scope scope,
        String title,
        String measured,
        String unit,
        BigDecimal before,
        BigDecimal after,
        LocalDate day,
        String evidence,
        Instant at) {

    /// How far an upgrading reaches.
    enum Scope {
        FIRM,
        BETWEEN_FIRMS,
        NATIONAL,
        INTERNATIONAL
    }

    /// Whether it counts as upgrading by the rule of its kind.
    public boolean holds() {
        return kind.holds(before.doubleValue(), after.doubleValue());
    }
}
