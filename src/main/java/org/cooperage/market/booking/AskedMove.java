package org.cooperage.market.booking;

import java.time.Instant;
import java.util.UUID;
import org.cooperage.shared.TimeSlot;

/// Another time a customer asks for something its provider approved. The booking keeps its slot until the answer.
///
/// @param hold keeps the other time meanwhile
/// @param answerBy silence after that is a no
record AskedMove(Booking.Id booking, UUID hold, TimeSlot slot, Instant answerBy) {}
