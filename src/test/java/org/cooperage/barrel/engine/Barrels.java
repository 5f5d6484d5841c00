package org.cooperage.barrel.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cooperage.chain.Dimension;
import org.cooperage.shared.Bilingual;

/// Small made-up catalogues and firms.
final class Barrels {
    private Barrels() {}

    /// Two indicators a dimension, 0–100, of which the value is the score; the second can only be answered.
    static Catalogue catalogue() {
        var indicators = new ArrayList<Indicator>();
        for (var dimension : Dimension.values()) {
            indicators.add(indicator(dimension + "1", Source.P));
            indicators.add(indicator(dimension + "2", Source.A));
        }
        return new Catalogue(1, indicators);
    }

    private static Indicator indicator(String code, Source source) {
        var scale = new Scale(0, List.of(20.0, 40.0, 60.0, 80.0, 100.0), 0, 100);
        var name = Bilingual.same(code);
        return new Indicator(new Indicator.Code(code), name, name, name, source, 1, scale);
    }

    static Evidence seen(String code, double value) {
        return new Evidence(new Indicator.Code(code), value, Source.P, 0);
    }

    static Evidence said(String code, double value) {
        return new Evidence(new Indicator.Code(code), value, Source.A, 0);
    }

    static Firm firm(String id, Evidence... evidence) {
        return new Firm(id, "L1", "small", Map.of(), List.of(evidence));
    }

    /// Its ten scores in the order of the dimensions, all sure.
    static Firm firm(String id, String link, String size, double... scores) {
        var evidence = new ArrayList<Evidence>();
        Arrays.stream(Dimension.values())
                .limit(scores.length)
                .forEach(one -> evidence.add(seen(one + "1", scores[one.ordinal()])));
        return new Firm(id, link, size, Map.of(), evidence);
    }

    static double[] scores(SplittableRandom random) {
        return random.doubles(10, 0, 100).toArray();
    }

    /// Firms of three links and two sizes.
    static List<Firm> firms(SplittableRandom random, int count) {
        var firms = new ArrayList<Firm>();
        for (int i = 0; i < count; i++) {
            firms.add(firm("F" + i, "L" + random.nextInt(3), random.nextBoolean() ? "micro" : "small", scores(random)));
        }
        return firms;
    }
}
