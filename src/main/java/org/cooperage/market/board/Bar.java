package org.cooperage.market.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.cooperage.deal.JobStage;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Quantity;
import org.cooperage.shared.Unit;

/// One job on the board, with every name it is sorted or found by.
record Bar(
        UUID job,
        String jobCode,
        UUID order,
        String orderCode,
        Bilingual product,
        UUID maker,
        Bilingual makerName,
        UUID city,
        Bilingual cityName,
        String process,
        int processSeq,
        Bilingual processName,
        UUID machine,
        Bilingual machineName,
        int stepSeq,
        Bilingual stepName,
        Instant starts,
        Instant ends,
        Instant due,
        Instant promised,
        JobStage stage,
        int percent,
        BigDecimal amount,
        Unit unit) {

    public Quantity quantity() {
        return new Quantity(amount, unit);
    }

    /// The order is promised, or by now cannot but come, after its buyer wants it.
    public boolean isLate(Instant now) {
        return promised.isAfter(due) || (!stage.isMade() && now.isAfter(ends));
    }
}
