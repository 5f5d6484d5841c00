package org.cooperage.market.stop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cooperage.party.CreditCode;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// A stop as it is sent: where, what, when, why.
///
/// @param firms their credit codes; none: all firms of the place
/// @param processes none: all of them
record StopOrder(
        @Nullable UUID place,
        @Nullable List<String> processes,
        @Nullable List<String> firms,
        @Nullable Instant from,
        @Nullable Instant until,
        Stop.@Nullable Reason reason,
        @Nullable String source) {
    private static final Duration LONGEST = Duration.ofDays(60);
    private static final int LONGEST_SOURCE = 200;
    private static final int MOST_FIRMS = 500;

    UUID where() {
        if (place == null) {
            throw InvalidInput.of("place", "", "stop.wrong.place", "stop.mend.place");
        }
        return place;
    }

    /// Begins now when it is said to have begun.
    TimeSlot during(Instant now) {
        if (until == null || !until.isAfter(now)) {
            throw InvalidInput.of("until", until == null ? "" : until, "stop.wrong.until", "stop.mend.until");
        }
        var begin = from == null || from.isBefore(now) ? now : from;
        if (!begin.isBefore(until)) {
            throw InvalidInput.of("until", until, "stop.wrong.order", "stop.mend.order");
        }
        var during = new TimeSlot(begin, until);
        if (during.length().compareTo(LONGEST) > 0) {
            throw InvalidInput.of("until", until, "stop.wrong.long", "stop.mend.long", LONGEST.toDays());
        }
        return during.wholeMinutes();
    }

    Stop.Reason why() {
        if (reason == null) {
            throw InvalidInput.of("reason", "", "stop.wrong.reason", "stop.mend.reason");
        }
        return reason;
    }

    String onWhoseWord() {
        var text = source == null ? "" : source.strip();
        if (text.isEmpty() || text.length() > LONGEST_SOURCE) {
            throw InvalidInput.of("source", text, "stop.wrong.source", "stop.mend.source", LONGEST_SOURCE);
        }
        return text;
    }

    /// @param known codes of the processes there are
    Set<String> which(Set<String> known) {
        var all = processes == null ? List.<String>of() : processes;
        for (var process : all) {
            if (!known.contains(process)) {
                throw InvalidInput.of("processes", process, "stop.wrong.process", "stop.mend.process");
            }
        }
        return Set.copyOf(all);
    }

    List<CreditCode> whose() {
        var all = firms == null ? List.<String>of() : firms;
        if (all.size() > MOST_FIRMS) {
            throw InvalidInput.of("firms", all.size(), "stop.wrong.firms", "stop.mend.firms", MOST_FIRMS);
        }
        return all.stream().map(code -> CreditCode.parse("firms", code)).toList();
    }
}
