package org.cooperage.shared;

import java.util.Collection;
import java.util.Comparator;

/// When a figure about several contributors may leave them: enough of them, and none that dominates.
///
/// @param contributors fewest contributors, n
/// @param largest most that one contributor may hold of the whole, 0–1
/// @param twoLargest most that two may hold together, 0–1
public record DisclosureRule(int contributors, double largest, double twoLargest) {
    public static final DisclosureRule STANDARD = new DisclosureRule(5, 0.6, 0.8);

    public DisclosureRule {
        if (contributors < 3 || largest <= 0 || largest > 1 || twoLargest < largest || twoLargest > 1) {
            throw new IllegalArgumentException(
                    "The rule (n ≥ %d, largest ≤ %s, two largest ≤ %s) protects nobody.\nMaybe the shares are percentages."
                            .formatted(contributors, largest, twoLargest));
        }
    }

    /// Whether the sum of these contributions (none negative) tells nothing about one of them.
    public boolean allows(Collection<Double> contributions) {
        var sorted = contributions.stream()
                .filter(c -> c > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        if (sorted.size() < contributors) {
            return false;
        }
        double total = sorted.stream().mapToDouble(Double::doubleValue).sum();
        return sorted.get(0) <= largest * total && sorted.get(0) + sorted.get(1) <= twoLargest * total;
    }
}
