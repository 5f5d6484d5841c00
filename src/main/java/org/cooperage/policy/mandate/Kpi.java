package org.cooperage.policy.mandate;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A figure the operator is measured by.
///
/// @param fact of the clusters' vocabulary, measured by the platform where it can; null: by stated evidence
/// @param falling the less, the better
/// @param bonus yuan for a quarter in which the target is reached
/// @param malus yuan for a quarter in which less than 80 % is reached
public record Kpi(
        UUID id,
        String title,
        @Nullable String fact,
        String unit,
        BigDecimal target,
        boolean falling,
        int weight,
        BigDecimal bonus,
        BigDecimal malus) {}
