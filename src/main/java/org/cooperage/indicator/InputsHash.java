package org.cooperage.indicator;

import java.util.List;

/// Proof of what a figure was computed from: the sum of a 64-bit mix of each contribution, whatever their order.
final class InputsHash {
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private InputsHash() {}

    /// @return 16 hexadecimal digits
    static String of(List<Contribution> contributions) {
        long sum = contributions.size();
        for (var it : contributions) {
            sum += mix(it);
        }
        return "%016x".formatted(sum);
    }

    private static long mix(Contribution it) {
        long mixed = mix(it.period().toEpochDay(), it.row().hashCode());
        mixed = mix(mixed, it.column().hashCode());
        mixed = mix(mixed, it.firm().getMostSignificantBits());
        mixed = mix(mixed, it.firm().getLeastSignificantBits());
        mixed = mix(mixed, Double.doubleToLongBits(it.value()));
        return mix(mixed, Double.doubleToLongBits(it.base()));
    }

    private static long mix(long one, long other) {
        long mixed = (one * 31 + other) * ODD;
        mixed ^= mixed >>> 29;
        mixed *= 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 32;
    }
}
