package org.cooperage.indicator.trade;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the platform knows of twelve months of trade, firm by firm. Nothing of it leaves as it is.
///
/// @param since the day from which on outside buyers were known, five of them; null: fewer ever bought
record TradeRecords(
        List<Work> works,
        List<Handover> handovers,
        List<Price> prices,
        List<Partner> partners,
        List<Able> able,
        @Nullable LocalDate since) {

    TradeRecords {
        works = List.copyOf(works);
        handovers = List.copyOf(handovers);
        prices = List.copyOf(prices);
        partners = List.copyOf(partners);
        able = List.copyOf(able);
    }

    /// One of the two sides of a piece of work.
    ///
    /// @param link where in the chain; empty: nowhere
    /// @param city empty: unknown
    /// @param outside buys only, and stands in no link of the chain
    record Side(UUID firm, String link, String city, boolean outside) {}

    /// A job of an order, or a service.
    ///
    /// @param order what it is a part of; a service is its own
    /// @param seq where in the order: what is later takes up what is earlier
    /// @param service stands beside the order of steps
    /// @param value yuan before tax, 0 or more
    record Work(UUID order, int seq, boolean service, Side maker, Side buyer, double value) {}

    /// Goods that one maker passed on to the next for the same order.
    record Handover(UUID from, UUID to, double value) {}

    /// What a maker agreed to do a job for.
    ///
    /// @param what the work and its unit: only the same is compared
    /// @param recent in the last month, else in the 90 days before it
    record Price(UUID maker, String what, double yuan, boolean recent) {}

    /// Somebody outside who bought in the last 90 days.
    record Partner(UUID firm, boolean isNew) {}

    /// Machines with which a firm offers a process.
    record Able(UUID firm, String process, double units) {}
}
