package org.cooperage.plan.weight;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.plan.BuyerClass;
import org.cooperage.plan.Weight;
import org.jspecify.annotations.Nullable;

/// A change of what planning weighs for a class of buyers, on its way from a draft into effect.
///
/// @param consultUntil last day of comments
/// @param judgement why the finding is what it is
/// @param urgent took effect at once, to be looked at again on `reviewOn`
record WeightChange(
        Id id,
        BuyerClass buyers,
        Stage stage,
        String why,
        List<Line> lines,
        Instant draftedAt,
        @Nullable LocalDate consultUntil,
        @Nullable Finding finding,
        @Nullable String judgement,
        @Nullable LocalDate effectiveOn,
        boolean urgent,
        @Nullable LocalDate reviewOn,
        int version) {
    /// For comments, and between publication and effect.
    static final int FEWEST_DAYS = 7;
    /// An urgent change is looked at again within.
    static final int LATEST_REVIEW_DAYS = 90;

    record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    record Line(Weight weight, BigDecimal before, BigDecimal after) {}

    record Comment(Party.Id party, String text, Instant at) {}

    /// What the change would do to the evenness of work. Texts: `weight.finding.<name>`.
    enum Finding {
        AS_EVEN,
        LESS_EVEN_JUSTIFIED,
        NOT_TO_BE_DONE
    }

    /// Texts: `weight.stage.<name>`.
    enum Stage {
        DRAFT,
        CONSULT,
        FAIRNESS_CHECK,
        PUBLISHED,
        EFFECTIVE,
        RETIRED,
        WITHDRAWN;

        /// The table of moves.
        private Set<Stage> next() {
            return switch (this) {
                case DRAFT -> EnumSet.of(CONSULT, EFFECTIVE, WITHDRAWN);
                case CONSULT -> EnumSet.of(FAIRNESS_CHECK, WITHDRAWN);
                case FAIRNESS_CHECK -> EnumSet.of(PUBLISHED, WITHDRAWN);
                case PUBLISHED -> EnumSet.of(EFFECTIVE, WITHDRAWN);
                case EFFECTIVE -> EnumSet.of(RETIRED);
                case RETIRED, WITHDRAWN -> EnumSet.noneOf(Stage.class);
            };
        }

        public boolean mayBecome(Stage other) {
            return next().contains(other);
        }
    }

    WeightChange {
        lines = List.copyOf(lines);
    }

    Map<Weight, BigDecimal> values() {
        var values = new EnumMap<Weight, BigDecimal>(Weight.class);
        lines.forEach(line -> values.put(line.weight(), line.after()));
        return values;
    }

    WeightChange at(Stage reached) {
        return new WeightChange(
                id,
                buyers,
                reached,
                why,
                lines,
                draftedAt,
                consultUntil,
                finding,
                judgement,
                effectiveOn,
                urgent,
                reviewOn,
                version);
    }

    WeightChange consulted(LocalDate until) {
        return new WeightChange(
                id, buyers, Stage.CONSULT, why, lines, draftedAt, until, null, null, null, false, null, version);
    }

    WeightChange judged(Finding found, String reasons) {
        return new WeightChange(
                id,
                buyers,
                Stage.FAIRNESS_CHECK,
                why,
                lines,
                draftedAt,
                consultUntil,
                found,
                reasons,
                null,
                false,
                null,
                version);
    }

    WeightChange effective(Stage reached, LocalDate on, @Nullable LocalDate review) {
        return new WeightChange(
                id,
                buyers,
                reached,
                why,
                lines,
                draftedAt,
                consultUntil,
                finding,
                judgement,
                on,
                review != null,
                review,
                version);
    }
}
