package org.cooperage.barrel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cooperage.barrel.engine.Indicator;
import org.cooperage.barrel.engine.Rating;
import org.cooperage.barrel.engine.Standing;
import org.cooperage.chain.Dimension;
import org.jspecify.annotations.Nullable;

/// A dimension as its page shows it: whole points, what they rest on, and how they changed since the last diagnosis.
///
/// @param score null when there is not enough evidence
/// @param change null when it was not known then or is not now
record BarrelRow(
        Dimension dimension,
        @Nullable Long score,
        @Nullable Long change,
        long coverage,
        int weight,
        @Nullable Band peers,
        List<Line> lines,
        List<Indicator> toAdd) {

    /// The peers in whole points.
    record Band(int firms, long lower, long median, long upper, String breadth) {}

    /// An indicator and what it does to the score.
    record Line(Rating.Part part, Known known) {}

    static List<BarrelRow> of(Barrel barrel) {
        return Arrays.stream(Dimension.values()).map(one -> of(barrel, one)).toList();
    }

    static BarrelRow of(Barrel barrel, Dimension dimension) {
        var one = barrel.assessment().standing(dimension);
        var score = one.isSure() ? (Long) Math.round(one.score()) : null;
        return new BarrelRow(
                dimension,
                score,
                change(barrel, dimension, score),
                Math.round(100 * one.rating().coverage()),
                one.weight(),
                band(one),
                lines(barrel, one.rating()),
                one.rating().toAdd());
    }

    private static @Nullable Long change(Barrel barrel, Dimension dimension, @Nullable Long score) {
        var before = barrel.last().map(last -> last.scores().get(dimension));
        return score == null || before.isEmpty() ? null : (Long) (score - Math.round(before.get()));
    }

    private static @Nullable Band band(Standing one) {
        var peers = one.peers();
        return peers == null
                ? null
                : new Band(
                        peers.firms(),
                        Math.round(peers.lower()),
                        Math.round(peers.median()),
                        Math.round(peers.upper()),
                        peers.breadth().name());
    }

    /// What withholds most comes first.
    private static List<Line> lines(Barrel barrel, Rating rating) {
        return rating.parts().stream()
                .sorted(Comparator.comparingDouble(Rating.Part::missing).reversed())
                .flatMap(part -> known(barrel, part).map(known -> new Line(part, known)).stream())
                .toList();
    }

    private static Optional<Known> known(Barrel barrel, Rating.Part part) {
        return barrel.known().stream()
                .filter(one -> one.indicator().code().equals(part.indicator().code()))
                .findFirst();
    }
}
