package org.cooperage.policy.mandate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a quarter of a mandate went.
///
/// @param quarter its first day
/// @param comment of the operator
/// @param decision of the government
/// @param score 0–1, see [org.cooperage.policy.mandate.engine.Scoring]; null: not decided
public record Review(
        UUID id,
        LocalDate quarter,
        @Nullable String comment,
        @Nullable String decision,
        @Nullable BigDecimal score,
        @Nullable BigDecimal bonus,
        @Nullable BigDecimal malus,
        @Nullable Instant decidedAt,
        List<KpiValue> values) {

    public Review {
        values = List.copyOf(values);
    }

    public boolean isOpen() {
        return decidedAt == null;
    }

    /// `2026-Q3`.
    public String name() {
        return name(quarter);
    }

    static String name(LocalDate quarter) {
        return "%d-Q%d".formatted(quarter.getYear(), (quarter.getMonthValue() + 2) / 3);
    }

    Optional<KpiValue> find(UUID kpi) {
        return values.stream().filter(it -> it.kpi().equals(kpi)).findFirst();
    }

    /// Null: not measured.
    public @Nullable KpiValue of(UUID kpi) {
        return find(kpi).orElse(null);
    }

    /// @param document what shows it
    public record KpiValue(UUID kpi, BigDecimal actual, Source source, String document, int year) {}

    public enum Source {
        PLATFORM,
        STATED
    }
}
