package org.cooperage.indicator.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cooperage.indicator.engine.benchmark.Benchmark;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// One of a kind beside its peers.
///
/// @param own null: nothing is known of anybody
/// @param peers all of the kind anything is known of, by how much; those of the platform first
record Scorecard(PeerKind kind, @Nullable Peer own, List<Row> rows, List<Peer> peers) {

    Scorecard {
        rows = List.copyOf(rows);
        peers = List.copyOf(peers);
    }

    /// @param latest values by measure, not older than three years
    record Peer(String key, Bilingual name, boolean onPlatform, Map<PeerMeasure, PeerValue> latest) {
        Peer {
            latest = Map.copyOf(latest);
        }

        public @Nullable PeerValue value(PeerMeasure measure) {
            return latest.get(measure);
        }
    }

    /// @param value null: unknown, which is not average
    /// @param before of the year before, from the same source; null: unknown
    /// @param benchmark null: unknown itself
    record Row(
            PeerMeasure measure,
            @Nullable PeerValue value,
            @Nullable Double before,
            @Nullable Benchmark benchmark) {
        private static final double MIDDLE = 90;
        private static final double A_DEVIATION = 28;

        /// Null: without rank.
        public Benchmark.@Nullable Ranked ranked() {
            return benchmark instanceof Benchmark.Ranked it ? it : null;
        }

        /// How many others are known where that is too few.
        public int others() {
            return benchmark instanceof Benchmark.Unranked it ? it.peers() : 0;
        }

        public @Nullable Double change() {
            return value == null || before == null ? null : (Double) (value.value() - before);
        }

        /// Where a z-score lies in a strip 180 wide that goes from −3 to 3.
        public String at(double z) {
            return String.format(Locale.ROOT, "%.1f", MIDDLE + A_DEVIATION * Math.clamp(z, -3, 3));
        }

        public String width() {
            var it = ranked();
            return it == null
                    ? "0"
                    : String.format(
                            Locale.ROOT,
                            "%.1f",
                            A_DEVIATION * (Math.clamp(it.high(), -3, 3) - Math.clamp(it.low(), -3, 3)));
        }
    }

    private static double z(Row row) {
        var ranked = row.ranked();
        return ranked == null ? 0 : ranked.z();
    }

    /// Where it stands highest beyond doubt; empty: nowhere.
    public Optional<Row> best() {
        return rows.stream()
                .filter(row -> row.ranked() instanceof Benchmark.Ranked it && it.isAbove())
                .max(Comparator.comparingDouble(Scorecard::z));
    }

    public Optional<Row> worst() {
        return rows.stream()
                .filter(row -> row.ranked() instanceof Benchmark.Ranked it && it.isBelow())
                .min(Comparator.comparingDouble(Scorecard::z));
    }

    public long ranked() {
        return rows.stream().filter(row -> row.ranked() != null).count();
    }
}
