package org.cooperage.barrel.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cooperage.barrel.engine.Blocks.Block;
import org.cooperage.barrel.engine.Blocks.Member;

/// What may be known of many firms: figures of whole blocks, for a place, a link or the cluster. Immutable.
public final class GroupFigures {
    /// What a value is about, such as the score of a dimension.
    public record Topic(String name) {}

    /// A value of one firm. Never leaves as it is.
    public record Value(Topic topic, Member firm, double value) {}

    /// Whose figure it is.
    public record Unit(Kind kind, String id) {
        public static final Unit CLUSTER = new Unit(Kind.CLUSTER, "");

        public enum Kind {
            CLUSTER,
            PLACE,
            LINK
        }

        boolean holds(Block block) {
            return switch (kind) {
                case CLUSTER -> true;
                case PLACE -> block.places().equals(Set.of(id));
                case LINK -> block.links().equals(Set.of(id));
            };
        }
    }

    /// In whole points, over at least eight firms.
    ///
    /// @param lower first quartile
    /// @param upper third quartile
    public record Figure(int firms, long lower, long median, long upper, long mean) {}

    private record Key(Topic topic, Unit unit) {}

    private final Map<Key, Figure> figures = new HashMap<>();
    private final Map<Key, List<Block>> behind = new HashMap<>();

    public GroupFigures(Collection<Value> values) {
        var byTopic = new HashMap<Topic, Map<Member, Double>>();
        values.forEach(one ->
                byTopic.computeIfAbsent(one.topic(), none -> new HashMap<>()).put(one.firm(), one.value()));
        byTopic.forEach(this::add);
    }

    private void add(Topic topic, Map<Member, Double> values) {
        var blocks = Blocks.of(values.keySet());
        var byFirm = new HashMap<String, Double>();
        values.forEach((member, value) -> byFirm.put(member.firm(), value));
        for (var unit : units(blocks)) {
            var own = blocks.stream().filter(unit::holds).toList();
            if (!own.isEmpty()) {
                figures.put(new Key(topic, unit), figure(own, byFirm));
                behind.put(new Key(topic, unit), own);
            }
        }
    }

    private static List<Unit> units(List<Block> blocks) {
        var places = new TreeSet<String>();
        var links = new TreeSet<String>();
        blocks.forEach(block -> {
            places.addAll(block.places());
            links.addAll(block.links());
        });
        var units = new ArrayList<Unit>(List.of(Unit.CLUSTER));
        places.forEach(place -> units.add(new Unit(Unit.Kind.PLACE, place)));
        links.forEach(link -> units.add(new Unit(Unit.Kind.LINK, link)));
        return units;
    }

    private static Figure figure(List<Block> blocks, Map<String, Double> byFirm) {
        double[] sorted = blocks.stream()
                .flatMap(block -> block.firms().stream())
                .mapToDouble(firm -> byFirm.getOrDefault(firm, 0.0))
                .sorted()
                .toArray();
        return new Figure(
                sorted.length,
                Math.round(PeerGroups.quantile(sorted, 0.25)),
                Math.round(PeerGroups.quantile(sorted, 0.5)),
                Math.round(PeerGroups.quantile(sorted, 0.75)),
                Math.round(Arrays.stream(sorted).average().orElse(0)));
    }

    /// Nothing when fewer than eight firms, or none that could be told apart from others, stand behind it.
    public Optional<Figure> find(Topic topic, Unit unit) {
        return Optional.ofNullable(figures.get(new Key(topic, unit)));
    }

    /// The firms behind a figure, for those who attack it in tests.
    List<Block> behind(Topic topic, Unit unit) {
        return behind.getOrDefault(new Key(topic, unit), List.of());
    }
}
