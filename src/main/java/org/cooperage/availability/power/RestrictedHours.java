package org.cooperage.availability.power;

import java.util.UUID;
import org.cooperage.availability.Calendar;
import org.cooperage.place.Place;

/// Hours of the week in which power is short in a city. Nobody is closed by them; work in them has a price in
/// planning.
///
/// @param hours their name, days and time of day
public record RestrictedHours(Id id, Place.Id city, Calendar hours) {
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }
}
