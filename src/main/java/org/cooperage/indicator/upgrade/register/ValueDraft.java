package org.cooperage.indicator.upgrade.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cooperage.indicator.upgrade.register.Demonstration.Value;
import org.jspecify.annotations.Nullable;

/// A measured value as it is entered.
record ValueDraft(
        @Nullable BigDecimal value,
        @Nullable LocalDate day,
        @Nullable String source) {

    /// Measured between the two days, both included.
    Value read(LocalDate first, LocalDate last) {
        var register = new Register();
        var read = new Value(
                register.number("value", value),
                register.day("day", day, first, last),
                register.name("source", source));
        register.refuse();
        return read;
    }
}
