package org.cooperage.indicator.agglomeration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.indicator.engine.Telling;
import org.cooperage.indicator.engine.Telling.Amounts;
import org.cooperage.indicator.engine.Telling.Answer;
import org.cooperage.indicator.engine.Telling.Channel;
import org.cooperage.indicator.engine.Telling.Memory;
import org.cooperage.indicator.monthly.Fingerprint;
import org.cooperage.shared.DisclosureRule;

/// What the firms of each link have together, and of which links it may be told. How much a firm has is guarded, and so
/// is what it has: a firm that moves to another town changes the second only.
final class Mixes {
    private static final List<Channel> GUARDED = List.of(
            new Channel(Amounts::value, DisclosureRule.STANDARD), new Channel(Amounts::base, DisclosureRule.STANDARD));

    private final Map<String, Map<String, Double>> byLink;
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, Memory> learnt;

    /// @param name of what they have; memories are kept by it
    Mixes(String name, List<Mix> mixes, Map<String, Memory> memory) {
        this.byLink = mixes.stream().collect(groupingBy(Mix::link, groupingBy(Mix::of, summingDouble(Mix::amount))));
        var parts = new HashMap<String, Map<UUID, Amounts>>();
        mixes.stream().collect(groupingBy(Mix::link)).forEach((link, all) -> parts.put(part(name, link), amounts(all)));
        var telling = new Telling<>(GUARDED, parts, memory);
        byLink.keySet().stream()
                .sorted()
                .forEach(link -> answers.put(link, telling.tell(part(name, link), List.of(part(name, link)))));
        this.learnt = telling.learnt();
    }

    private static String part(String name, String link) {
        return name + '/' + link;
    }

    private static Map<UUID, Amounts> amounts(List<Mix> mixes) {
        return mixes.stream().collect(groupingBy(Mix::firm)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        firm -> new Amounts(
                                firm.getValue().stream()
                                        .mapToDouble(Mix::amount)
                                        .sum(),
                                Fingerprint.of(firm.getValue()))));
    }

    Set<String> links() {
        return byLink.keySet();
    }

    Map<String, Double> of(String link) {
        return byLink.getOrDefault(link, Map.of());
    }

    /// Of all links together.
    Map<String, Double> all() {
        var all = new HashMap<String, Double>();
        byLink.values().forEach(mix -> mix.forEach((what, amount) -> all.merge(what, amount, Double::sum)));
        return all;
    }

    /// What may be told of two links: what may not of one, may not of both. Nothing there is nothing to tell.
    Answer answer(String one, String other) {
        var first = answers.getOrDefault(one, Answer.WITHHELD);
        var second = answers.getOrDefault(other, Answer.WITHHELD);
        return first.compareTo(second) >= 0 ? first : second;
    }

    Map<String, Memory> learnt() {
        return learnt;
    }
}
