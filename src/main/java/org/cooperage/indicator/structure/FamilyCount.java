package org.cooperage.indicator.structure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.chain.Process;
import org.cooperage.indicator.engine.Telling;
import org.cooperage.indicator.engine.Telling.Amounts;
import org.cooperage.indicator.engine.Telling.Channel;
import org.cooperage.indicator.engine.Telling.Memory;
import org.cooperage.indicator.engine.structure.Resemblance;
import org.cooperage.indicator.monthly.Fingerprint;
import org.cooperage.indicator.monthly.MonthBook.Told;
import org.cooperage.indicator.structure.FamilyMonth.Family;
import org.cooperage.shared.DisclosureRule;

/// Compares the offers of each product family, maker with maker, on four sides that weigh the same (best guess):
/// all processes the firm offers, kinds of machines, quality classes it reaches, and price.
final class FamilyCount {
    /// Machines, and a number that changes with what is offered: who changed it and by how much is guarded alike.
    private static final List<Channel> GUARDED = List.of(
            new Channel(Amounts::value, DisclosureRule.STANDARD), new Channel(Amounts::base, DisclosureRule.STANDARD));

    private static final String CLASSES = "ABC";
    private static final double HUNDREDTH = 100;

    private final LocalDate month;
    private final Map<UUID, List<Offer>> byFirm;
    private final Map<String, Map<UUID, List<Offer>>> byFamily;

    FamilyCount(LocalDate month, List<Offer> offers) {
        this.month = month;
        this.byFirm = offers.stream().collect(groupingBy(Offer::firm));
        this.byFamily = offers.stream().collect(groupingBy(Offer::process, groupingBy(Offer::firm)));
    }

    /// @param last what was told before
    Told<FamilyMonth> tell(Optional<FamilyMonth> last, Map<String, Memory> memory) {
        var parts = new HashMap<String, Map<UUID, Amounts>>();
        byFamily.forEach((process, makers) -> parts.put(process, amounts(makers)));
        var telling = new Telling<>(GUARDED, parts, memory);
        var families = byFamily.keySet().stream()
                .sorted()
                .map(process -> family(process, telling, last))
                .toList();
        int offers = byFirm.values().stream().mapToInt(List::size).sum();
        return new Told<>(new FamilyMonth(month, offers, families), telling.learnt());
    }

    private Family family(String process, Telling<String> telling, Optional<FamilyMonth> last) {
        var id = new Process.Id(process);
        var makers = byFamily.getOrDefault(process, Map.of()).size();
        return switch (telling.tell(process, List.of(process))) {
            case TOLD -> new Family(id, makers, rounded(resemblance(process)), month);
            case HELD -> last.flatMap(it -> it.find(id)).orElse(new Family(id, makers, null, month));
            case WITHHELD -> new Family(id, makers, null, month);
        };
    }

    private static double rounded(double share) {
        return Math.round(share * HUNDREDTH) / HUNDREDTH;
    }

    private double resemblance(String process) {
        return Resemblance.mean(
                vectors(byFamily.getOrDefault(process, Map.of())).values());
    }

    private Map<UUID, Map<String, Double>> vectors(Map<UUID, List<Offer>> makers) {
        double usual = median(makers.values());
        return makers.keySet().stream()
                .collect(Collectors.toMap(
                        firm -> firm, firm -> vector(firm, makers.getOrDefault(firm, List.of()), usual)));
    }

    private Map<String, Double> vector(UUID firm, List<Offer> offers, double usual) {
        return Resemblance.ofSides(Map.of(
                "process",
                machines(byFirm.getOrDefault(firm, offers), Offer::process),
                "kind",
                machines(offers, Offer::kind),
                "quality",
                reached(offers),
                "price",
                priced(offers, usual)));
    }

    private static Map<String, Double> machines(List<Offer> offers, Function<Offer, String> by) {
        return offers.stream().collect(groupingBy(by, summingDouble(Offer::units)));
    }

    /// Who keeps a class keeps the easier ones as well.
    private static Map<String, Double> reached(List<Offer> offers) {
        var classes = new HashMap<String, Double>();
        for (var offer : offers) {
            int best = Math.max(0, CLASSES.indexOf(offer.quality()));
            for (int i = best; i < CLASSES.length(); i++) {
                classes.merge(CLASSES.substring(i, i + 1), (double) offer.units(), Double::sum);
            }
        }
        return classes;
    }

    /// A direction: a price twice as high points 45° further, so the cosine falls with the ratio of two prices. None
    /// lies further than twice or half the usual one; who names no price has no direction.
    private static Map<String, Double> priced(List<Offer> offers, double usual) {
        double price = price(offers);
        if (price == 0 || usual == 0) {
            return Map.of();
        }
        double doublings = Math.clamp(Math.log(price / usual) / Math.log(2), -1, 1);
        double angle = (1 + doublings) * Math.PI / 4;
        return Map.of("x", Math.cos(angle), "y", Math.sin(angle));
    }

    /// Mean of a firm, by machines; 0: it names none.
    private static double price(List<Offer> offers) {
        double units = offers.stream()
                .filter(it -> it.price() > 0)
                .mapToInt(Offer::units)
                .sum();
        return units == 0
                ? 0
                : offers.stream().mapToDouble(it -> it.price() * it.units()).sum() / units;
    }

    private static double median(Collection<List<Offer>> makers) {
        var prices = makers.stream()
                .map(FamilyCount::price)
                .filter(price -> price > 0)
                .sorted(Comparator.naturalOrder())
                .toList();
        int half = prices.size() / 2;
        if (prices.isEmpty()) {
            return 0;
        }
        return prices.size() % 2 == 1 ? prices.get(half) : (prices.get(half - 1) + prices.get(half)) / 2;
    }

    /// The rest of what a firm offers is a part of what it offers here.
    private Map<UUID, Amounts> amounts(Map<UUID, List<Offer>> makers) {
        var amounts = new HashMap<UUID, Amounts>();
        makers.forEach((firm, offers) -> amounts.put(
                firm,
                new Amounts(
                        offers.stream().mapToInt(Offer::units).sum(),
                        Fingerprint.of(byFirm.getOrDefault(firm, offers)))));
        return amounts;
    }
}
