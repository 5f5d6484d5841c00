package org.cooperage.indicator.trade;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cooperage.indicator.engine.Telling.Amounts;
import org.cooperage.indicator.trade.TradeRecords.Side;
import org.cooperage.indicator.trade.TradeRecords.Work;
import org.jspecify.annotations.Nullable;

/// What flows from link to link of the chain, firm by firm: goods pass on with the pay of all that was done to them so
/// far. Steps of the same link that follow each other are one. Material is left out, the buyer brings it.
///
/// So a link puts out what it took in and what it added, as in an input–output table, and nothing is counted that no
/// job was paid for. Services go to whoever ordered them and are carried no further: they are paid out of his share.
/// They are one link together, because few firms stand in each.
final class CarriedGoods {
    /// Who buys from outside, who serves all links, and who stands in none.
    static final String OUTSIDE = "OUTSIDE";

    static final String SERVICES = "SERVICES";
    static final String OTHER = "OTHER";
    static final Set<String> BESIDE = Set.of(OUTSIDE, SERVICES, OTHER);

    private final Map<Cell, Map<UUID, Amounts>> cells = new HashMap<>();
    private final Map<String, Map<UUID, Double>> pay = new HashMap<>();

    private record Stage(String link, List<Work> works) {
        double value() {
            return works.stream().mapToDouble(Work::value).sum();
        }
    }

    private CarriedGoods() {}

    static CarriedGoods of(List<Work> works) {
        var goods = new CarriedGoods();
        works.stream()
                .filter(work -> !work.service())
                .collect(groupingBy(Work::order))
                .values()
                .forEach(goods::addOrder);
        works.stream().filter(Work::service).forEach(goods::addService);
        return goods;
    }

    /// By seller as value, by receiver as base: both sides of a flow are guarded.
    Map<Cell, Map<UUID, Amounts>> cells() {
        return cells;
    }

    /// What the firms of a link were paid themselves: what it puts out less what it takes in.
    Map<UUID, Double> pay(String link) {
        return pay.getOrDefault(link, Map.of());
    }

    static String link(Side side) {
        if (side.outside()) {
            return OUTSIDE;
        }
        return side.link().isEmpty() ? OTHER : side.link();
    }

    private void addOrder(List<Work> works) {
        var stages = stages(works);
        double carried = 0;
        for (int i = 0; i < stages.size(); i++) {
            var stage = stages.get(i);
            carried += stage.value();
            pass(stage, i + 1 < stages.size() ? stages.get(i + 1) : null, carried);
        }
        works.forEach(this::pay);
    }

    private static List<Stage> stages(List<Work> works) {
        var stages = new ArrayList<Stage>();
        for (var work :
                works.stream().sorted(Comparator.comparingInt(Work::seq)).toList()) {
            var link = link(work.maker());
            if (stages.isEmpty() || !stages.getLast().link().equals(link)) {
                stages.add(new Stage(link, new ArrayList<>()));
            }
            stages.getLast().works().add(work);
        }
        return stages;
    }

    private void pass(Stage stage, @Nullable Stage next, double carried) {
        var buyer = stage.works().getFirst().buyer();
        var cell = new Cell(stage.link(), next == null ? link(buyer) : next.link());
        var makers = shares(stage);
        makers.forEach((maker, share) -> add(cell, maker, new Amounts(carried * share, 0)));
        var takers = next == null ? Map.of(buyer.firm(), 1.0) : shares(next);
        takers.forEach((taker, share) -> add(cell, taker, new Amounts(0, carried * share)));
    }

    /// By pay; alike where nobody was paid.
    private static Map<UUID, Double> shares(Stage stage) {
        double value = stage.value();
        var shares = new HashMap<UUID, Double>();
        for (var work : stage.works()) {
            double share =
                    value > 0 ? work.value() / value : 1.0 / stage.works().size();
            shares.merge(work.maker().firm(), share, Double::sum);
        }
        return shares;
    }

    private void addService(Work service) {
        var cell = new Cell(link(service.maker()), link(service.buyer()));
        add(cell, service.maker().firm(), new Amounts(service.value(), 0));
        add(cell, service.buyer().firm(), new Amounts(0, service.value()));
        pay(service);
    }

    private void add(Cell cell, UUID firm, Amounts amounts) {
        if (amounts.value() + amounts.base() > 0) {
            cells.computeIfAbsent(cell, c -> new HashMap<>()).merge(firm, amounts, Amounts::plus);
        }
    }

    private void pay(Work work) {
        pay.computeIfAbsent(link(work.maker()), l -> new HashMap<>())
                .merge(work.maker().firm(), work.value(), Double::sum);
    }
}
