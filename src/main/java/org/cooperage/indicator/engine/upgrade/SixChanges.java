package org.cooperage.indicator.engine.upgrade;

import java.util.List;
import java.util.Optional;

/// The six changes of an upgrade – thinking, vision, goals, resources, organisation, knowledge – as firms see them.
///
/// Four items each, 1 (not at all) to 5 (fully); a change is the mean of its items over all who answered.
public final class SixChanges {
    public static final int CHANGES = 6;
    public static final int ITEMS = 4;
    public static final int FEWEST = 5;
    private static final int LEAST = 1;
    private static final int MOST = 5;

    private SixChanges() {}

    /// One firm's 24 answers, item by item, change by change.
    public record Answers(List<Integer> values) {
        public Answers {
            values = List.copyOf(values);
            if (values.size() != CHANGES * ITEMS || values.stream().anyMatch(v -> v < LEAST || v > MOST)) {
                throw new IllegalArgumentException(
                        "(%s) are not 24 answers from 1 to 5.\nMaybe one is missing.".formatted(values));
            }
        }
    }

    /// @param means of the six changes, 1–5
    public record Profile(int n, List<Double> means) {
        public Profile {
            means = List.copyOf(means);
        }
    }

    /// Empty while fewer than five have answered.
    public static Optional<Profile> profile(List<Answers> all) {
        if (all.size() < FEWEST) {
            return Optional.empty();
        }
        var means = new Double[CHANGES];
        for (int change = 0; change < CHANGES; change++) {
            int first = change * ITEMS;
            means[change] = all.stream()
                    .flatMap(one -> one.values().subList(first, first + ITEMS).stream())
                    .mapToInt(Integer::intValue)
                    .average()
                    .orElseThrow();
        }
        return Optional.of(new Profile(all.size(), List.of(means)));
    }
}
