package org.cooperage.market.horizon;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.cooperage.shared.TimeSlot;

/// Open windows of one calendar, for asking often how many minutes of a period are open.
final class OpenHours {
    private final long[] from;
    private final long[] to;

    /// @param windows in order and apart
    OpenHours(List<TimeSlot> windows) {
        from = windows.stream().mapToLong(w -> minute(w.from())).toArray();
        to = windows.stream().mapToLong(w -> minute(w.to())).toArray();
    }

    long minutes(TimeSlot period) {
        long begin = minute(period.from());
        long end = minute(period.to());
        int at = Arrays.binarySearch(to, begin);
        long sum = 0;
        for (int i = at < 0 ? -at - 1 : at; i < from.length && from[i] < end; i++) {
            sum += Math.max(0, Math.min(end, to[i]) - Math.max(begin, from[i]));
        }
        return sum;
    }

    private static long minute(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), 60L);
    }
}
