package org.cooperage.deal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// One maker's part of an order: one step, one resource, one offer.
///
/// `needed` is the good quantity the next step counts on; `inspected` says that the goods leave only after an
/// inspection; `answerBy` is the deadline of the offer or of the asked move; `replaces` names the job it took over
/// from or makes up for.
public record JobDeal(
        Deal.Id id,
        Deal.Id order,
        String code,
        Party.Id buyer,
        Party.Id maker,
        Bilingual product,
        Step step,
        JobTerms terms,
        BigDecimal needed,
        boolean inspected,
        @Nullable Instant answerBy,
        JobStage stage,
        @Nullable String reason,
        Progress progress,
        @Nullable Counter counter,
        @Nullable AskedMove askedMove,
        Deal.@Nullable Id replaces,
        int version)
        implements Deal {

    /// Good pieces so far, scrap, and pieces that wait to be mended (they are among the good ones).
    public record Progress(BigDecimal good, BigDecimal scrap, BigDecimal rework) {

        public static final Progress NONE = new Progress(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        public BigDecimal reported() {
            return good.add(scrap);
        }
    }

    /// What the maker agreed to.
    @Override
    public Instant due() {
        return terms.ends();
    }

    /// What is missing for the next step; never negative.
    public BigDecimal shortfall() {
        return needed.subtract(progress.good()).max(BigDecimal.ZERO);
    }

    /// Percent of the quantity reported so far, 0–100.
    public int percent() {
        var percent = progress.reported()
                .multiply(BigDecimal.valueOf(100))
                .divide(terms.quantity().value(), RoundingMode.DOWN);
        return Math.min(100, percent.intValue());
    }

    public boolean isLate(Instant now) {
        return stage.isLive() && !stage.isMade() && now.isAfter(due());
    }

    public TimeSlot planned() {
        return terms.planned();
    }

    JobDeal with(
            List<JobTerms.Line> lines,
            List<JobTerms.Slot> slots,
            @Nullable Counter itsCounter,
            @Nullable AskedMove itsMove) {
        var itsTerms = new JobTerms(terms.quantity(), terms.price(), terms.planned(), lines, slots);
        return new JobDeal(
                id,
                order,
                code,
                buyer,
                maker,
                product,
                step,
                itsTerms,
                needed,
                inspected,
                answerBy,
                stage,
                reason,
                progress,
                itsCounter,
                itsMove,
                replaces,
                version);
    }

    JobDeal at(JobStage next, @Nullable String why, @Nullable Instant deadline) {
        if (!stage.mayBecome(next)) {
            throw new IllegalStateException(
                    "The job (%s) cannot move from (%s) to (%s).\nMaybe it was changed in the meantime; reload it."
                            .formatted(code, stage, next));
        }
        return new JobDeal(
                id, order, code, buyer, maker, product, step, terms, needed, inspected, deadline, next, why, progress,
                counter, askedMove, replaces, version);
    }

    JobDeal with(Progress made) {
        return new JobDeal(
                id, order, code, buyer, maker, product, step, terms, needed, inspected, answerBy, stage, reason, made,
                counter, askedMove, replaces, version);
    }
}
