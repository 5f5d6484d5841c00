package org.cooperage.market.stress;

import java.util.UUID;
import org.cooperage.shared.Entered;
import org.jspecify.annotations.Nullable;

/// A shock as it is typed.
record ShockForm(
        @Nullable String kind,
        @Nullable String link,
        @Nullable String place,
        @Nullable String firm,
        @Nullable String process,
        @Nullable String percent,
        @Nullable String days) {
    private static final int USUAL_DAYS = 15;

    Shock read() {
        var entered = new Entered();
        var its = entered.choice("kind", kind, Shock.Kind.class);
        int share = entered.whole("percent", percent);
        var length = entered.findWhole("days", days);
        var where = id(entered, "place", place);
        var who = id(entered, "firm", firm);
        entered.refuse();
        return switch (its) {
            case OUTAGE -> Shock.outage(text(link), where, who, share, length == null ? USUAL_DAYS : length);
            case DEMAND -> Shock.demand(share);
            case PRICE -> new Shock(Shock.Kind.PRICE, null, null, null, text(process), share, 0);
        };
    }

    private static @Nullable UUID id(Entered entered, String field, @Nullable String value) {
        return value == null || value.isBlank() ? null : entered.id(field, value);
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
