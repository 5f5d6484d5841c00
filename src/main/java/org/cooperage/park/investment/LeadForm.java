package org.cooperage.park.investment;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/// What is known of a lead besides its stage, as it is typed.
///
/// @param nextAt as a browser sends it, Asia/Shanghai
/// @param unit id of the space it looks at, empty for none
record LeadForm(
        int version,
        @Nullable String inCharge,
        @Nullable String nextStep,
        @Nullable String nextAt,
        @Nullable String unit,
        @Nullable String promisedWan,
        @Nullable String arrivedWan,
        @Nullable String promisedJobs,
        @Nullable String actualJobs) {

    Lead on(Lead lead) {
        var entered = new Entered();
        var changed = new Lead(
                lead.id(),
                lead.prospect(),
                lead.name(),
                lead.link(),
                lead.owner(),
                lead.city(),
                lead.stage(),
                lead.before(),
                lead.stageAt(),
                lead.openedAt(),
                limited(entered.text("inCharge", inCharge), 60, "inCharge"),
                limited(entered.text("nextStep", nextStep), 200, "nextStep"),
                nextAt == null || nextAt.isBlank() ? Optional.empty() : Optional.of(entered.moment("nextAt", nextAt)),
                lead.lostReason(),
                lead.parkedUntil(),
                unit == null || unit.isBlank() ? Optional.empty() : Optional.<UUID>of(entered.id("unit", unit)),
                money(entered, "promisedWan", promisedWan),
                money(entered, "arrivedWan", arrivedWan),
                count(entered, "promisedJobs", promisedJobs),
                count(entered, "actualJobs", actualJobs),
                version);
        entered.refuse();
        return changed;
    }

    private static String limited(String text, int most, String field) {
        if (text.length() > most) {
            throw InvalidInput.of(field, text, "park.wrong.text", "park.mend.text", most);
        }
        return text;
    }

    private static BigDecimal money(Entered entered, String field, @Nullable String text) {
        var number = entered.findDecimal(field, text);
        if (number == null) {
            return BigDecimal.ZERO;
        }
        if (number.signum() < 0) {
            throw InvalidInput.of(field, number, "park.wrong.negative", "park.mend.negative");
        }
        return number;
    }

    private static int count(Entered entered, String field, @Nullable String text) {
        var number = entered.findWhole(field, text);
        if (number != null && number < 0) {
            throw InvalidInput.of(field, number, "park.wrong.negative", "park.mend.negative");
        }
        return number == null ? 0 : number;
    }
}
