package org.cooperage.park.space;

import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/// What an investor needs of a site, as it is typed; empty is nothing special.
public record Demands(
        @Nullable String area,
        @Nullable String power,
        @Nullable String water,
        @Nullable String discharge,
        @Nullable String labour,
        @Nullable String industry) {

    /// @param industry class of GB/T 4754, empty for any
    public record Wanted(
            int areaM2, int powerKw, int waterTonnesDay, int dischargeTonnesDay, int labour, String industry) {}

    Wanted read() {
        var entered = new Entered();
        var wanted = new Wanted(
                number(entered, "area", area),
                number(entered, "power", power),
                number(entered, "water", water),
                number(entered, "discharge", discharge),
                number(entered, "labour", labour),
                entered.text("industry", industry));
        entered.refuse();
        if (!wanted.industry().matches("(\\d{2,4})?")) {
            throw InvalidInput.of("industry", wanted.industry(), "park.wrong.industry", "park.mend.industry");
        }
        return wanted;
    }

    private static int number(Entered entered, String field, @Nullable String text) {
        var number = entered.findWhole(field, text);
        if (number != null && number < 0) {
            throw InvalidInput.of(field, number, "park.wrong.negative", "park.mend.negative");
        }
        return number == null ? 0 : number;
    }
}
