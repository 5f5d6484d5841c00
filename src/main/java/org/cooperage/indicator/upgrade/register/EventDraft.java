package org.cooperage.indicator.upgrade.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cooperage.indicator.engine.upgrade.UpgradeKind;
import org.cooperage.party.Party;
import org.jspecify.annotations.Nullable;

/// An upgrading event as a firm enters it.
record EventDraft(
        @Nullable UpgradeKind kind,
        UpgradeEvent.@Nullable Scope scope,
        @Nullable String title,
        @Nullable String measured,
        @Nullable String unit,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        @Nullable LocalDate day,
        @Nullable String evidence) {
    private static final int YEARS_BACK = 3;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    UpgradeEvent read(UUID id, Party.Id firm, LocalDate today, Instant now) {
        var register = new Register();
        var event = new UpgradeEvent(
                id,
                firm,
                register.choice("kind", kind, UpgradeKind.PROCESS),
                register.choice("scope", scope, UpgradeEvent.Scope.FIRM),
                register.name("title", title),
                register.name("measured", measured),
                register.name("unit", unit),
                register.number("before", before),
                register.number("after", after),
                register.day("day", day, today.minusYears(YEARS_BACK), today),
                register.words("evidence", evidence),
                now);
        if (event.kind().isShare()
                && (event.after().compareTo(ALL) > 0 || event.before().compareTo(ALL) > 0)) {
            register.wrong("after", event.after(), "share");
        }
        register.refuse();
        return event;
    }
}
