package org.cooperage.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cooperage.shared.TimeSlot;

/// Arithmetic on lists of half-open slots.
final class Slots {

    private Slots() {}

    /// The same time as few slots as possible, in order.
    static List<TimeSlot> joined(List<TimeSlot> slots) {
        var joined = new ArrayList<TimeSlot>();
        for (var slot :
                slots.stream().sorted(Comparator.comparing(TimeSlot::from)).toList()) {
            if (joined.isEmpty() || joined.getLast().to().isBefore(slot.from())) {
                joined.add(slot);
            } else {
                var last = joined.removeLast();
                joined.add(new TimeSlot(last.from(), later(last.to(), slot.to())));
            }
        }
        return List.copyOf(joined);
    }

    /// What is left of `slots` (in order, apart) when `taken` is gone.
    static List<TimeSlot> without(List<TimeSlot> slots, List<TimeSlot> taken) {
        var gone = joined(taken);
        var left = new ArrayList<TimeSlot>();
        for (var slot : slots) {
            cut(slot, gone, left);
        }
        return List.copyOf(left);
    }

    static Duration length(List<TimeSlot> slots) {
        return slots.stream().map(TimeSlot::length).reduce(Duration.ZERO, Duration::plus);
    }

    private static void cut(TimeSlot slot, List<TimeSlot> gone, List<TimeSlot> left) {
        var from = slot.from();
        for (var hole : gone) {
            if (hole.overlaps(slot)) {
                if (from.isBefore(hole.from())) {
                    left.add(new TimeSlot(from, hole.from()));
                }
                from = later(from, hole.to());
            }
        }
        if (from.isBefore(slot.to())) {
            left.add(new TimeSlot(from, slot.to()));
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
