package org.cooperage.indicator.upgrade.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A call for a demonstration project.
record DemonstrationDraft(
        @Nullable String title,
        @Nullable String problem,
        @Nullable String measured,
        @Nullable String unit,
        @Nullable Boolean more,
        @Nullable LocalDate callUntil) {
    private static final int LONGEST_CALL_DAYS = 366;

    Checked check(LocalDate today) {
        var register = new Register();
        var checked = new Checked(
                register.name("title", title),
                register.words("problem", problem),
                register.name("measured", measured),
                register.name("unit", unit),
                more != null && more,
                register.day("callUntil", callUntil, today, today.plusDays(LONGEST_CALL_DAYS)));
        register.refuse();
        return checked;
    }

    record Checked(String title, String problem, String measured, String unit, boolean more, LocalDate callUntil) {}
}
