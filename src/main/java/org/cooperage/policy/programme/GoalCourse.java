package org.cooperage.policy.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cooperage.policy.pilot.ClusterFigure;

/// What is known of a measure: how it stands now, and what it was.
///
/// @param actual empty: not known, see `untold`
/// @param untold key of the text that says why; empty: nobody has stated it
/// @param values told so far, by day
/// @param page where it opens with its history; empty: it is stated, or one may not see it
record GoalCourse(
        Optional<ClusterFigure> actual,
        Optional<String> untold,
        SortedMap<LocalDate, BigDecimal> values,
        Optional<String> page) {
    static final GoalCourse UNSEEN =
            new GoalCourse(Optional.empty(), Optional.empty(), new TreeMap<>(), Optional.empty());

    GoalCourse {
        values = new TreeMap<>(values);
    }

    /// What it was on the day, or on the first day after it that is known.
    Optional<Map.Entry<LocalDate, BigDecimal>> from(LocalDate day) {
        var later = values.tailMap(day);
        return later.isEmpty()
                ? Optional.empty()
                : Optional.of(Map.entry(later.firstKey(), later.get(later.firstKey())));
    }
}
