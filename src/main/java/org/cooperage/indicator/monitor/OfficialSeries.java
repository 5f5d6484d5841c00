package org.cooperage.indicator.monitor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A monthly series of the statistics office, with the units it may come in.
enum OfficialSeries {
    OUTPUT(Unit.WAN_YUAN),
    REVENUE(Unit.WAN_YUAN),
    EXPORTS(Unit.WAN_YUAN),
    ELECTRICITY(Unit.WAN_KWH),
    EMPLOYMENT(Unit.PERSONS);

    /// The unit values are kept in, and factors from the others.
    enum Unit {
        WAN_YUAN(Map.of(
                "万元", 1.0, "元", 1e-4, "亿元", 1e4, "10kyuan", 1.0, "yuan", 1e-4, "cny", 1e-4, "millionyuan", 100.0)),
        WAN_KWH(Map.of("万千瓦时", 1.0, "千瓦时", 1e-4, "亿千瓦时", 1e4, "kwh", 1e-4, "mwh", 0.1, "gwh", 100.0)),
        PERSONS(Map.of("人", 1.0, "万人", 1e4, "persons", 1.0, "people", 1.0));

        private final Map<String, Double> factors;

        Unit(Map<String, Double> factors) {
            this.factors = factors;
        }

        /// What a value in that unit is multiplied with; empty: the series has no such unit.
        Optional<Double> factor(String unit) {
            return Optional.ofNullable(
                    factors.get(unit.strip().toLowerCase(Locale.ROOT).replaceAll("\\s", "")));
        }

        /// Those one may write, for whoever wrote another.
        String choices() {
            return String.join(", ", factors.keySet().stream().sorted().toList());
        }
    }

    private final Unit unit;

    OfficialSeries(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }
}
