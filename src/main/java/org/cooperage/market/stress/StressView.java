package org.cooperage.market.stress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cooperage.market.scenario.Scenario;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// A stress test as the reader may see it. What is null once it is done is withheld, or there is none; see `loss`.
///
/// @param percent of the planning
/// @param loss null until something was found
record StressView(
        UUID id,
        Shock.Kind kind,
        Bilingual name,
        Scenario.Stage stage,
        int percent,
        String stopped,
        Instant at,
        boolean exact,
        @Nullable Loss loss) {

    /// Hours of machines and yuan for makers, both of agreed work that is not begun.
    ///
    /// @param hours at risk if nothing is moved; null: withheld
    /// @param yuan the same in what makers were to get; for a higher price, what it costs more
    /// @param share of all agreed hours, percent
    /// @param orders reached; null: fewer than may be told
    /// @param saved percent of what is at risk that planning anew saves
    /// @param late percent that comes late
    /// @param lost percent that is not made
    /// @param survives how long the shock may last before the first order comes late, if nothing is moved
    /// @param recovers until all runs as agreed again
    record Loss(
            @Nullable Double hours,
            @Nullable Double yuan,
            @Nullable Double share,
            @Nullable Integer orders,
            @Nullable Integer ordersLate,
            @Nullable Integer ordersLost,
            @Nullable Double direct,
            @Nullable Integer saved,
            @Nullable Integer late,
            @Nullable Integer lost,
            @Nullable Duration survives,
            @Nullable Duration recovers,
            List<Bilingual> cities,
            List<Row> rows,
            List<Figure> sums) {

        public boolean isNothing() {
            return hours != null && hours == 0 && (yuan == null || yuan == 0);
        }

        /// Percent of what is at risk that stays so, if it may be told.
        public @Nullable Integer left() {
            return saved == null ? null : 100 - saved;
        }
    }

    /// A link; its cells in the order of the cities, then its sum.
    record Row(Bilingual link, List<Figure> cells, Figure sum) {}

    /// @param hours null: withheld
    /// @param saved percent; null: withheld, or nothing at risk
    /// @param depth 0–4, how dark the cell is
    record Figure(@Nullable Double hours, @Nullable Integer saved, int depth) {
        public boolean isWithheld() {
            return hours == null;
        }
    }

    public boolean isUnderWay() {
        return stage.isUnderWay();
    }

    /// Hours left at risk, for the ranking; withheld ones come last.
    double rank() {
        if (loss == null || loss.hours() == null || loss.left() == null) {
            return -1;
        }
        return loss.hours() * loss.left() / 100;
    }
}
