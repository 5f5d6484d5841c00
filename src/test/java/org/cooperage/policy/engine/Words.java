package org.cooperage.policy.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.cooperage.policy.engine.Fact.Origin;
import org.cooperage.policy.engine.Fact.Type;
import org.cooperage.shared.Bilingual;

/// A vocabulary for tests, and rules and facts by chance.
final class Words {
    static final Vocabulary SOME = new Vocabulary(List.of(
            fact(0, "jobs", "从业人数", Type.NUMBER, true),
            fact(1, "industry", "行业", Type.INDUSTRY, false),
            fact(2, "region", "地区", Type.REGION, false),
            fact(3, "blacklisted", "失信", Type.YES_NO, true),
            fact(4, "founded", "成立日期", Type.DAY, false),
            new Fact(
                    5,
                    "honours",
                    new Bilingual("荣誉", "Honours"),
                    Bilingual.same(""),
                    Type.CHOICES,
                    Bilingual.same(""),
                    Origin.FIRM,
                    true,
                    List.of(
                            new Fact.Choice("SPECIALISED", new Bilingual("专精特新", "Specialised")),
                            new Fact.Choice("GIANT", new Bilingual("小巨人", "Little giant")))),
            fact(6, "equipment_cost", "设备投资", Type.NUMBER, true),
            fact(7, "patents", "专利", Type.NUMBER, true)));

    private Words() {}

    private static Fact fact(int index, String name, String zh, Type type, boolean changeable) {
        var blank = Bilingual.same("");
        return new Fact(index, name, new Bilingual(zh, name), blank, type, blank, Origin.FIRM, changeable, List.of());
    }

    static Rule rule(String text) {
        return RuleParser.read(SOME, text);
    }

    static Grant grant(String text) {
        return GrantParser.read(SOME, text);
    }

    static Facts facts(Map<String, String> known) {
        var values = new HashMap<Fact, Value>();
        known.forEach((name, text) ->
                values.put(SOME.get(name), Value.read(SOME.get(name), text).orElseThrow()));
        return Facts.of(SOME, values);
    }

    /// So many yes-or-no facts, `f0`, `f1`, …
    static Vocabulary flags(int many) {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < many; i++) {
            facts.add(fact(i, "f" + i, "事实" + i, Type.YES_NO, i % 3 != 2));
        }
        return new Vocabulary(facts);
    }

    /// A tree in which each of the flags from `from` to before `to` stands once.
    static Rule tree(RandomGenerator dice, Vocabulary flags, int from, int to) {
        var rule = to - from == 1 ? new Rule.Yes(flags.facts().get(from)) : inner(dice, flags, from, to);
        return dice.nextInt(4) == 0 ? new Rule.Not(rule) : rule;
    }

    private static Rule inner(RandomGenerator dice, Vocabulary flags, int from, int to) {
        var parts = new ArrayList<Rule>();
        for (int at = from; at < to; ) {
            int next = Math.min(to, at + 1 + dice.nextInt(Math.max(1, (to - from) / 2)));
            parts.add(tree(dice, flags, at, next));
            at = next;
        }
        return switch (dice.nextInt(3)) {
            case 0 -> new Rule.All(parts);
            case 1 -> new Rule.Any(parts);
            default -> new Rule.AtLeast(1 + dice.nextInt(parts.size()), parts);
        };
    }

    /// Each flag yes, no or unknown.
    static Facts some(RandomGenerator dice, Vocabulary flags) {
        var known = new HashMap<Fact, Value>();
        for (var fact : flags.facts()) {
            int state = dice.nextInt(3);
            if (state < 2) {
                known.put(fact, Value.of(state == 1));
            }
        }
        return Facts.of(flags, known);
    }
}
