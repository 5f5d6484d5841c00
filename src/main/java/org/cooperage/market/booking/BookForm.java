package org.cooperage.market.booking;

import java.util.UUID;
import org.cooperage.shared.Entered;
import org.jspecify.annotations.Nullable;

/// A booking as it is typed: begin and end as read from the clock on the wall.
///
/// @param repeat `DAY`, `WEEK`, or empty: once
record BookForm(
        @Nullable String offer,
        @Nullable String from,
        @Nullable String to,
        @Nullable String units,
        @Nullable String note,
        @Nullable String repeat,
        @Nullable String every,
        @Nullable String times,
        @Nullable String until) {

    BookingRequest read() {
        var entered = new Entered();
        UUID service = entered.id("offer", offer);
        var begin = entered.moment("from", from);
        var end = entered.moment("to", to);
        var count = entered.findWhole("units", units);
        var words = entered.text("note", note);
        var series = isOnce() ? null : series(entered);
        entered.refuse();
        return new BookingRequest(service, begin, end, count, words, series);
    }

    private Repeat series(Entered entered) {
        var unit = entered.choice("repeat", repeat, Repeat.Unit.class);
        var step = entered.findWhole("every", every);
        var last = entered.findDay("until", until);
        var count = entered.findWhole("times", times);
        return new Repeat(unit, step == null ? 1 : step, last, count);
    }

    private boolean isOnce() {
        return repeat == null || repeat.isBlank();
    }
}
