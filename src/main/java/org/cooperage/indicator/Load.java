package org.cooperage.indicator;

import java.time.LocalDate;
import org.cooperage.chain.Process;
import org.cooperage.place.Place;
import org.cooperage.shared.Share;

/// How far a process of a city is booked in a week.
///
/// @param week its Monday, Asia/Shanghai
/// @param openHours unit-hours inside calendars, closures taken out
/// @param heldHours of them held, tentatively or for good
/// @param firms that have open hours
public record Load(Process.Id process, Place.Id city, LocalDate week, double openHours, double heldHours, int firms) {

    public record At(Process.Id process, Place.Id city, LocalDate week) {}

    public At at() {
        return new At(process, city, week);
    }

    /// Held ÷ open hours, 0–1.
    public Share share() {
        return Share.of(Math.min(heldHours, openHours), openHours);
    }

    public double freeHours() {
        return openHours - heldHours;
    }
}
