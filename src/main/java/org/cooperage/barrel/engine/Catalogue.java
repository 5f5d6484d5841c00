package org.cooperage.barrel.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.chain.Dimension;

/// The indicators of one version, by dimension.
public final class Catalogue {
    private final int version;
    private final List<Indicator> indicators;
    private final Map<Dimension, List<Indicator>> byDimension = new EnumMap<>(Dimension.class);
    private final Map<Indicator.Code, Indicator> byCode = new HashMap<>();

    public Catalogue(int version, List<Indicator> indicators) {
        this.version = version;
        this.indicators = List.copyOf(indicators);
        for (var one : indicators) {
            byDimension
                    .computeIfAbsent(one.dimension(), none -> new ArrayList<>())
                    .add(one);
            if (byCode.put(one.code(), one) != null) {
                throw new IllegalArgumentException(
                        "The indicator (%s) is there twice.\nMaybe one of them is another.".formatted(one.code()));
            }
        }
        if (byDimension.size() < Dimension.values().length) {
            throw new IllegalArgumentException(
                    "Only (%s) have indicators.\nMaybe a line is missing.".formatted(byDimension.keySet()));
        }
    }

    public int version() {
        return version;
    }

    public List<Indicator> indicators() {
        return indicators;
    }

    public List<Indicator> of(Dimension dimension) {
        return List.copyOf(byDimension.getOrDefault(dimension, List.of()));
    }

    public Optional<Indicator> find(Indicator.Code code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Indicator get(Indicator.Code code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no indicator (%s) in version (%d).\nMaybe it is of another version."
                                .formatted(code, version)));
    }
}
