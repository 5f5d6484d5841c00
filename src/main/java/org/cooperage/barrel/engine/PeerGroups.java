package org.cooperage.barrel.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.cooperage.barrel.engine.Peers.Breadth;
import org.cooperage.chain.Dimension;
import org.jspecify.annotations.Nullable;

/// The sure scores of all firms, grouped so that anybody's peers are found at once. Immutable once made.
public final class PeerGroups {

    /// One firm's score in one dimension. Only sure ones count.
    public record Score(String link, String size, Dimension dimension, double value) {}

    private record Key(Breadth breadth, String link, String size, Dimension dimension) {}

    private final Map<Key, double[]> groups = new HashMap<>();

    public PeerGroups(Collection<Score> scores) {
        var streams = new HashMap<Key, DoubleStream.Builder>();
        for (var score : scores) {
            for (var breadth : Breadth.values()) {
                if (fits(breadth, score.link(), score.size())) {
                    streams.computeIfAbsent(key(breadth, score), none -> DoubleStream.builder())
                            .add(score.value());
                }
            }
        }
        streams.forEach((key, values) -> groups.put(key, values.build().sorted().toArray()));
    }

    /// The peers of a firm that is itself among the scores with `own`.
    public Optional<Peers> of(Score own) {
        return beside(own, own);
    }

    /// The peers of a firm that stands at `own` now.
    ///
    /// @param among its score of old, which is among those of the others; null when there is none
    public Optional<Peers> beside(Score own, @Nullable Score among) {
        for (var breadth : Breadth.values()) {
            if (fits(breadth, own.link(), own.size())) {
                var others = others(breadth, own, among);
                if (others.length >= Peers.FEWEST) {
                    return Optional.of(peers(breadth, others, own.value()));
                }
            }
        }
        return Optional.empty();
    }

    private double[] others(Breadth breadth, Score own, @Nullable Score among) {
        var key = key(breadth, own);
        var all = groups.getOrDefault(key, new double[0]);
        return among != null && key.equals(key(breadth, among)) ? without(all, among.value()) : all;
    }

    private static boolean fits(Breadth breadth, String link, String size) {
        return switch (breadth) {
            case LINK_AND_SIZE -> !link.isBlank() && !size.isBlank();
            case LINK -> !link.isBlank();
            case ALL -> true;
        };
    }

    private static Key key(Breadth breadth, Score score) {
        var link = score.link().strip().toLowerCase(Locale.ROOT);
        var size = score.size().strip().toLowerCase(Locale.ROOT);
        return switch (breadth) {
            case LINK_AND_SIZE -> new Key(breadth, link, size, score.dimension());
            case LINK -> new Key(breadth, link, "", score.dimension());
            case ALL -> new Key(breadth, "", "", score.dimension());
        };
    }

    private static double[] without(double[] sorted, double own) {
        int at = Arrays.binarySearch(sorted, own);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "The score (%s) is not among those of the group.\nMaybe it is a stranger's.".formatted(own));
        }
        var others = new double[sorted.length - 1];
        System.arraycopy(sorted, 0, others, 0, at);
        System.arraycopy(sorted, at + 1, others, at, others.length - at);
        return others;
    }

    private static Peers peers(Breadth breadth, double[] sorted, double own) {
        int lower = 0;
        int same = 0;
        for (double other : sorted) {
            lower += other < own ? 1 : 0;
            same += other == own ? 1 : 0;
        }
        return new Peers(
                breadth,
                sorted.length,
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                (lower + same / 2.0) / sorted.length);
    }

    /// Linear between the two nearest (Hyndman, Fan 1996, type 7).
    static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
