package org.cooperage.indicator.upgrade;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One of the three indices of the upgrade path in a quarter: between what is proved and what could still be.
///
/// @param quarter its first day
/// @param low 0–100: what is proved
/// @param high 0–100: with all that is not known yet at its best
/// @param asOf when the platform last counted; empty: never yet
public record UpgradeIndex(Code code, LocalDate quarter, double low, double high, Optional<Instant> asOf) {

    /// 数据化, 在线化, 柔性化.
    public enum Code {
        D,
        O,
        F
    }
}
