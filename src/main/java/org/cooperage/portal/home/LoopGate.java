package org.cooperage.portal.home;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.indicator.KeptFigure;

/// Whether the loop of a city is proven to be closed, so that another city may follow: all five items hold.
///
/// An item is met, missed, or not known – because its figure is withheld, or because the platform does not measure it
/// and does not guess. Functions used again are those it can count: orders, jobs, services; three are needed, so that
/// one
/// below the limit is enough to miss it.
record LoopGate(List<Item> items) {
    /// Indicators of functions used again.
    static final List<String> AGAIN = List.of("orders-again", "jobs-again", "services-again");

    private static final double OFTEN = 0.4;
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

    /// @param again functions used again, as far as they are known
    static LoopGate of(List<KeptFigure> again, Optional<KeptFigure> otif, Optional<KeptFigure> disputes) {
        return new LoopGate(List.of(
                repeat(again),
                new Item("margin", Known.UNKNOWN, ""),
                item("otif", otif, OTIF, true),
                item("disputes", disputes, DISPUTES, false),
                new Item("nps", Known.UNKNOWN, "")));
    }

    private static Item repeat(List<KeptFigure> again) {
        var shares = again.stream().flatMap(it -> Stream.ofNullable(it.value())).toList();
        var text = again.stream().flatMap(it -> Stream.ofNullable(it.text())).collect(Collectors.joining(" · "));
        if (shares.stream().anyMatch(it -> it < OFTEN)) {
            return new Item("repeat", Known.NO, text);
        }
        return new Item("repeat", shares.size() < AGAIN.size() ? Known.UNKNOWN : Known.YES, text);
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
