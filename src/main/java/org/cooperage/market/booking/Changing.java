package org.cooperage.market.booking;

/// What came of changing a booking.
sealed interface Changing {

    /// The booking as it stands now.
    Booking booking();

    record Done(Booking booking) implements Changing {}

    /// The provider has to say yes first; the booking keeps the slot it has until then.
    record Asked(Booking booking) implements Changing {}

    /// It is not at the stage for that, or it is too late; nothing was changed.
    record NotNow(Booking booking) implements Changing {}

    /// The other slot is taken or not open; the booking keeps the one it has.
    record Taken(Booking booking, Reserving.Why why) implements Changing {}
}
