package org.cooperage.deal.service;

import java.util.Arrays;
import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// A move as it is typed or sent: which one, and what belongs to it.
///
/// @param move such as `QUOTE`
/// @param version of the order as it was read
/// @param amount yuan, VAT included: the price named, the fee, what is paid back
/// @param stars 1–5, of a rating
record ServiceMoveForm(
        @Nullable String move,
        @Nullable String version,
        @Nullable String amount,
        @Nullable String stars,
        @Nullable String note) {

    ServiceOrdering make(ServiceOrders orders, ServiceOrder.Id id) {
        var entered = new Entered();
        var which = entered.choice("move", move, ServiceMove.class);
        var read = entered.whole("version", version);
        var given = which == ServiceMove.RATE ? entered.whole("stars", stars) : 0;
        entered.refuse();
        if (which.isOfBooking() && orders.get(id).slot() != null) {
            throw InvalidInput.of("move", which, "serviceorder.wrong.booked", "serviceorder.mend.booked", id);
        }
        return switch (which) {
            case QUOTE -> orders.quote(id, read, needed(), note);
            case CONFIRM -> orders.confirm(id, read);
            case AGREE -> orders.agree(id, read);
            case DECLINE -> orders.decline(id, read, note);
            case CANCEL -> orders.cancel(id, read, null, note);
            case MISS -> orders.miss(id, read, null);
            case START -> orders.start(id, read);
            case DELIVER -> orders.deliver(id, read, note);
            case OBJECT -> orders.object(id, read, note == null ? "" : note);
            case ACCEPT -> orders.accept(id, read);
            case RATE -> orders.rate(id, read, given, note);
            case REFUND -> orders.refund(id, read, needed(), note);
            case REQUEST, RESCHEDULE, SETTLE ->
                throw InvalidInput.of(
                        "move",
                        which,
                        "serviceorder.wrong.move",
                        "serviceorder.mend.move",
                        String.join(", ", possible()));
        };
    }

    private Money needed() {
        return Money.parse("amount", amount == null ? "" : amount);
    }

    private static Iterable<String> possible() {
        return Arrays.stream(ServiceMove.values())
                .filter(it -> it != ServiceMove.REQUEST && it != ServiceMove.RESCHEDULE && it != ServiceMove.SETTLE)
                .map(ServiceMove::name)
                .toList();
    }
}
