package org.cooperage.barrel.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The barrel of a park, a county or a cluster.
///
/// @param known what is known, 0–100; what is missing is not known
public record GroupBarrel(Map<GroupFunction, Double> known) {
    private static final double LOW = 40;
    private static final double LOW_STEP = 20;
    private static final double USUAL_WEIGHT = 2;

    public GroupBarrel {
        var copy = new EnumMap<GroupFunction, Double>(GroupFunction.class);
        copy.putAll(known);
        known = Collections.unmodifiableMap(copy);
    }

    /// The function that holds the group back most, by the formula of a firm's short stave without peers; the lowest
    /// among equals. None when nothing is known.
    public Optional<GroupFunction> weakest() {
        return known.entrySet().stream()
                .max(Comparator.comparingDouble((Map.Entry<GroupFunction, Double> one) -> shortness(one.getValue()))
                        .thenComparing(
                                Comparator.comparingDouble((Map.Entry<GroupFunction, Double> one) -> one.getValue())
                                        .reversed()))
                .map(Map.Entry::getKey);
    }

    /// Half the usual weight × what is missing to 40, in steps of 20; 0 from 40 on.
    public static double shortness(double score) {
        return 0.5 * USUAL_WEIGHT * Math.max(0, (LOW - score) / LOW_STEP);
    }

    /// Water level: the smooth law over all nine, of which the unknown count as 100.
    public double level() {
        var scores = Arrays.stream(GroupFunction.values())
                .map(one -> known.getOrDefault(one, 100.0))
                .toList();
        return Water.level(scores);
    }

    public boolean isSure() {
        return known.size() == GroupFunction.values().length;
    }
}
