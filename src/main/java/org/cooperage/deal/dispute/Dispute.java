package org.cooperage.deal.dispute;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.deal.DisputeReason;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Unit;
import org.jspecify.annotations.Nullable;

/// An objection of a buyer to what one maker delivered. One order may have several, one for each job at a time.
///
/// @param about the job, and the order it belongs to
/// @param wish what the buyer would like
/// @param offer what the maker offers instead; null until it has
/// @param answer the maker's words
/// @param settled what was agreed or decided in the end
/// @param verdict the mediator's words
/// @param answerBy when the maker is silent until then, the buyer may ask for mediation
public record Dispute(
        Id id,
        About about,
        Party.Id buyer,
        Party.Id maker,
        DisputeReason reason,
        @Nullable String note,
        boolean hasPhoto,
        Remedy wish,
        @Nullable Remedy offer,
        @Nullable String answer,
        @Nullable Remedy settled,
        @Nullable String verdict,
        boolean mediated,
        Stage stage,
        Instant answerBy,
        Instant at,
        int version) {

    /// The job as both sides name it; `need` is where the buyer finds its order, null for who may not read that.
    public record About(
            Deal.Id order, @Nullable UUID need, Deal.Id job, String jobCode, Bilingual operation, Unit unit) {}

    public record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// Texts: `dispute.stage.<name>`.
    public enum Stage {
        /// The maker has not answered yet.
        OPEN,
        /// The maker offers something else.
        OFFERED,
        /// The maker finds the goods as agreed.
        REJECTED,
        /// The operator is asked to decide.
        MEDIATION,
        /// The maker mends or makes anew.
        AGREED,
        /// The mended goods are on their way back.
        SENT,
        SETTLED,
        WITHDRAWN;

        /// The table of moves.
        private Set<Stage> next() {
            return switch (this) {
                case OPEN -> EnumSet.of(OFFERED, REJECTED, MEDIATION, AGREED, SETTLED, WITHDRAWN);
                case OFFERED, REJECTED -> EnumSet.of(MEDIATION, AGREED, SETTLED, WITHDRAWN);
                case MEDIATION -> EnumSet.of(AGREED, SETTLED, WITHDRAWN);
                case AGREED -> EnumSet.of(SENT, MEDIATION, WITHDRAWN);
                case SENT -> EnumSet.of(SETTLED, MEDIATION, WITHDRAWN);
                case SETTLED, WITHDRAWN -> EnumSet.noneOf(Stage.class);
            };
        }

        boolean mayBecome(Stage other) {
            return next().contains(other);
        }

        public boolean isOver() {
            return next().isEmpty();
        }
    }

    public BigDecimal quantity() {
        return wish.quantity();
    }

    public boolean isOverdue(Instant now) {
        return stage == Stage.OPEN && !now.isBefore(answerBy);
    }

    Dispute in(Stage next) {
        return with(next, offer, answer, settled, verdict, mediated || next == Stage.MEDIATION);
    }

    Dispute offering(Remedy other, @Nullable String words) {
        return with(stage, other, words, settled, verdict, mediated);
    }

    Dispute rejected(@Nullable String words) {
        return with(stage, null, words, settled, verdict, mediated);
    }

    Dispute settling(Remedy remedy, @Nullable String words) {
        return with(stage, offer, answer, remedy, words, mediated);
    }

    private Dispute with(
            Stage next,
            @Nullable Remedy offered,
            @Nullable String answered,
            @Nullable Remedy inTheEnd,
            @Nullable String judged,
            boolean byOperator) {
        return new Dispute(
                id,
                about,
                buyer,
                maker,
                reason,
                note,
                hasPhoto,
                wish,
                offered,
                answered,
                inTheEnd,
                judged,
                byOperator,
                next,
                answerBy,
                at,
                version);
    }
}
