package org.cooperage.policy.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.indicator.CityIndicators;
import org.cooperage.indicator.IndicatorText;
import org.cooperage.policy.VocabularyFile;
import org.cooperage.policy.engine.Fact;
import org.cooperage.shared.Bilingual;
import org.springframework.stereotype.Component;

/// What a goal may be measured by: a figure of the pilot evidence, an indicator of the catalogue, or an index of the
/// upgrade path. The online index is a figure of the pilot already.
@Component
class GoalMeasures {
    static final String INDICATOR = "indicator:";
    static final String UPGRADE = "upgrade:";
    private static final Bilingual POINTS = new Bilingual("分", "points");

    private final List<Fact> stated = VocabularyFile.ofClusters().facts().stream()
            .filter(it -> it.type() == Fact.Type.NUMBER)
            .toList();
    private final CityIndicators indicators;

    GoalMeasures(CityIndicators indicators) {
        this.indicators = indicators;
    }

    /// Texts of the kinds: `programme.measures.<name>`.
    enum Kind {
        PILOT,
        CITY,
        CLUSTER,
        UPGRADE
    }

    /// All there are, in groups.
    Map<Kind, List<Fact>> groups() {
        var groups = new LinkedHashMap<Kind, List<Fact>>();
        groups.put(Kind.PILOT, stated);
        groups.put(Kind.CITY, new ArrayList<>());
        groups.put(Kind.CLUSTER, new ArrayList<>());
        for (var it : indicators.list()) {
            groups.getOrDefault(it.byCity() ? Kind.CITY : Kind.CLUSTER, List.of())
                    .add(fact(it));
        }
        groups.put(Kind.UPGRADE, upgrade());
        return groups;
    }

    Optional<Fact> find(String name) {
        return groups().values().stream()
                .flatMap(Collection::stream)
                .filter(it -> it.name().equals(name))
                .findFirst();
    }

    /// Of what stands in the table: a measure that has left the catalogue keeps its name.
    Fact get(String name) {
        return find(name).orElseGet(() -> number(name, Bilingual.same(name), Bilingual.same(""), Bilingual.same("")));
    }

    private static Fact fact(IndicatorText it) {
        return number(INDICATOR + it.code(), it.name(), it.definition(), it.unit());
    }

    private static List<Fact> upgrade() {
        return List.of(
                number(
                        UPGRADE + "D",
                        new Bilingual("数据化指数", "Data index"),
                        new Bilingual("升级路径的 D 指数，全部城市合计", "D of the upgrade path, all cities together"),
                        POINTS),
                number(
                        UPGRADE + "F",
                        new Bilingual("柔性化指数", "Flexibility index"),
                        new Bilingual("升级路径的 F 指数，全部城市合计", "F of the upgrade path, all cities together"),
                        POINTS));
    }

    private static Fact number(String name, Bilingual label, Bilingual how, Bilingual unit) {
        return new Fact(0, name, label, how, Fact.Type.NUMBER, unit, Fact.Origin.PLATFORM, true, List.of());
    }
}
