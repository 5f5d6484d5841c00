package org.cooperage.barrel.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooperage.chain.Dimension;

/// Rates the ten dimensions of a firm by its evidence.
public final class Ratings {
    private final Catalogue catalogue;

    public Ratings(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// @param evidence at most one for each indicator
    public Map<Dimension, Rating> of(Collection<Evidence> evidence) {
        var known = new HashMap<Indicator.Code, Evidence>();
        evidence.forEach(one -> known.put(one.indicator(), one));
        var ratings = new EnumMap<Dimension, Rating>(Dimension.class);
        for (var dimension : Dimension.values()) {
            ratings.put(dimension, rate(dimension, known));
        }
        return ratings;
    }

    private Rating rate(Dimension dimension, Map<Indicator.Code, Evidence> known) {
        double all = 0;
        double sure = 0;
        double sum = 0;
        for (var indicator : catalogue.of(dimension)) {
            double weight = weight(indicator, known);
            all += indicator.weight();
            sure += weight;
            sum += weight == 0 ? 0 : weight * score(indicator, known);
        }
        double coverage = sure / all;
        return new Rating(
                dimension,
                sure == 0 ? 0 : sum / sure,
                coverage,
                parts(dimension, known, sure),
                toAdd(dimension, known, sure, all));
    }

    private List<Rating.Part> parts(Dimension dimension, Map<Indicator.Code, Evidence> known, double sure) {
        var parts = new ArrayList<Rating.Part>();
        for (var indicator : catalogue.of(dimension)) {
            var evidence = known.get(indicator.code());
            if (evidence != null) {
                double share = sure == 0 ? 0 : indicator.weight() * evidence.weight() / sure;
                double score = indicator.score(evidence.value());
                parts.add(new Rating.Part(indicator, evidence, score, share * score, share * (100 - score)));
            }
        }
        return parts;
    }

    private List<Indicator> toAdd(Dimension dimension, Map<Indicator.Code, Evidence> known, double sure, double all) {
        var wanted = new ArrayList<>(catalogue.of(dimension));
        wanted.sort(Comparator.comparingDouble((Indicator one) -> -gain(one, known)));
        var toAdd = new ArrayList<Indicator>();
        double reached = sure;
        for (int i = 0; i < wanted.size() && !Rating.covers(reached / all); i++) {
            reached += gain(wanted.get(i), known);
            toAdd.add(wanted.get(i));
        }
        return toAdd;
    }

    /// What today's evidence from the best source would add.
    private static double gain(Indicator indicator, Map<Indicator.Code, Evidence> known) {
        return Math.max(0, indicator.weight() * indicator.source().confidence() - weight(indicator, known));
    }

    private static double weight(Indicator indicator, Map<Indicator.Code, Evidence> known) {
        var evidence = known.get(indicator.code());
        return evidence == null ? 0 : indicator.weight() * evidence.weight();
    }

    private static double score(Indicator indicator, Map<Indicator.Code, Evidence> known) {
        var evidence = known.get(indicator.code());
        return evidence == null ? 0 : indicator.score(evidence.value());
    }
}
