package org.cooperage.indicator.engine.upgrade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The measures and gates of one version.
public final class Catalogue {
    private final int version;
    private final List<Measure> measures;
    private final List<Clause> clauses;
    private final Map<Measure.Code, Measure> byCode = new HashMap<>();

    public Catalogue(int version, List<Measure> measures, List<Clause> clauses) {
        this.version = version;
        this.measures =
                measures.stream().sorted(Comparator.comparing(Measure::code)).toList();
        this.clauses = List.copyOf(clauses);
        for (var measure : measures) {
            if (byCode.put(measure.code(), measure) != null) {
                throw new IllegalArgumentException(
                        "The measure (%s) is there twice.\nMaybe one of them is another.".formatted(measure.code()));
            }
        }
        clauses.stream().filter(Clause::isAboutMeasure).forEach(clause -> get(clause.measure()));
    }

    public int version() {
        return version;
    }

    public List<Clause> clauses() {
        return clauses;
    }

    public List<Measure> measures() {
        return measures;
    }

    public List<Measure> of(Aspect aspect) {
        return measures.stream().filter(it -> it.code().aspect() == aspect).toList();
    }

    public Optional<Measure> find(String code) {
        return measures.stream().filter(it -> it.code().value().equals(code)).findFirst();
    }

    public Measure get(Measure.Code code) {
        var measure = byCode.get(code);
        if (measure == null) {
            throw new IllegalArgumentException(
                    "There is no measure (%s) in version (%d).\nMaybe it is of another version."
                            .formatted(code, version));
        }
        return measure;
    }

    /// The clauses of a step by group, in the order of the groups.
    List<List<Clause>> groups(Ladder ladder, int step) {
        var groups = new TreeMap<String, List<Clause>>();
        clauses.stream()
                .filter(it -> it.ladder() == ladder && it.step() == step)
                .forEach(it -> groups.merge(it.group(), List.of(it), Catalogue::both));
        return List.copyOf(groups.values());
    }

    private static List<Clause> both(List<Clause> some, List<Clause> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
