package org.cooperage.indicator.element;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cooperage.indicator.engine.element.ElementIndex;
import org.cooperage.indicator.engine.structure.Range;

/// The six elements as they were told in a month.
///
/// @param facts one a measure, in their order
record ElementMonth(LocalDate month, List<ElementFact> facts, String inputsHash, Instant asOf) {
    static final String FORMULA = "elements-1";

    ElementMonth {
        facts = List.copyOf(facts);
    }

    /// An element with its parts.
    record Scored(Element element, Range index, List<ElementFact> facts) {
        public double middle() {
            return (index.low() + index.high()) / 2;
        }

        /// The known part that is lowest comes first, then what is not known.
        public List<ElementFact> lowestFirst() {
            return facts.stream()
                    .sorted(Comparator.comparingDouble(it -> it.hasScore() ? it.score() : 1_000))
                    .toList();
        }
    }

    public List<Scored> elements() {
        return Arrays.stream(Element.values())
                .map(element -> {
                    var parts = facts.stream()
                            .filter(it -> it.measure().element() == element)
                            .toList();
                    var scores = parts.stream().map(ElementFact::score).toList();
                    return new Scored(element, ElementIndex.of(scores), parts);
                })
                .toList();
    }

    public Range index() {
        return ElementIndex.together(elements().stream().map(Scored::index).toList());
    }

    /// By the middle of its range.
    public Scored weakest() {
        return elements().stream()
                .min(Comparator.comparingDouble(Scored::middle))
                .orElseThrow();
    }

    /// Whether the weakest lies below every other, whatever is not known.
    public boolean surelyWeakest() {
        var weakest = weakest();
        return elements().stream()
                .filter(it -> it.element() != weakest.element())
                .allMatch(it -> it.index().low() > weakest.index().high());
    }

    public long known() {
        return facts.stream().filter(ElementFact::hasScore).count();
    }
}
