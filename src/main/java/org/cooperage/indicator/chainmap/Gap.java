package org.cooperage.indicator.chainmap;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cooperage.chain.Link;
import org.cooperage.shared.Bilingual;

/// What should be done about a link, how much it matters and why.
///
/// @param score 0–1: the sum of weight × value over its parts
public record Gap(Link.Id link, Bilingual name, Action action, double score, List<Part> parts) {

    static final Comparator<Gap> WORST_FIRST = Comparator.comparing(Gap::action)
            .thenComparing(Comparator.comparingDouble(Gap::score).reversed());

    public Gap {
        parts = List.copyOf(parts);
    }

    /// The five actions, the most urgent first.
    public enum Action {
        FILL,
        STRENGTHEN,
        SECURE,
        EXTEND,
        BUILD;

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param term text `chainmap.term.<term>`
    /// @param value 0–1
    public record Part(String term, double weight, double value) {
        public double points() {
            return weight * value;
        }
    }
}
