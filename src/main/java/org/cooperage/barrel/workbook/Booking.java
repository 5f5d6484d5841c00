package org.cooperage.barrel.workbook;

import java.util.List;

/// What can come of asking to book what was saved.
sealed interface Booking {
    /// Booked now, or before.
    record Done(List<Booked> savings) implements Booking {
        public Done {
            savings = List.copyOf(savings);
        }
    }

    /// Nothing is measured yet that saved something.
    record NothingShown() implements Booking {}
}
