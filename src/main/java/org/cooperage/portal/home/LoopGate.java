package org.cooperage.portal.home;

import java.util.List;
import java.util.Optional;
import org.cooperage.indicator.KeptFigure;

/// Whether the loop of a city is proven to be closed, so that another city may follow: all five items hold.
///
/// An item is met, missed, or not known – because its figure is withheld, or because the platform does not measure it
/// and does not guess.
record LoopGate(List<Item> items) {
    private static final double OTIF = 0.9;
    private static final double DISPUTES = 0.01;

    LoopGate {
        items = List.copyOf(items);
    }

    enum Known {
        YES,
        NO,
        UNKNOWN
    }

    /// @param key of the texts `hq.gate.<key>` and `….limit`
    /// @param text what was measured, empty if nothing was
    record Item(String key, Known known, String text) {}

    static LoopGate of(Optional<KeptFigure> otif, Optional<KeptFigure> disputes) {
        return new LoopGate(List.of(
                new Item("repeat", Known.UNKNOWN, ""),
                new Item("margin", Known.UNKNOWN, ""),
                item("otif", otif, OTIF, true),
                item("disputes", disputes, DISPUTES, false),
                new Item("nps", Known.UNKNOWN, "")));
    }

    private static Item item(String key, Optional<KeptFigure> figure, double limit, boolean atLeast) {
        var value = figure.map(KeptFigure::value);
        var known = value.map(it -> (atLeast ? it >= limit : it < limit) ? Known.YES : Known.NO)
                .orElse(Known.UNKNOWN);
        return new Item(key, known, figure.map(KeptFigure::text).orElse(""));
    }

    /// Missed if one is missed, not known if one is not known.
    public Known verdict() {
        if (items.stream().anyMatch(item -> item.known() == Known.NO)) {
            return Known.NO;
        }
        return items.stream().allMatch(item -> item.known() == Known.YES) ? Known.YES : Known.UNKNOWN;
    }

    public long met() {
        return items.stream().filter(item -> item.known() == Known.YES).count();
    }
}
