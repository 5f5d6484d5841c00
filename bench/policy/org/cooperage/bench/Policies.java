package org.cooperage.bench;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.cooperage.policy.VocabularyFile;
import org.cooperage.policy.engine.Asking;
import org.cooperage.policy.engine.Clause;
import org.cooperage.policy.engine.Facts;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.engine.Grant;
import org.cooperage.policy.engine.GrantParser;
import org.cooperage.policy.engine.RuleParser;
import org.cooperage.policy.engine.Stacking;
import org.cooperage.policy.engine.Value;
import org.cooperage.policy.engine.Verdict;
import org.cooperage.policy.engine.Vocabulary;

/// Every firm matched with every policy by the engine alone, as the product carries it: no database, no pages.
///
/// Firms and policies are made up from a seed over the facts of the product, policies like those of the demo: two to
/// four clauses, shares with caps, steps, exclusive groups, ceilings. A third of what firms answer is known.
final class Policies {
    private static final Vocabulary FACTS = VocabularyFile.ofFirms();
    private static final int POLICIES = 500;
    private static final int QUESTIONS = 3;
    private static final double ANSWERED = 0.33;
    private static final List<String> COSTS = List.of(
            "equipment_cost", "digital_cost", "green_cost", "loan_interest", "exhibition_cost", "training_cost", "testing_cost");
    private static final List<String> REGIONS = List.of("130534", "130534100", "130534101", "1305", "130582", "130634");
    private static final List<String> SIZES = List.of("MICRO", "SMALL", "MEDIUM", "LARGE");

    private final Random dice = new Random(500);

    private record Given(
            String id, List<Clause> clauses, Grant grant, Set<String> exclusive, Optional<String> ceiling, long share) {}

    public static void main(String... args) throws Exception {
        new Policies().measure(Results.in(Path.of(System.getProperty("cooperage.root", "."))), Integer.parseInt(args[0]));
    }

    private void measure(Results results, int many) throws Exception {
        var policies = IntStream.range(0, POLICIES).mapToObj(this::policy).toList();
        var firms = IntStream.range(0, many).mapToObj(n -> firm()).toList();
        var setting = "%d firms; %d policies; engine; heap %d MiB; %d threads"
                .formatted(many, POLICIES, Runtime.getRuntime().maxMemory() >> 20, Runtime.getRuntime().availableProcessors());
        ToLongFunction<Facts> told = firm -> told(policies, firm);
        ToLongFunction<Facts> shown = firm -> shown(policies, firm);
        time(firms.subList(0, Math.min(many, 200)), told);
        results.add("policy", setting, "who gets what, and what together", time(firms, told), "s");
        time(firms.subList(0, Math.min(many, 200)), shown);
        results.add("policy", setting, "with reasons and questions", time(firms, shown), "s");
        long get = firms.parallelStream().mapToLong(firm -> policies.stream().filter(it -> truth(it, firm)).count()).sum();
        results.add("policy", setting, "policies a firm gets, mean", get / (double) many, "");
    }

