package org.cooperage.policy.mandate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cooperage.policy.mandate.engine.SpendingAudit.Flag;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// A mandate as the reader sees it: others than the two sides see figures, scores and sums, no receipts.
///
/// @param stage as it is today
/// @param moves what the reader may do now
/// @param asGovernment whether the reader is the one that mandates
/// @param asOperator whether the reader is the one that is mandated
/// @param flags questions about receipts, by receipt
record MandateView(
        Mandate it,
        Mandate.Stage stage,
        Bilingual government,
        Bilingual operator,
        List<Mandate.Move> moves,
        boolean asGovernment,
        boolean asOperator,
        List<Kpi> kpis,
        List<Review> reviews,
        List<Subsidy> subsidies,
        List<Receipt> receipts,
        Map<UUID, Set<Flag>> flags) {

    public boolean isSide() {
        return asGovernment || asOperator;
    }

    public int weights() {
        return kpis.stream().mapToInt(Kpi::weight).sum();
    }

    public List<Receipt> of(Subsidy subsidy) {
        return receipts.stream().filter(it -> it.subsidy().equals(subsidy.id())).toList();
    }

    /// Receipts of a subsidy with a question.
    public long asked(Subsidy subsidy) {
        return of(subsidy).stream().filter(it -> flags.containsKey(it.id())).count();
    }

    /// Per cent of the target, 100 at most; null: not measured.
    public @Nullable Double percent(Review review, Kpi kpi) {
        return review.find(kpi.id())
                .map(it -> Math.min(
                        100, Reviews.measured(kpi, it.actual()).attainment().doubleValue() * 100))
                .orElse(null);
    }
}
