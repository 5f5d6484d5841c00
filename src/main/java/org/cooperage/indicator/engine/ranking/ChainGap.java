package org.cooperage.indicator.engine.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What to do about a link of the chain: fill it, strengthen, secure, extend, or build something new. The weights are a
/// best guess, no evidence yet.
///
/// @param parts what the score is the sum of
public record ChainGap(String link, Action action, List<Part> parts) {

    public ChainGap {
        parts = List.copyOf(parts);
    }

    /// A weighted part of a score.
    ///
    /// @param value 0–1
    public record Part(Term term, double weight, double value) {
        public double points() {
            return weight * value;
        }
    }

    /// What a part measures.
    public enum Term {
        /// 1 − R
        LACK,
        /// Share of all demand.
        DEMAND,
        /// κ
        CRITICALITY,
        /// ω
        DENSITY,
        /// (0.8 − R) ÷ 0.5
        SHORTFALL,
        /// 1 − Q
        DEFECTS,
        /// Rank of the value-added rate.
        VALUE_RANK,
        /// h
        CONCENTRATION,
        /// m
        OUTSIDE,
        /// Rank of the gain in complexity.
        GAIN_RANK
    }

    /// 0–1, comparable within an action.
    public double score() {
        return parts.stream().mapToDouble(Part::points).sum();
    }

    private static ChainGap of(Link link, Action action, Part... parts) {
        return new ChainGap(link.name(), action, List.of(parts));
    }

    private static Part part(Term term, double weight, double value) {
        return new Part(term, weight, Math.clamp(value, 0, 1));
    }

    public enum Action {
        /// 补链
        FILL,
        /// 强链
        STRENGTHEN,
        /// 固链
        SECURE,
        /// 延链
        EXTEND,
        /// 建链
        BUILD
    }

    /// A link, or an industry that could become one.
    ///
    /// @param place in or around the chain
    /// @param demand inside the cluster, D
    /// @param supply local capacity, S, in the unit of the demand
    /// @param quality share of the supply that is good enough, Q
    /// @param supplierHerfindahl of the local suppliers, h
    /// @param outside imports ÷ demand, m
    /// @param origins of the imports
    /// @param valueAdded rate, 0–1
    /// @param density relatedness density ω
    /// @param criticality of its technology, κ
    /// @param complexityGain what the cluster's complexity would gain
    public record Link(
            String name,
            Place place,
            double demand,
            double supply,
            double quality,
            double supplierHerfindahl,
            double outside,
            int origins,
            double valueAdded,
            double density,
            double criticality,
            double complexityGain) {

        /// R = S·Q ÷ D; enough where nobody asks.
        double coverage() {
            return demand == 0 ? 1 : supply * quality / demand;
        }
    }

    public enum Place {
        IN_CHAIN,
        /// One step up or down, absent so far.
        NEIGHBOUR,
        UNRELATED
    }

    /// All actions that a rule calls for, the highest scores first; a link may call for several.
    public static List<ChainGap> of(List<Link> links) {
        var all = new Whole(links);
        var gaps = new ArrayList<ChainGap>();
        for (var link : links) {
            switch (link.place()) {
                case IN_CHAIN -> inChain(link, all, gaps);
                case NEIGHBOUR -> neighbour(link, all, gaps);
                case UNRELATED -> unrelated(link, all, gaps);
            }
        }
        gaps.sort(Comparator.comparingDouble(ChainGap::score).reversed());
        return List.copyOf(gaps);
    }

    private static void inChain(Link link, Whole all, List<ChainGap> gaps) {
        double coverage = link.coverage();
        double share = all.demandShare(link);
        if (coverage < 0.3 && share >= 0.01) {
            gaps.add(of(
                    link,
                    Action.FILL,
                    part(Term.LACK, 0.35, 1 - coverage),
                    part(Term.DEMAND, 0.25, share),
                    part(Term.CRITICALITY, 0.2, link.criticality()),
                    part(Term.DENSITY, 0.2, link.density())));
        } else if (coverage >= 0.3 && (coverage < 0.8 || link.quality() < 0.7)) {
            gaps.add(of(
                    link,
                    Action.STRENGTHEN,
                    part(Term.SHORTFALL, 0.4, (0.8 - coverage) / 0.5),
                    part(Term.DEFECTS, 0.3, 1 - link.quality()),
                    part(Term.VALUE_RANK, 0.3, all.rank(link.valueAdded(), Link::valueAdded))));
        }
        boolean depends = link.outside() > 0.5 && link.origins() <= 2;
        if (coverage >= 0.8 && (link.supplierHerfindahl() > 0.5 || depends)) {
            gaps.add(of(
                    link,
                    Action.SECURE,
                    part(Term.CONCENTRATION, 0.5, link.supplierHerfindahl()),
                    part(Term.OUTSIDE, 0.5, link.outside())));
        }
    }

    private static void neighbour(Link link, Whole all, List<ChainGap> gaps) {
        if (link.valueAdded() > all.meanValueAdded() && all.rank(link.density(), Link::density) >= 0.6) {
            gaps.add(of(
                    link,
                    Action.EXTEND,
                    part(Term.VALUE_RANK, 0.5, all.rank(link.valueAdded(), Link::valueAdded)),
                    part(Term.DENSITY, 0.5, link.density())));
        }
    }

    private static void unrelated(Link link, Whole all, List<ChainGap> gaps) {
        if (link.complexityGain() > 0 && all.rank(link.density(), Link::density) >= 0.75) {
            gaps.add(of(
                    link,
                    Action.BUILD,
                    part(Term.DENSITY, 0.5, link.density()),
                    part(Term.GAIN_RANK, 0.5, all.rank(link.complexityGain(), Link::complexityGain))));
        }
    }

    /// What a link is compared with.
    private record Whole(List<Link> links) {
        double demandShare(Link link) {
            double all = links.stream().mapToDouble(Link::demand).sum();
            return all == 0 ? 0 : link.demand() / all;
        }

        double meanValueAdded() {
            return links.stream()
                    .filter(link -> link.place() == Place.IN_CHAIN)
                    .mapToDouble(Link::valueAdded)
                    .average()
                    .orElse(0);
        }

        /// Share of the links with no more, 0–1.
        double rank(double value, ToDoubleFunction<Link> what) {
            return (double) links.stream()
                            .filter(l -> what.applyAsDouble(l) <= value)
                            .count()
                    / links.size();
        }
    }
}
