package org.cooperage.indicator.engine.upgrade;

import java.util.Optional;
import java.util.regex.Pattern;
import org.cooperage.shared.Bilingual;

/// One measure of the catalogue.
///
/// @param more whether more is better
/// @param scale what maps a value to 0–100; only measures of an index have one
/// @param seen whether the platform counts it itself
/// @param how how it is computed
/// @param evidence what document would show it
public record Measure(
        Code code,
        Bilingual name,
        Bilingual unit,
        boolean more,
        Optional<Scale> scale,
        boolean seen,
        Bilingual how,
        Bilingual evidence) {

    public Measure {
        if (code.aspect().isIndex() != scale.isPresent()
                || scale.filter(it -> it.floor() < it.target() != more).isPresent()) {
            throw new IllegalArgumentException(
                    "The measure (%s) has the wrong floor and target.\nMaybe they are swapped.".formatted(code));
        }
    }

    /// `D1` … `M3`.
    public record Code(String value) implements Comparable<Code> {
        private static final Pattern SHAPE = Pattern.compile("[DOFCGMS][1-9]\\d?");

        public Code {
            if (!SHAPE.matcher(value).matches()) {
                throw new IllegalArgumentException(
                        "(%s) is no code of a measure.\nMaybe write it like D1.".formatted(value));
            }
        }

        public Aspect aspect() {
            return Aspect.valueOf(value.substring(0, 1));
        }

        private int number() {
            return Integer.parseInt(value.substring(1));
        }

        @Override
        public int compareTo(Code other) {
            int byAspect = aspect().compareTo(other.aspect());
            return byAspect == 0 ? Integer.compare(number(), other.number()) : byAspect;
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /// @param floor value worth 0
    /// @param target value worth 100
    public record Scale(double floor, double target) {

        /// Linear between floor and target, 0–100.
        public double score(double value) {
            return Math.clamp(100 * (value - floor) / (target - floor), 0, 100);
        }
    }
}
