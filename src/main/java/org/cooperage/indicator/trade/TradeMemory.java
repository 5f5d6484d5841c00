package org.cooperage.indicator.trade;

import java.util.Map;
import org.cooperage.indicator.engine.Telling.Memory;

/// What stood in the smallest sums when they last were told.
///
/// @param whole of the network as one
record TradeMemory(Map<Cell, Memory> links, Map<Cell, Memory> cities, Map<Cell, Memory> whole) {
    static final TradeMemory NONE = new TradeMemory(Map.of(), Map.of(), Map.of());

    TradeMemory {
        links = Map.copyOf(links);
        cities = Map.copyOf(cities);
        whole = Map.copyOf(whole);
    }
}
