package org.cooperage.indicator.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cooperage.indicator.engine.ActivityTable;
import org.cooperage.indicator.engine.complexity.EconomicComplexity;
import org.cooperage.indicator.engine.complexity.Fitness;
import org.cooperage.indicator.engine.complexity.KnowledgeComplexity;
import org.cooperage.indicator.engine.complexity.Ranks;
import org.cooperage.indicator.engine.complexity.Reflections;
import org.cooperage.indicator.engine.relatedness.Density;
import org.cooperage.indicator.engine.relatedness.Presence;
import org.cooperage.indicator.engine.relatedness.Relatedness;

/// What follows from who has what: relatedness, density, complexity, fitness.
final class PresenceAnalyses {
    /// KCI and TCI need inverses over all regions and all activities; beyond this they are left out.
    private static final int MOST_FOR_KNOWLEDGE = 1_500;

    private PresenceAnalyses() {}

    static Outcome.Analysed relatedness(RegionTable read) {
        var presence = presence(read.table());
        var together = presence.coOccurrences();
        var results = new ArrayList<Result>();
        results.add(square("co_occurrence", presence, together));
        for (var kind : Relatedness.values()) {
            var name = kind == Relatedness.PROBABILITY ? "prob" : kind.name().toLowerCase(Locale.ROOT);
            results.add(square("relatedness_" + name, presence, kind.of(together)));
        }
        results.add(square("proximity", presence, Relatedness.proximity(presence)));
        return analysed(read, size(read.table(), presence), results);
    }

    static Outcome.Analysed density(RegionTable read) {
        var presence = presence(read.table());
        var density = Density.of(presence, Relatedness.proximity(presence));
        var related = Density.above(1, Relatedness.PROBABILITY.of(presence.coOccurrences()));
        var percent = Density.of(presence, related);
        var results = List.of(
                Result.of("density", "region", presence.regions(), presence.activities(), density),
                Result.of(
                        "relatedness_density_prob_binarised",
                        "region",
                        presence.regions(),
                        presence.activities(),
                        (r, a) -> 100 * percent[r][a]),
                opportunities(presence, density));
        return analysed(
                read,
                size(read.table(), presence).most("nearest of what is absent", results.get(2), "density"),
                results);
    }

    /// The absent activity each region is nearest to.
    private static Result opportunities(Presence presence, double[][] density) {
        var pairs = new ArrayList<List<String>>();
        var values = new ArrayList<double[]>();
        for (int r = 0; r < density.length; r++) {
            int region = r;
            IntStream.range(0, presence.activities().size())
                    .filter(a -> !presence.has(region, a))
                    .boxed()
                    .max(Comparator.comparingDouble(a -> density[region][a]))
                    .ifPresent(a -> {
                        pairs.add(List.of(
                                presence.regions().get(region),
                                presence.activities().get(a)));
                        values.add(new double[] {density[region][a], presence.ubiquity(a)});
                    });
        }
        return Result.ofPairs("nearest", pairs, List.of("density", "ubiquity"), values);
    }

    static Outcome complexity(RegionTable read) {
        var presence = presence(read.table());
        var complexity = EconomicComplexity.of(presence);
        if (complexity.isEmpty()) {
            return new Outcome.Refused(
                    "falls into parts that share no activity (or has fewer than two regions or activities), so that their complexity cannot be compared. Leave the smaller part out; \"fitness\" works without.");
        }
        var knowledge =
                Math.max(presence.regions().size(), presence.activities().size()) <= MOST_FOR_KNOWLEDGE
                        ? KnowledgeComplexity.of(presence)
                        : Optional.<Ranks>empty();
        var remarks = new ArrayList<>(read.remarks());
        if (knowledge.isEmpty()) {
            remarks.add("KCI and TCI are left out above %,d regions or activities".formatted(MOST_FOR_KNOWLEDGE));
        }
        var regions = regions(presence, complexity.get(), knowledge);
        var activities = activities(presence, complexity.get(), knowledge);
        var findings = size(read.table(), presence)
                .most("most complex regions", regions, "eci")
                .most("most complex activities", activities, "pci");
        return new Outcome.Analysed(findings.lines(), remarks, List.of(regions, activities));
    }

    private static Result regions(Presence presence, Ranks complexity, Optional<Ranks> knowledge) {
        var reflections = Reflections.ofRegions(presence, Reflections.OF_REGIONS);
        var columns = columns(List.of("diversity", "eci", "method_of_reflections_20"), knowledge, "kci");
        return Result.of("regions_complexity", "region", presence.regions(), columns, (r, c) -> switch (c) {
            case 0 -> presence.diversity(r);
            case 1 -> complexity.regions().get(r);
            case 2 -> reflections[r];
            default -> knowledge.map(k -> k.regions().get(r)).orElse(Double.NaN);
        });
    }

    private static Result activities(Presence presence, Ranks complexity, Optional<Ranks> knowledge) {
        var reflections = Reflections.ofActivities(presence, Reflections.OF_ACTIVITIES);
        var columns = columns(List.of("ubiquity", "pci", "method_of_reflections_19"), knowledge, "tci");
        return Result.of("activities_complexity", "activity", presence.activities(), columns, (a, c) -> switch (c) {
            case 0 -> presence.ubiquity(a);
            case 1 -> complexity.activities().get(a);
            case 2 -> reflections[a];
            default -> knowledge.map(k -> k.activities().get(a)).orElse(Double.NaN);
        });
    }

    private static List<String> columns(List<String> always, Optional<Ranks> knowledge, String more) {
        var columns = new ArrayList<>(always);
        knowledge.ifPresent(k -> columns.add(more));
        return columns;
    }

    static Outcome.Analysed fitness(RegionTable read) {
        var presence = presence(read.table());
        var ranks = Fitness.of(presence, Fitness.ROUNDS);
        var regions = Result.of(
                "regions_fitness",
                "region",
                presence.regions(),
                List.of("diversity", "fitness"),
                (r, c) -> c == 0 ? presence.diversity(r) : ranks.regions().get(r));
        var activities = Result.of(
                "activities_fitness",
                "activity",
                presence.activities(),
                List.of("ubiquity", "complexity"),
                (a, c) -> c == 0 ? presence.ubiquity(a) : ranks.activities().get(a));
        var findings = size(read.table(), presence)
                .most("fittest regions", regions, "fitness")
                .most("hardest activities", activities, "complexity");
        return analysed(read, findings, List.of(regions, activities));
    }

    private static Presence presence(ActivityTable table) {
        return table.isPresence() ? Presence.asItIs(table) : Presence.ofStrengths(table);
    }

    private static Findings size(ActivityTable table, Presence presence) {
        int strengths = IntStream.range(0, presence.regions().size())
                .map(presence::diversity)
                .sum();
        var how = table.isPresence() ? "values are all 0 or 1: taken as they are" : "location quotient 1 or more";
        return RegionAnalyses.size(table).say("strengths", "%d (%s)".formatted(strengths, how));
    }

    private static Outcome.Analysed analysed(RegionTable read, Findings findings, List<Result> results) {
        return new Outcome.Analysed(findings.lines(), read.remarks(), results);
    }

    private static Result square(String name, Presence presence, double[][] values) {
        return Result.of(name, "activity", presence.activities(), presence.activities(), values);
    }
}
