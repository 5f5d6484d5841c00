package org.cooperage.market.horizon.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooperage.market.horizon.engine.Levelled.Portion;
import org.cooperage.market.horizon.engine.Outlook.Demand;
import org.cooperage.market.horizon.engine.Outlook.Step;

/// Spreads the work of one process over its pools and weeks as cheaply as can be. One use only.
///
/// Supplies of one city and the same weeks are alike and go as one, so that the flow grows with the kinds of windows
/// and not with the orders.
final class ProcessFlow {
    private final Outlook outlook;
    private final List<Integer> pools;
    private final long[][] left;
    private final Map<Kind, List<Supply>> kinds = new LinkedHashMap<>();
    private final List<Way> ways = new ArrayList<>();

    /// Minutes of a step that may be done in the weeks `from` to `to`.
    record Supply(int demand, int step, long minutes, int from, int to) {}

    private record Kind(int city, int from, int to, int last) {}

    private record Way(Kind kind, int pool, int week, int arc) {}

    /// @param left free minutes by pool and week; what is placed is taken from them
    ProcessFlow(Outlook outlook, int process, long[][] left) {
        this.outlook = outlook;
        this.left = left;
        pools = new ArrayList<>();
        for (int pool = 0; pool < outlook.pools().size(); pool++) {
            if (outlook.pools().get(pool).process() == process) {
                pools.add(pool);
            }
        }
    }

    void add(Supply supply) {
        var demand = outlook.demands().get(supply.demand());
        int last = demand.steps().get(supply.step()).last();
        kinds.computeIfAbsent(new Kind(demand.city(), supply.from(), supply.to(), last), k -> new ArrayList<>())
                .add(supply);
    }

    record Placed(long cost, List<Portion> portions) {}

    /// @param worth raised to what one more minute would save, by pool and week
    Placed place(long[][] worth) {
        var flow = network();
        long cost = flow.send();
        var back = flow.backFromSink();
        for (int i = 0; i < pools.size(); i++) {
            for (int week = 0; week < outlook.weeks(); week++) {
                long saved = Math.max(0, -back[cell(i, week)]);
                worth[pools.get(i)][week] = Math.max(worth[pools.get(i)][week], saved);
            }
        }
        return new Placed(cost, portions(flow));
    }

    private int cell(int pool, int week) {
        return 1 + kinds.size() + pool * (outlook.weeks() + 1) + week;
    }

    private Flow network() {
        int nodes = cell(pools.size(), 0) + 1;
        var flow = new Flow(nodes);
        int node = 1;
        for (var entry : kinds.entrySet()) {
            long minutes = entry.getValue().stream().mapToLong(Supply::minutes).sum();
            flow.arc(0, node, minutes, 0);
            connect(flow, node, entry.getKey());
            node++;
        }
        for (int i = 0; i < pools.size(); i++) {
            for (int week = 0; week < outlook.weeks(); week++) {
                flow.arc(cell(i, week), nodes - 1, left[pools.get(i)][week], 0);
                flow.arc(cell(i, week), nodes - 1, Flow.MUCH, outlook.tariff().overload());
            }
            flow.arc(cell(i, outlook.weeks()), nodes - 1, Flow.MUCH, 0);
        }
        return flow;
    }

    private void connect(Flow flow, int node, Kind kind) {
        var any = new Demand(kind.city(), List.of());
        var step = new Step(0, 1, kind.from(), kind.last());
        for (int i = 0; i < pools.size(); i++) {
            for (int week = kind.from(); week <= kind.to(); week++) {
                long each = outlook.cost(any, step, outlook.pools().get(pools.get(i)), week);
                ways.add(new Way(kind, i, week, flow.arc(node, cell(i, week), Flow.MUCH, each)));
            }
        }
    }

    /// Alike supplies fill their share of the weeks one after the other.
    private List<Portion> portions(Flow flow) {
        var portions = new ArrayList<Portion>();
        var cursors = new LinkedHashMap<Kind, Cursor>();
        for (var way : ways) {
            long minutes = flow.through(way.arc());
            int pool = pools.get(way.pool());
            if (way.week() < outlook.weeks()) {
                left[pool][way.week()] = Math.max(0, left[pool][way.week()] - minutes);
            }
            var cursor = cursors.computeIfAbsent(way.kind(), k -> new Cursor(kinds.getOrDefault(k, List.of())));
            cursor.take(minutes, pool, way.week(), portions);
        }
        return portions;
    }

    private static final class Cursor {
        private final List<Supply> supplies;
        private int at;
        private long used;

        Cursor(List<Supply> supplies) {
            this.supplies = supplies;
        }

        void take(long minutes, int pool, int week, List<Portion> into) {
            long open = minutes;
            while (open > 0) {
                var supply = supplies.get(at);
                long taken = Math.min(open, supply.minutes() - used);
                into.add(new Portion(supply.demand(), supply.step(), pool, week, taken));
                open -= taken;
                used += taken;
                if (used == supply.minutes()) {
                    at++;
                    used = 0;
                }
            }
        }
    }
}
