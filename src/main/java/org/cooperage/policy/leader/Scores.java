package org.cooperage.policy.leader;

import java.util.List;
import java.util.Objects;

/// The five figures of a firm in one: a range, because what is unknown may be anything between floor and target.
///
/// @param parts one for each measure, in their order
/// @param mean of the positions of the known ones, 0–100; 0 when none is known
/// @param low with 0 for each unknown one, 0–100
/// @param high with 1 for each unknown one, 0–100
/// @param known how many are
record Scores(List<Score> parts, double mean, double low, double high, int known) {
    private static final double FULL = 100;

    Scores {
        parts = List.copyOf(parts);
    }

    static Scores of(List<Score> parts) {
        var positions = parts.stream()
                .map(Score::position)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        int known = (int) positions.getCount();
        int unknown = parts.size() - known;
        return new Scores(
                parts,
                known == 0 ? 0 : FULL * positions.getAverage(),
                FULL * positions.getSum() / parts.size(),
                FULL * (positions.getSum() + unknown) / parts.size(),
                known);
    }

    /// What firms are ranked by.
    double middle() {
        return (low + high) / 2;
    }

    Score get(LeaderMeasure measure) {
        return parts.get(measure.ordinal());
    }

    public boolean isWhole() {
        return known == parts.size();
    }
}
