package org.cooperage.demo.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who serves an order besides its makers: carrier, material supplier, platform operator.
final class Directory {
    private static final Map<String, String> SUPPLIER_LINK =
            Map.of("sort", "L1", "dye", "L3", "knit7", "L5", "knit12", "L5", "cut", "L6");

    private final Map<String, List<Firm>> byLink;
    private final Firm operator;

    Directory(List<Firm> firms) {
        this.byLink = firms.stream()
                .filter(f -> f.party().verified())
                .collect(Collectors.groupingBy(f -> f.party().link()));
        this.operator = firms.stream()
                .filter(f -> f.party().kind().equals("OPERATOR"))
                .findFirst()
                .orElseThrow();
    }

    Firm operator() {
        return operator;
    }

    /// A toy cluster has no carrier: the operator sends a van.
    Firm carrier(Dice dice) {
        var carriers = byLink.getOrDefault("S1", List.of(operator));
        return dice.chance(0.5) ? carriers.getFirst() : dice.pick(carriers);
    }

    @Nullable
    Firm supplier(String process, Dice dice) {
        var suppliers = byLink.getOrDefault(SUPPLIER_LINK.getOrDefault(process, ""), List.of());
        return SUPPLIER_LINK.containsKey(process) && !suppliers.isEmpty() ? dice.pick(suppliers) : null;
    }
}
