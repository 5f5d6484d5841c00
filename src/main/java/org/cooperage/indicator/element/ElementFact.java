package org.cooperage.indicator.element;

import org.cooperage.indicator.engine.element.ElementIndex;
import org.jspecify.annotations.Nullable;

/// What is known of a measure.
///
/// @param value null: unknown or withheld
/// @param document a statement stands in; null: counted by the platform
/// @param peers median of other cities; null: five are not known
record ElementFact(
        ElementMeasure measure,
        @Nullable Double value,
        boolean withheld,
        @Nullable String document,
        @Nullable Double peers) {

    static ElementFact unknown(ElementMeasure measure) {
        return new ElementFact(measure, null, false, null, null);
    }

    static ElementFact withheld(ElementMeasure measure) {
        return new ElementFact(measure, null, true, null, null);
    }

    static ElementFact counted(ElementMeasure measure, double value) {
        return new ElementFact(measure, value, false, null, null);
    }

    ElementFact beside(@Nullable Double median) {
        return new ElementFact(measure, value, withheld, document, median);
    }

    /// 0–100; NaN: unknown.
    public double score() {
        return value == null ? Double.NaN : ElementIndex.score(value, measure.floor(), measure.target());
    }

    public boolean hasScore() {
        return value != null;
    }

    /// Against the median of peers, in the unit of the measure.
    public @Nullable Double gap() {
        return value == null || peers == null ? null : (Double) (value - peers);
    }
}
