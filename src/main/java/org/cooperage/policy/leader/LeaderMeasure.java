package org.cooperage.policy.leader;

import java.math.BigDecimal;

/// What a leading firm is looked at by. Floor and target are a best guess, no evidence yet: below the floor counts 0,
/// from the target on 1, between them in proportion.
enum LeaderMeasure {
    /// Of the last full year, by its own answer; the target is the 100 million yuan clusters count firms by.
    REVENUE("CNY", 20_000_000, 100_000_000, Source.STATED),
    /// Value of jobs and services it ordered within its city ÷ all it ordered on the platform, 12 months.
    LOCAL_SHARE("PERCENT", 30, 80, Source.PLATFORM),
    /// Published machine hours a week ÷ all its machine hours.
    OPENED("PERCENT", 0, 50, Source.PLATFORM),
    /// R&D cost ÷ revenue, by its own answer.
    RESEARCH("PERCENT", 1, 5, Source.STATED),
    /// Work taken and ordered in 12 months over that of the 12 before.
    GROWTH("PERCENT", 0, 20, Source.PLATFORM);

    enum Source {
        /// The firm's own answer.
        STATED,
        /// Counted by the platform.
        PLATFORM
    }

    private final String unit;
    private final BigDecimal floor;
    private final BigDecimal target;
    private final Source source;

    LeaderMeasure(String unit, long floor, long target, Source source) {
        this.unit = unit;
        this.floor = BigDecimal.valueOf(floor);
        this.target = BigDecimal.valueOf(target);
        this.source = source;
    }

    String unit() {
        return unit;
    }

    BigDecimal floor() {
        return floor;
    }

    BigDecimal target() {
        return target;
    }

    Source source() {
        return source;
    }

    /// Where a value lies between floor and target, 0–1.
    double position(BigDecimal value) {
        double share =
                value.subtract(floor).doubleValue() / target.subtract(floor).doubleValue();
        return Math.clamp(share, 0, 1);
    }
}
