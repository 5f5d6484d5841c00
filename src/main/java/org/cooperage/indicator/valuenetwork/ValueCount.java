package org.cooperage.indicator.valuenetwork;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.cooperage.chain.Product;
import org.cooperage.indicator.engine.Telling;
import org.cooperage.indicator.engine.Telling.Amounts;
import org.cooperage.indicator.engine.Telling.Channel;
import org.cooperage.indicator.engine.Telling.Memory;
import org.cooperage.indicator.monthly.MonthBook.Told;
import org.cooperage.indicator.valuenetwork.ValueMonth.ProductValue;
import org.cooperage.shared.DisclosureRule;
import org.jspecify.annotations.Nullable;

/// Makes of the orders of twelve months what may be told of each product. Both sides are guarded: what each buyer paid
/// and what each maker got.
final class ValueCount {
    private static final List<Channel> BOTH_SIDES = List.of(
            new Channel(Amounts::value, DisclosureRule.STANDARD), new Channel(Amounts::base, DisclosureRule.STANDARD));
    private static final double HUNDRED = 100;

    private final LocalDate month;
    private final Map<Product.Id, List<Ordered>> orders;
    private final Map<Product.Id, List<Ordered.Maker>> makers;
    private final List<Ordered> all;

    ValueCount(LocalDate month, List<Ordered> orders, List<Ordered.Maker> makers) {
        this.month = month;
        this.all = List.copyOf(orders);
        this.orders = orders.stream().collect(groupingBy(Ordered::product));
        this.makers = makers.stream().collect(groupingBy(Ordered.Maker::product));
    }

    Told<ValueMonth> tell(Optional<ValueMonth> last, Map<String, Memory> memory) {
        var parts = new HashMap<String, Map<UUID, Amounts>>();
        orders.keySet().forEach(product -> parts.put(product.toString(), amounts(product)));
        var telling = new Telling<>(BOTH_SIDES, parts, memory);
        var told = orders.keySet().stream()
                .sorted((one, other) -> Double.compare(net(other), net(one)))
                .map(product -> tell(product, telling, last))
                .filter(Objects::nonNull)
                .toList();
        int withheld = orders.size() - told.size();
        return new Told<>(new ValueMonth(month, all.size(), outside(), told, withheld), telling.learnt());
    }

    private @Nullable ProductValue tell(Product.Id product, Telling<String> telling, Optional<ValueMonth> last) {
        return switch (telling.tell(product.toString(), List.of(product.toString()))) {
            case TOLD -> value(product);
            case HELD -> last.flatMap(it -> it.find(product)).orElse(null);
            case WITHHELD -> null;
        };
    }

    private double net(Product.Id product) {
        return sum(of(product), Ordered::net);
    }

    private List<Ordered> of(Product.Id product) {
        return orders.getOrDefault(product, List.of());
    }

    private ProductValue value(Product.Id product) {
        var ordered = of(product);
        var made = makers.getOrDefault(product, List.of());
        double pieces = sum(ordered, Ordered::quantity);
        double net = sum(ordered, Ordered::net);
        return new ProductValue(
                product,
                ordered.size(),
                yuan(net / pieces),
                yuan(sum(ordered, Ordered::material) / pieces),
                rounded(sum(ordered, it -> it.outside() ? it.net() : 0) / net),
                Math.round(10 * sum(ordered, Ordered::steps) / ordered.size()) / 10.0,
                rounded(sum(ordered, it -> it.described() ? 1 : 0) / ordered.size()),
                share(sum(made, Ordered.Maker::good), sum(made, Ordered.Maker::total)),
                share(sum(made, Ordered.Maker::onTime), sum(made, Ordered.Maker::jobs)),
                month);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : rounded(part / whole);
    }

    private static <T> double sum(List<T> of, ToDoubleFunction<T> what) {
        return of.stream().mapToDouble(what).sum();
    }

    private static double rounded(double share) {
        return Math.round(HUNDRED * share) / HUNDRED;
    }

    /// To the tenth of a yuan: no price of one order fits it.
    private static double yuan(double amount) {
        return Math.round(10 * amount) / 10.0;
    }

    private Map<UUID, Amounts> amounts(Product.Id product) {
        var amounts = new HashMap<UUID, Amounts>();
        of(product).forEach(it -> amounts.merge(it.buyer(), new Amounts(it.net(), 0), Amounts::plus));
        makers.getOrDefault(product, List.of())
                .forEach(it -> amounts.merge(it.firm(), new Amounts(0, it.pay()), Amounts::plus));
        return amounts;
    }

    /// Whole percent; both those who buy outside and those who do not must be many.
    private @Nullable Integer outside() {
        var byBuyer = all.stream().collect(groupingBy(Ordered::outside, groupingBy(Ordered::buyer)));
        boolean safe = byBuyer.values().stream()
                .allMatch(buyers -> DisclosureRule.STANDARD.allows(buyers.values().stream()
                        .map(paid -> sum(paid, Ordered::net))
                        .toList()));
        double net = sum(all, Ordered::net);
        return safe && net > 0
                ? (Integer) (int) Math.round(HUNDRED * sum(all, it -> it.outside() ? it.net() : 0) / net)
                : null;
    }
}
