package org.cooperage.market.booking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// A booking as its two sides see it.
///
/// @param mine the one who looks is the customer
/// @param freeUntil cancelling costs nothing until then
/// @param moves what the one who looks may do now
record BookingView(
        UUID id,
        UUID order,
        UUID offer,
        Bilingual name,
        UUID customer,
        Bilingual customerName,
        UUID provider,
        Bilingual providerName,
        boolean mine,
        Instant from,
        Instant to,
        int units,
        Booking.Stage stage,
        @Nullable UUID series,
        @Nullable Instant answerBy,
        Instant freeUntil,
        BigDecimal lateShare,
        BigDecimal missShare,
        @Nullable BigDecimal used,
        List<Move> moves,
        int version) {

    BookingView {
        moves = List.copyOf(moves);
    }

    /// Texts: `booking.move.<name>`.
    enum Move {
        APPROVE,
        DECLINE,
        CANCEL,
        RESCHEDULE,
        MISS,
        START,
        FINISH
    }

    public boolean may(String move) {
        return moves.contains(Move.valueOf(move));
    }
}
