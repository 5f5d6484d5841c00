package org.cooperage.indicator.engine.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What to do about a link of the chain: fill it, strengthen, secure, extend, or build something new. The weights are a
/// best guess, no evidence yet.
///
/// @param parts what the score is the sum of
public record ChainGap(String link, Action action, List<Part> parts) {
    /// Of the demand; less is a gap to fill.
    public static final double MET_LEAST = 0.3;
    /// Of the demand; more is enough.
    public static final double MET_ENOUGH = 0.8;
    /// Share of all demand that a gap to fill has at least.
    public static final double DEMAND_LEAST = 0.01;
    /// Share of the supply; less is to be strengthened.
    public static final double GOOD_ENOUGH = 0.7;
    /// Herfindahl of the suppliers; more is to be secured.
    public static final double CONCENTRATED = 0.5;
    /// Share of the demand that comes from outside; more, and from few origins, is to be secured.
    public static final double OUTSIDE_MOST = 0.5;
    public static final int FEW_ORIGINS = 2;
    /// Rank of the relatedness density from which a neighbour is worth going to.
    public static final double NEIGHBOUR_RANK = 0.6;
    /// The same for what is not related to the chain.
    public static final double UNRELATED_RANK = 0.75;

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

    /// @param values in the order of the action's weights
    private static ChainGap of(Link link, Action action, double... values) {
        var weights = action.weights();
        return new ChainGap(
                link.name(),
                action,
                IntStream.range(0, values.length)
                        .mapToObj(i -> weights.get(i).of(values[i]))
                        .toList());
    }

    public enum Action {
        /// 补链
        FILL(
                new Weight(Term.LACK, 0.35),
                new Weight(Term.DEMAND, 0.25),
                new Weight(Term.CRITICALITY, 0.2),
                new Weight(Term.DENSITY, 0.2)),
        /// 强链
        STRENGTHEN(new Weight(Term.SHORTFALL, 0.4), new Weight(Term.DEFECTS, 0.3), new Weight(Term.VALUE_RANK, 0.3)),
        /// 固链
        SECURE(new Weight(Term.CONCENTRATION, 0.5), new Weight(Term.OUTSIDE, 0.5)),
        /// 延链
        EXTEND(new Weight(Term.VALUE_RANK, 0.5), new Weight(Term.DENSITY, 0.5)),
        /// 建链
        BUILD(new Weight(Term.DENSITY, 0.5), new Weight(Term.GAIN_RANK, 0.5));

        private final List<Weight> weights;

        Action(Weight... weights) {
            this.weights = List.of(weights);
        }

        /// They sum to one.
        public List<Weight> weights() {
            return weights;
        }
    }

    /// How much a term counts.
    public record Weight(Term term, double weight) {
        Part of(double value) {
            return new Part(term, weight, Math.clamp(value, 0, 1));
        }
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
        if (coverage < MET_LEAST && share >= DEMAND_LEAST) {
            gaps.add(of(link, Action.FILL, 1 - coverage, share, link.criticality(), link.density()));
        } else if (coverage >= MET_LEAST && (coverage < MET_ENOUGH || link.quality() < GOOD_ENOUGH)) {
            gaps.add(of(
                    link,
                    Action.STRENGTHEN,
                    (MET_ENOUGH - coverage) / (MET_ENOUGH - MET_LEAST),
                    1 - link.quality(),
                    all.rank(link.valueAdded(), Link::valueAdded)));
        }
        boolean depends = link.outside() > OUTSIDE_MOST && link.origins() <= FEW_ORIGINS;
        if (coverage >= MET_ENOUGH && (link.supplierHerfindahl() > CONCENTRATED || depends)) {
            gaps.add(of(link, Action.SECURE, link.supplierHerfindahl(), link.outside()));
        }
    }

    private static void neighbour(Link link, Whole all, List<ChainGap> gaps) {
        if (link.valueAdded() > all.meanValueAdded() && all.rank(link.density(), Link::density) >= NEIGHBOUR_RANK) {
            gaps.add(of(link, Action.EXTEND, all.rank(link.valueAdded(), Link::valueAdded), link.density()));
        }
    }

    private static void unrelated(Link link, Whole all, List<ChainGap> gaps) {
        if (link.complexityGain() > 0 && all.rank(link.density(), Link::density) >= UNRELATED_RANK) {
            gaps.add(of(link, Action.BUILD, link.density(), all.rank(link.complexityGain(), Link::complexityGain)));
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
