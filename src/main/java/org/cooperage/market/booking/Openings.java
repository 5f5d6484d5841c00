package org.cooperage.market.booking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.availability.Resource;
import org.cooperage.availability.UnitsWanted;
import org.cooperage.availability.slot.BookingRule;
import org.cooperage.shared.TimeSlot;

/// The rules and opening hours of all that is needed.
record Openings(
        Map<Resource.Id, Integer> units,
        Map<Resource.Id, BookingRule> rules,
        Map<Resource.Id, List<TimeSlot>> open,
        Instant now) {

    /// Throws what is wrong with the slot by the rules.
    void check(TimeSlot slot) {
        rules.values().forEach(rule -> rule.check(slot, now));
    }

    Optional<Reserving.Why> problem(TimeSlot slot) {
        if (rules.values().stream().anyMatch(rule -> slot.from().isBefore(rule.firstStart(now)))) {
            return Optional.of(Reserving.Why.TOO_SOON);
        }
        if (rules.values().stream().anyMatch(rule -> slot.from().isAfter(rule.lastStart(now)))) {
            return Optional.of(Reserving.Why.TOO_FAR);
        }
        boolean isOpen = units.keySet().stream()
                .allMatch(id -> open.getOrDefault(id, List.of()).stream().anyMatch(window -> window.contains(slot)));
        return isOpen ? Optional.empty() : Optional.of(Reserving.Why.CLOSED);
    }

    /// What has to be kept for the slot, with what comes before and after it.
    List<UnitsWanted> of(TimeSlot slot) {
        return units.entrySet().stream()
                .map(one -> new UnitsWanted(
                        one.getKey(),
                        one.getValue(),
                        rules.getOrDefault(one.getKey(), BookingRule.usual(one.getKey()))
                                .withBuffers(slot)))
                .toList();
    }
}
