package org.cooperage.indicator.trade;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What flows from link to link as far as it is told, for findings that go on from there.
@Component
public class LinkFlows {
    private final TradeNetworks networks;

    LinkFlows(TradeNetworks networks) {
        this.networks = networks;
    }

    /// @param to empty: all that the link puts out
    /// @param yuan null: withheld, which is not zero
    public record LinkFlow(String from, String to, @Nullable Double yuan) {}

    /// Of the twelve months before a month; nothing, if that was not kept or nothing was traded. What is not in the
    /// list does not flow. As the platform itself.
    public List<LinkFlow> before(LocalDate month) {
        return networks.find(month).stream()
                .flatMap(it -> it.links().list().stream())
                .map(flow -> new LinkFlow(flow.cell().from(), flow.cell().to(), flow.value()))
                .toList();
    }

    /// Whether it is no link of its own: buyers outside, all services together, those who stand nowhere.
    public static boolean isBeside(String end) {
        return CarriedGoods.BESIDE.contains(end);
    }
}
