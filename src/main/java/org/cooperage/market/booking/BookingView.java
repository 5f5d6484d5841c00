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
/// @param asked another time that waits for the provider's answer
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
        @Nullable Asked asked,
        List<Move> moves,
        int version) {

    BookingView {
        moves = List.copyOf(moves);
    }

    /// Another time the customer asks for.
    record Asked(Instant from, Instant to, Instant answerBy) {}

    /// Texts: `booking.move.<name>`.
    enum Move {
        APPROVE,
        DECLINE,
        CANCEL,
        RESCHEDULE,
        APPROVE_MOVE,
        REFUSE_MOVE,
        MISS,
        START,
        FINISH
    }

    public boolean may(String move) {
        return moves.contains(Move.valueOf(move));
    }
}
