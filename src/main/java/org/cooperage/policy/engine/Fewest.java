package org.cooperage.policy.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/// The cheapest set of conditions that makes a rule true, or false, if they were otherwise.
///
/// Each condition has a price; of `and` all parts are paid, of `or` the cheapest, of `at least k` the k cheapest; `not`
/// turns the wish around. That is least when no two conditions ask the same fact, and otherwise never too little: see
/// docs/formulas/policy.md.
final class Fewest {
    /// Cannot be had at any price.
    static final long NEVER = 1L << 40;

    private static final Comparator<Fewest> CHEAPEST = Comparator.comparingLong(it -> it.price);

    final long price;
    final List<Wish> wishes;

    private Fewest(long price, List<Wish> wishes) {
        this.price = price;
        this.wishes = wishes;
    }

    /// @param price of having a condition otherwise than it is, or answered as wished when it is unknown
    static Fewest toBe(boolean wanted, Rule rule, Facts facts, ToLongFunction<Wish> price) {
        return switch (rule) {
            case Rule.Not not -> toBe(!wanted, not.part(), facts, price);
            case Rule.All all ->
                cheapest(wanted, all.parts(), wanted ? all.parts().size() : 1, facts, price);
            case Rule.Any any ->
                cheapest(wanted, any.parts(), wanted ? 1 : any.parts().size(), facts, price);
            case Rule.AtLeast some -> {
                int others = some.parts().size() - some.least() + 1;
                yield cheapest(wanted, some.parts(), wanted ? some.least() : others, facts, price);
            }
            case Rule.Atom atom -> one(wanted, atom, facts, price);
        };
    }

    private static Fewest one(boolean wanted, Rule.Atom atom, Facts facts, ToLongFunction<Wish> price) {
        var truth = atom.on(facts);
        if (truth == Truth.of(wanted)) {
            return new Fewest(0, List.of());
        }
        var wish = new Wish(atom, wanted, !truth.isUnknown());
        return new Fewest(price.applyAsLong(wish), List.of(wish));
    }

    /// Plain loops: asked for every firm and policy there is.
    private static Fewest cheapest(
            boolean wanted, List<Rule> parts, int many, Facts facts, ToLongFunction<Wish> price) {
        var each = new ArrayList<Fewest>(parts.size());
        for (var part : parts) {
            each.add(toBe(wanted, part, facts, price));
        }
        each.sort(CHEAPEST);
        return many == 1 ? each.getFirst() : together(each.subList(0, many));
    }

    private static Fewest together(List<Fewest> some) {
        var wishes = new ArrayList<Wish>();
        long sum = 0;
        for (var each : some) {
            sum = Math.min(NEVER, sum + each.price);
            for (var wish : each.wishes) {
                if (!wishes.contains(wish)) {
                    wishes.add(wish);
                }
            }
        }
        return new Fewest(sum, List.copyOf(wishes));
    }
}