    private static double time(List<Facts> firms, ToLongFunction<Facts> work) {
        long begun = System.nanoTime();
        long sum = firms.parallelStream().mapToLong(work).sum();
        if (sum < 0) {
            throw new IllegalStateException("Money cannot be negative (%d).".formatted(sum));
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static boolean truth(Given policy, Facts firm) {
        return Verdict.truth(policy.clauses(), firm).isTrue();
    }

    /// Yuan it gets now.
    private static long told(List<Given> policies, Facts firm) {
        return Stacking.best(policies.stream()
                        .filter(it -> truth(it, firm))
                        .flatMap(it -> claim(it, firm).stream())
                        .toList())
                .sum()
                .longValue();
    }

    /// What the page of a firm is made of.
    private static long shown(List<Given> policies, Facts firm) {
        long wishes = policies.stream()
                .map(it -> Verdict.of(it.clauses(), firm))
                .mapToLong(it -> it.wishes().size())
                .sum();
        var open = policies.stream()
                .filter(it -> Verdict.truth(it.clauses(), firm).isUnknown())
                .flatMap(it -> Asking.Open.of(it.id(), 1, it.clauses(), firm).stream())
                .toList();
        return told(policies, firm) + wishes + Asking.best(open, QUESTIONS).worth();
    }

    private static Optional<Stacking.Claim> claim(Given policy, Facts firm) {
        return policy.grant()
                .on(firm)
                .filter(yuan -> yuan.signum() > 0)
                .map(yuan -> new Stacking.Claim(
                        policy.id(), yuan, policy.exclusive(), policy.ceiling().flatMap(it -> ceiling(policy, it, firm))));
    }

    private static Optional<Stacking.Ceiling> ceiling(Given policy, String cost, Facts firm) {
        return firm.find(FACTS.get(cost))
                .flatMap(it -> it instanceof Value.Amount(var yuan) ? Optional.of(yuan) : Optional.<BigDecimal>empty())
                .map(yuan -> new Stacking.Ceiling(cost, yuan.multiply(BigDecimal.valueOf(policy.share(), 2))));
    }

    private Given policy(int number) {
        var clauses = new ArrayList<Clause>();
        clauses.add(clause(1, "region in [%s]".formatted(one(REGIONS))));
        clauses.add(clause(2, "industry in [%s] and size in [%s]".formatted(one(List.of("17", "18", "C", "1829, 1761")), sizes())));
        clauses.add(clause(3, switch (dice.nextInt(5)) {
            case 0 -> "atleast 2 of (research_share >= %d%%, patents >= %d, revenue_growth >= %d%%)"
                    .formatted(1 + dice.nextInt(5), 1 + dice.nextInt(4), 5 + dice.nextInt(20));
            case 1 -> "revenue >= %d万 or jobs >= %d".formatted(100 + dice.nextInt(3_000), 5 + dice.nextInt(60));
            case 2 -> "honours has [SPECIALISED, GIANT] or shares_capacity and platform_jobs >= %d".formatted(1 + dice.nextInt(12));
            case 3 -> "not dishonest and tax_rating in [A, B]";
            default -> "age >= %d and insured".formatted(1 + dice.nextInt(5));
        }));
        var cost = one(COSTS);
        boolean capped = dice.nextBoolean();
        if (capped) {
            clauses.add(clause(4, "%s >= %d万".formatted(cost, 1 + dice.nextInt(20))));
        }
        var amount = capped
                ? "%d%% of %s upto %d万".formatted(10 + dice.nextInt(40), cost, 5 + dice.nextInt(50))
                : "revenue: %d万 -> 1万, %d万 -> 5万".formatted(100 + dice.nextInt(500), 1_000 + dice.nextInt(3_000));
        var group = dice.nextInt(3) == 0 ? Set.of("g" + dice.nextInt(25)) : Set.<String>of();
        return new Given(
                "p" + number,
                List.copyOf(clauses),
                GrantParser.read(FACTS, amount),
                group,
                capped ? Optional.of(cost) : Optional.empty(),
                30 + dice.nextInt(40));
    }

    private static Clause clause(int number, String rule) {
        return new Clause(Integer.toString(number), rule, RuleParser.read(FACTS, rule));
    }

    private String sizes() {
        return dice.nextBoolean() ? "MICRO, SMALL" : one(SIZES);
    }

    private Facts firm() {
        var known = new HashMap<Fact, Value>();
        var size = one(List.of("MICRO", "MICRO", "SMALL", "SMALL", "SMALL", "MEDIUM", "LARGE"));
        put(known, Map.of(
                "kind", size.equals("LARGE") ? "LEADING_FIRM" : "SMALL_FIRM",
                "industry", one(List.of("1721", "1761", "1829", "1830", "5231")),
                "region", one(List.of("130534100", "130534101", "130582001", "130634002")),
                "size", size,
                "age", "" + dice.nextInt(25),
                "jobs", "" + (1 + dice.nextInt(80)),
                "digital_level", "" + dice.nextInt(4),
                "platform_jobs", "" + dice.nextInt(20),
                "in_park", dice.nextBoolean() ? "yes" : "no",
                "shares_capacity", dice.nextBoolean() ? "yes" : "no"));
        for (var fact : FACTS.facts()) {
            if (!fact.isOfficial() && dice.nextDouble() < ANSWERED) {
                put(known, Map.of(fact.name(), answer(fact)));
            }
        }
        return Facts.of(FACTS, known);
    }

    private String answer(Fact fact) {
        return switch (fact.type()) {
            case NUMBER -> "" + (fact.unit().zh().equals("元") ? dice.nextInt(5_000) * 10_000L : dice.nextInt(30));
            case YES_NO -> dice.nextInt(8) == 0 ? "yes" : "no";
            case CHOICE, CHOICES -> fact.choices().get(dice.nextInt(fact.choices().size())).word();
            case DAY -> "2020-01-01";
            case REGION -> "130534";
            case INDUSTRY -> "1829";
        };
    }

    private static void put(Map<Fact, Value> known, Map<String, String> texts) {
        texts.forEach((name, text) -> known.put(FACTS.get(name), Value.read(FACTS.get(name), text).orElseThrow()));
    }

    private <T> T one(List<T> some) {
        return some.get(dice.nextInt(some.size()));
    }
}
