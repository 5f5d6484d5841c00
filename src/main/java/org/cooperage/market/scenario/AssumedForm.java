package org.cooperage.market.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/// An assumption as it is typed; times as read from the clock on the wall.
record AssumedForm(
        @Nullable String kind,
        @Nullable String machine,
        @Nullable String from,
        @Nullable String until,
        @Nullable String product,
        @Nullable String quantity,
        @Nullable String place,
        @Nullable String process,
        @Nullable String city,
        @Nullable String percent,
        @Nullable String units,
        @Nullable String unitPrice,
        @Nullable String minutes,
        @Nullable String link) {

    /// @param routings the routing of a product, where the form does not ask for one
    Assumed read(Function<UUID, Optional<UUID>> routings) {
        var entered = new Entered();
        var wanted = id(product);
        var assumed = new Assumed(
                readKind(),
                id(machine),
                moment(entered, "from", from),
                moment(entered, "until", until),
                wanted,
                wanted == null ? null : routings.apply(wanted).orElse(null),
                decimal(entered, "quantity", quantity),
                id(place),
                process,
                id(city),
                whole(entered, "percent", percent),
                whole(entered, "units", units),
                decimal(entered, "unitPrice", unitPrice),
                whole(entered, "minutes", minutes),
                link == null || link.isBlank() ? null : link,
                null);
        entered.refuse();
        return assumed;
    }

    private Assumed.Kind readKind() {
        return Arrays.stream(Assumed.Kind.values())
                .filter(k -> k.name().equals(kind))
                .findFirst()
                .orElseThrow(() ->
                        InvalidInput.of("kind", String.valueOf(kind), "scenario.wrong.value", "scenario.mend.kind"));
    }

    private static @Nullable Instant moment(Entered entered, String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : entered.moment(field, text);
    }

    private static @Nullable BigDecimal decimal(Entered entered, String field, @Nullable String text) {
        return entered.findDecimal(field, text);
    }

    private static @Nullable Integer whole(Entered entered, String field, @Nullable String text) {
        return entered.findWhole(field, text);
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            throw InvalidInput.of("id", text, "scenario.wrong.value", "scenario.mend.id");
        }
    }
}
