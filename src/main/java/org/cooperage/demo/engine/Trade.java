package org.cooperage.demo.engine;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who buys from whom: makers have two to eight buyers, and buyers that have many get more (preferential attachment).
final class Trade {
    private static final double FAME = 0.6;

    private final Scenario scenario;
    private final List<Firm> buyers;
    private final Map<String, List<Workshop>> byProcess;
    private final Map<Key, Set<Key>> makersOf = new HashMap<>();
    private final List<Cluster.Tie> ties = new ArrayList<>();

    private Trade(Scenario scenario, List<Firm> firms, List<Workshop> workshops) {
        this.scenario = scenario;
        this.buyers = firms.stream().filter(Trade::buys).toList();
        this.byProcess = workshops.stream()
                .filter(w -> permitted(scenario, w))
                .collect(Collectors.groupingBy(w -> w.capability().process(), LinkedHashMap::new, Collectors.toList()));
    }

    static Trade of(Scenario scenario, List<Firm> firms, List<Workshop> workshops) {
        var trade = new Trade(scenario, firms, workshops);
        var makers = new LinkedHashMap<Firm, Integer>();
        for (var w : workshops) makers.merge(w.firm(), w.capability().jobs(), Integer::sum);
        var fame = new ArrayList<Firm>();
        makers.forEach((maker, jobs) -> trade.attach(maker, jobs, fame));
        return trade;
    }

    List<Cluster.Tie> ties() {
        return ties;
    }

    List<Firm> buyers() {
        return buyers;
    }

    boolean canMake(Profile.Routing routing) {
        return routing.steps().stream().allMatch(s -> s.byHand() || byProcess.containsKey(s.process()));
    }

    /// Those who can do it well enough: known makers first, then others in random order.
    List<Workshop> makers(Firm buyer, String process, String quality, Dice dice) {
        var able = byProcess.getOrDefault(process, List.of()).stream()
                .filter(w -> w.capability().quality().compareTo(quality) <= 0)
                .toList();
        if (able.isEmpty()) able = byProcess.getOrDefault(process, List.of());
        var known = makersOf.getOrDefault(buyer.id(), Set.of());
        var order = new LinkedHashSet<Workshop>();
        able.stream().filter(w -> known.contains(w.firm().id())).forEach(order::add);
        for (int i = 0; i < 40; i++) order.add(dice.pick(able));
        return List.copyOf(order);
    }

    Optional<Workshop> find(Firm firm, String process) {
        return byProcess.getOrDefault(process, List.of()).stream()
                .filter(w -> w.firm().equals(firm))
                .findFirst();
    }

    private void attach(Firm maker, int jobs, List<Firm> fame) {
        var dice = Dice.of(scenario.seed(), "ties", maker.number());
        var chosen = new LinkedHashSet<Firm>();
        int wanted = Math.min(dice.between(2, 8), buyers.size());
        for (int tries = 0; chosen.size() < wanted && tries < 60; tries++) {
            chosen.add(!fame.isEmpty() && dice.chance(FAME) ? dice.pick(fame) : dice.pick(buyers));
        }
        fame.addAll(chosen);
        double top = dice.beta(2, 3);
        double[] shares = chosen.stream()
                .mapToDouble(b -> (1 - top) / Math.max(1, chosen.size() - 1))
                .toArray();
        shares[0] = top;
        int[] parts = Apportionment.atLeastOne(Math.max(chosen.size(), Math.min(jobs, 240)), shares);
        int i = 0;
        for (var buyer : chosen) tie(buyer, maker, parts[i++], dice);
    }

    private void tie(Firm buyer, Firm maker, int jobs, Dice dice) {
        makersOf.computeIfAbsent(buyer.id(), k -> new LinkedHashSet<>()).add(maker.id());
        int daysAgo = (int) Math.clamp(dice.lognormal(35, 0.9), 1, 400);
        ties.add(new Cluster.Tie(buyer.id(), maker.id(), jobs, scenario.start().minus(daysAgo, ChronoUnit.DAYS)));
    }

    private static boolean buys(Firm firm) {
        var party = firm.party();
        return party.verified()
                && (party.kind().equals("BUYER")
                        || party.link().equals("L12")
                        || party.link().equals("L13"));
    }

    private static boolean permitted(Scenario scenario, Workshop workshop) {
        var until = workshop.capability().permitUntil();
        return until == null || until.isAfter(scenario.date());
    }
}
