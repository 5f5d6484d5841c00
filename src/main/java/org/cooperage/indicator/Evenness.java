package org.cooperage.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How evenly a month's work was spread over all firms, measured against their targets.
///
/// @param month its first day
/// @param firms that have a target
/// @param jain of held ÷ target; null while withheld
/// @param gini of the same; null while withheld
/// @param below share of firms with less than half of their target, percent; null while withheld
public record Evenness(
        LocalDate month,
        int firms,
        @Nullable Double jain,
        @Nullable Double gini,
        @Nullable Double below) {}
