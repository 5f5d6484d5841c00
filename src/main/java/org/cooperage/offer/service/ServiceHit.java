package org.cooperage.offer.service;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An offer as a search finds it, with what put it there.
///
/// @param km from the one who asks; null when that is not known
/// @param record what others made of it
/// @param rank 1 is the first of the whole search
record ServiceHit(ServiceOffer offer, @Nullable Double km, Record record, Factors factors, int rank) {

    /// @param rating 1–5, drawn towards the mean of all while few have rated
    /// @param effect points lifted, when it was measured
    record Record(
            int done, int ratings, double rating, @Nullable Double effect, int effectFirms) {

        public boolean isMeasured() {
            return effect != null && effectFirms >= ServiceRanking.SURE_FIRMS;
        }
    }

    /// Each 0–1.
    record Factors(double relevance, double effect, double price, double distance, double newness) {

        double score() {
            return parts().stream().mapToDouble(Part::points).sum() / 100;
        }

        /// Points of 100 that each brings.
        public List<Part> parts() {
            return List.of(
                    new Part("relevance", 100 * ServiceRanking.RELEVANCE * relevance),
                    new Part("effect", 100 * ServiceRanking.EFFECT * effect),
                    new Part("price", 100 * ServiceRanking.PRICE * price),
                    new Part("distance", 100 * ServiceRanking.DISTANCE * distance),
                    new Part("newness", 100 * ServiceRanking.NEWNESS * newness));
        }
    }

    record Part(String factor, double points) {}

    public double points() {
        return 100 * factors.score();
    }

    /// The two that brought most; relevance, which all hits have, only when it tells them apart.
    public List<Part> reasons() {
        return factors.parts().stream()
                .filter(part -> !part.factor().equals("relevance"))
                .sorted(Comparator.comparingDouble(Part::points).reversed())
                .limit(2)
                .toList();
    }
}
