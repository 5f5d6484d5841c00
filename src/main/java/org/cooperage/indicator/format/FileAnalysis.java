package org.cooperage.indicator.format;

import java.util.Iterator;

/// Analyses a table somebody else made, with the engines that make the cluster's own figures.
public final class FileAnalysis {
    private FileAnalysis() {}

    /// @param lines of the file, read once
    public static Outcome analyse(Wish wish, Iterator<Line> lines) {
        try {
            return switch (wish.kind()) {
                case LOCATION_QUOTIENT -> RegionAnalyses.quotients(regions(wish, lines), wish);
                case CONCENTRATION -> RegionAnalyses.concentration(regions(wish, lines));
                case RELATEDNESS -> PresenceAnalyses.relatedness(regions(wish, lines));
                case DENSITY -> PresenceAnalyses.density(regions(wish, lines));
                case COMPLEXITY -> PresenceAnalyses.complexity(regions(wish, lines));
                case FITNESS -> PresenceAnalyses.fitness(regions(wish, lines));
                case ELLISON_GLAESER -> PlantAnalyses.of(regions(wish, lines));
                case INPUT_OUTPUT -> FlowAnalyses.of(FlowReader.read(wish.reading(), lines));
                case DISTANCE_DENSITY -> DistanceAnalyses.of(lines, wish);
                case TRADE_NETWORK -> TradeAnalyses.of(lines, wish);
                case CHAIN_GAP -> GapAnalyses.of(lines, wish);
                case OVER_CAPACITY -> CapacityAnalyses.of(lines, wish);
                case TYPOLOGY -> StructureAnalyses.typology(lines, wish);
                case LIFE_CYCLE -> StructureAnalyses.lifeCycle(lines, wish);
                case AGGLOMERATION -> ForceAnalyses.of(lines, wish);
            };
        } catch (MalformedTable malformed) {
            return new Outcome.Refused(String.valueOf(malformed.getMessage()));
        }
    }

    private static RegionTable regions(Wish wish, Iterator<Line> lines) {
        return RegionReader.read(wish.reading(), lines);
    }
}
