package org.cooperage.indicator.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.cooperage.shared.DisclosureRule;

/// Decides which sums over firms may be told, one after another, so that nothing told tells about fewer than five.
///
/// A part is the smallest sum there is (a city in a month); a sum is one part or several. What stands in a part when it
/// first is in something told is remembered, with the other parts it was told together with. A sum is told
/// - if it keeps the rule itself, and
/// - if it follows from what was told and has not changed since, or
/// - if the parts that do not follow, what changed in them and what of it is new keep the rule, too.
///
/// So every sum that is told holds new numbers of five firms or more, none of which was in anything told before.
/// Whatever combination of sums somebody takes, in the last of them these firms remain together: no difference of
/// totals and parts, of filters, or of yesterday and today isolates fewer than five. Not thread-safe.
///
/// @param <K> names a part
public final class Telling<K> {

    /// What one firm adds: a value and what it is a share of.
    public record Amounts(double value, double base) {
        public static final Amounts NONE = new Amounts(0, 0);

        public Amounts plus(Amounts other) {
            return new Amounts(value + other.value, base + other.base);
        }

        Amounts changeFrom(Amounts before) {
            return new Amounts(Math.abs(value - before.value), Math.abs(base - before.base));
        }
    }

    /// A number of each firm that the rule guards, by itself.
    public record Channel(ToDoubleFunction<Amounts> amount, DisclosureRule rule) {

        boolean isEmpty(Collection<Amounts> amounts) {
            return amounts.stream().allMatch(a -> amount.applyAsDouble(a) == 0);
        }

        boolean allows(Collection<Amounts> amounts) {
            return rule.allows(amounts.stream().map(amount::applyAsDouble).toList());
        }
    }

    /// A part as it was when it last was in anything told.
    ///
    /// @param bundle the sum it was told in
    /// @param size how many parts that sum told for the first time
    public record Memory(Map<UUID, Amounts> amounts, String bundle, int size) {
        public Memory {
            amounts = Map.copyOf(amounts);
        }
    }

    private final List<Channel> channels;
    private final Map<K, Map<UUID, Amounts>> parts;
    private final Map<K, Memory> memory;
    private final Set<K> learnt = new HashSet<>();

    public Telling(List<Channel> channels, Map<K, Map<UUID, Amounts>> parts, Map<K, Memory> memory) {
        this.channels = List.copyOf(channels);
        this.parts = parts;
        this.memory = new HashMap<>(memory);
    }

    public enum Answer {
        TOLD,
        /// It might be known, but what changed since it was told would tell about few.
        HELD,
        /// It would itself tell about few.
        WITHHELD
    }

    /// Whether the sum of these parts may be told; if so, it counts as told from now on.
    ///
    /// @param name the same for the same sum, always
    public Answer tell(String name, Collection<K> of) {
        var all = new HashMap<UUID, Amounts>();
        of.forEach(part -> now(part).forEach((firm, amounts) -> all.merge(firm, amounts, Amounts::plus)));
        if (channels.stream().anyMatch(c -> !c.isEmpty(all.values()) && !c.allows(all.values()))) {
            return Answer.WITHHELD;
        }
        var open = open(of);
        if (!open.isEmpty() && channels.stream().anyMatch(channel -> !isSafe(channel, open))) {
            return Answer.HELD;
        }
        open.forEach(part -> memory.put(part, new Memory(now(part), name, open.size())));
        learnt.addAll(open);
        return Answer.TOLD;
    }

    /// What is to be remembered that was not before.
    public Map<K, Memory> learnt() {
        var news = new HashMap<K, Memory>();
        learnt.forEach(part -> news.put(part, memory.get(part)));
        return news;
    }

    private Map<UUID, Amounts> now(K part) {
        return parts.getOrDefault(part, Map.of());
    }

    private Map<UUID, Amounts> before(K part) {
        var before = memory.get(part);
        return before == null ? Map.of() : before.amounts();
    }

    /// Parts that do not follow from what was told: changed, or told together with others that changed or are not here.
    private Set<K> open(Collection<K> of) {
        var settled = new HashMap<String, Integer>();
        for (var part : of) {
            var before = memory.get(part);
            if (before != null && isUnchanged(part)) {
                settled.merge(before.bundle(), 1, Integer::sum);
            }
        }
        var open = new HashSet<K>();
        for (var part : of) {
            var before = memory.get(part);
            boolean follows = before != null && settled.getOrDefault(before.bundle(), 0) == before.size();
            if (!follows || !isUnchanged(part)) {
                open.add(part);
            }
        }
        return open;
    }

    private boolean isUnchanged(K part) {
        var before = memory.get(part);
        return before != null && before.amounts().equals(now(part));
    }

    /// What is in the open parts, what changed there, and what of it is new must keep the rule, each by itself: firms
    /// that left leave nothing unknown behind. Nothing there, now and before, is nothing to guard.
    private boolean isSafe(Channel channel, Set<K> open) {
        var all = new HashMap<UUID, Amounts>();
        var changes = new HashMap<UUID, Amounts>();
        var news = new HashMap<UUID, Amounts>();
        for (var part : open) {
            var now = now(part);
            var before = before(part);
            now.forEach((firm, amounts) -> {
                all.merge(firm, amounts, Amounts::plus);
                news.merge(firm, amounts.changeFrom(before.getOrDefault(firm, Amounts.NONE)), Amounts::plus);
            });
            var firms = new HashSet<>(now.keySet());
            firms.addAll(before.keySet());
            firms.forEach(firm -> changes.merge(
                    firm,
                    now.getOrDefault(firm, Amounts.NONE).changeFrom(before.getOrDefault(firm, Amounts.NONE)),
                    Amounts::plus));
        }
        boolean nothing = channel.isEmpty(all.values()) && channel.isEmpty(changes.values());
        return nothing || Stream.of(all, changes, news).allMatch(some -> channel.allows(some.values()));
    }
}
