package org.cooperage.indicator.trade;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cooperage.indicator.engine.Telling.Amounts;
import org.cooperage.indicator.trade.TradeRecords.Side;
import org.cooperage.indicator.trade.TradeRecords.Work;
import org.cooperage.shared.DisclosureRule;

/// Makes of the records of twelve months what may be told of them.
final class TradeCount {
    /// Sums are told in thousands of yuan.
    static final int YUAN = 1_000;

    private static final Cell WHOLE = new Cell("*", "*");

    private final TradeRecords records;
    private final TradeMemory memory;
    private final TradeMonth before;
    private final LocalDate month;

    /// @param before what was told last, [TradeMonth#NONE] if nothing was
    TradeCount(TradeRecords records, TradeMemory memory, TradeMonth before, LocalDate month) {
        this.records = records;
        this.memory = memory;
        this.before = before;
        this.month = month;
    }

    /// @param learnt to be remembered
    record Counted(TradeMonth month, TradeMemory learnt) {}

    Counted count() {
        var shapes = new ShapeCount(records);
        var whole = new FlowTelling(Map.of(WHOLE, shapes.amounts()), memory.whole(), Flows.NONE, month, YUAN);
        var shape = whole.tellsAll() ? shapes.shape(month) : before.shape();
        var goods = CarriedGoods.of(records.works());
        var links = new FlowTelling(goods.cells(), memory.links(), before.links(), month, YUAN);
        var linkFlows = links.tell(link -> isSafe(goods.pay(link)));
        var pulls = new PullCount(goods.cells(), linkFlows, links, month).pulls();
        var cities = new FlowTelling(cities(), memory.cities(), before.cities(), month, 1);
        var told = new TradeMonth(
                month,
                !records.works().isEmpty(),
                shape,
                linkFlows,
                cities.tell(city -> true),
                pulls.orElse(before.pulls()),
                new LockInCount(records, month).lockIn(shape));
        return new Counted(told, new TradeMemory(links.learnt(), cities.learnt(), whole.learnt()));
    }

    private static boolean isSafe(Map<UUID, Double> amounts) {
        return DisclosureRule.STANDARD.allows(amounts.values());
    }

    /// Pieces of work from the city they are done in to the buyer's.
    private Map<Cell, Map<UUID, Amounts>> cities() {
        var cells = new HashMap<Cell, Map<UUID, Amounts>>();
        for (Work work : records.works()) {
            var amounts =
                    cells.computeIfAbsent(new Cell(city(work.maker()), city(work.buyer())), cell -> new HashMap<>());
            amounts.merge(work.maker().firm(), new Amounts(1, 0), Amounts::plus);
            amounts.merge(work.buyer().firm(), new Amounts(0, 1), Amounts::plus);
        }
        return cells;
    }

    private static String city(Side side) {
        return side.outside() ? CarriedGoods.OUTSIDE : side.city();
    }
}
