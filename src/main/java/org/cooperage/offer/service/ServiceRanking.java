package org.cooperage.offer.service;

import java.util.List;

/// How hits are ranked: the published weights. Nobody can pay for a place.
///
/// `score` = Σ weight · factor, each factor 0–1. Without words all are equally relevant; who says not where it is gets
/// one half for the distance, as does a price that nothing can be compared with.
final class ServiceRanking {

    static final double RELEVANCE = 0.35;
    static final double EFFECT = 0.25;
    static final double PRICE = 0.15;
    static final double DISTANCE = 0.15;
    /// For who has few orders yet, so that new providers are tried.
    static final double NEWNESS = 0.10;
    /// After so many orders nobody is new any more.
    static final int NEW_UNTIL = 5;
    /// A rating counts as if that many customers had said the mean of all before.
    static final int PRIOR_RATINGS = 5;
    /// From so many firms on the measured effect counts instead of the rating.
    static final int SURE_FIRMS = 20;
    /// Points of lift that count as 1.
    static final int FULL_EFFECT = 20;
    /// Kilometres at which nearness has halved.
    static final int HALF_KM = 100;

    private ServiceRanking() {}

    record Weight(String factor, double percent) {}

    static List<Weight> weights() {
        return List.of(
                new Weight("relevance", 100 * RELEVANCE),
                new Weight("effect", 100 * EFFECT),
                new Weight("price", 100 * PRICE),
                new Weight("distance", 100 * DISTANCE),
                new Weight("newness", 100 * NEWNESS));
    }

    /// The mean of `ratings` stars that sum up to `stars`, drawn towards `mean` while they are few.
    static double bayesian(int stars, int ratings, double mean) {
        return (PRIOR_RATINGS * mean + stars) / (PRIOR_RATINGS + ratings);
    }
}
