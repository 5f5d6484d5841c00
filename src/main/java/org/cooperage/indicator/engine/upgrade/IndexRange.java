package org.cooperage.indicator.engine.upgrade;

import java.util.List;
import java.util.Optional;

/// An index between what is proved and what could still be: unknown parts count 0 below and 100 above.
///
/// Weighted mean of sub-scores with equal weights: low = Σ τ·s ÷ n, high = Σ (τ·s + (1−τ)·100) ÷ n, where s is a
/// sub-score and τ the trust in its reading, 0 where nothing is known. All 0–100.
///
/// @param coverage Σ τ ÷ n, 0–1
public record IndexRange(double low, double high, double coverage, List<Part> parts) {

    public IndexRange {
        parts = List.copyOf(parts);
    }

    /// @param score 0–100, 0 where nothing is known
    public record Part(Measure measure, Optional<Reading> reading, double score) {

        public double trust() {
            return reading.map(Reading::trust).orElse(0.0);
        }

        /// What it adds below, and what it could still add: 0–100.
        public double proved() {
            return trust() * score;
        }
    }

    static IndexRange of(List<Measure> measures, Evidence evidence, Quarter quarter) {
        var parts = measures.stream()
                .map(measure -> part(measure, evidence.find(measure.code(), quarter)))
                .toList();
        int n = Math.max(1, parts.size());
        double low = parts.stream().mapToDouble(Part::proved).sum() / n;
        double coverage = parts.stream().mapToDouble(Part::trust).sum() / n;
        return new IndexRange(low, low + 100 * (1 - coverage), coverage, parts);
    }

    private static Part part(Measure measure, Optional<Reading> reading) {
        double score = reading.map(it -> measure.scale().orElseThrow().score(it.value()))
                .orElse(0.0);
        return new Part(measure, reading, score);
    }

    /// Points the index would gain below if the part stood at its target and everybody believed it.
    public double room(Part part) {
        return (100 - part.proved()) / parts.size();
    }
}
