package org.cooperage.barrel.engine;

import org.cooperage.chain.Dimension;
import org.cooperage.shared.Bilingual;

/// One of the fifty things that are looked at.
///
/// @param how how the value is counted
/// @param source the best source there is for it
/// @param weight inside its dimension
public record Indicator(
        Code code, Bilingual name, Bilingual unit, Bilingual how, Source source, double weight, Scale scale) {

    /// Its dimension and a number, such as `RD4`.
    public record Code(String value) implements Comparable<Code> {

        public Dimension dimension() {
            return Dimension.valueOf(value.substring(0, 2));
        }

        @Override
        public int compareTo(Code other) {
            return value.compareTo(other.value);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    public Indicator {
        if (!(weight > 0)) {
            throw new IllegalArgumentException(
                    "The weight (%s) of (%s) must be above 0.\nMaybe leave the indicator out.".formatted(weight, code));
        }
    }

    public Dimension dimension() {
        return code.dimension();
    }

    /// 0–100.
    public double score(double value) {
        return 100.0 / Scale.TOP * scale.level(value);
    }
}
