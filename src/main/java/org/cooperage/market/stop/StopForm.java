package org.cooperage.market.stop;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.cooperage.shared.Entered;
import org.jspecify.annotations.Nullable;

/// A stop as it is typed: credit codes one a line, times as read from the clock on the wall.
record StopForm(
        @Nullable String place,
        @Nullable List<String> processes,
        @Nullable String firms,
        @Nullable String from,
        @Nullable String until,
        @Nullable String reason,
        @Nullable String source) {

    StopOrder read() {
        var entered = new Entered();
        var order = new StopOrder(
                entered.id("place", place),
                processes,
                codes(),
                moment(entered, "from", from),
                moment(entered, "until", until),
                entered.choice("reason", reason, Stop.Reason.class),
                source);
        entered.refuse();
        return order;
    }

    private List<String> codes() {
        return firms == null
                ? List.of()
                : Arrays.stream(firms.split("[\\s,;，；]+"))
                        .filter(code -> !code.isBlank())
                        .toList();
    }

    private static @Nullable Instant moment(Entered entered, String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : entered.moment(field, text);
    }

    public boolean has(String process) {
        return processes != null && processes.contains(process);
    }
}
