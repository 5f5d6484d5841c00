package org.cooperage.demo;

import java.math.BigDecimal;
import java.util.Optional;
import org.cooperage.deal.dispute.Dispute;
import org.cooperage.deal.dispute.DisputeFilter;
import org.cooperage.deal.dispute.Disputes;
import org.cooperage.deal.dispute.Disputing;
import org.cooperage.deal.dispute.Remedy;
import org.cooperage.shared.Acting;
import org.cooperage.shared.PageRequest;
import org.springframework.stereotype.Component;

/// Answers objections for makers nobody plays: they mend what they are asked to mend, and offer half of a reduction.
@Component
class DisputeAutopilot {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Disputes disputes;
    private final Others others;

    DisputeAutopilot(Disputes disputes, Others others) {
        this.disputes = disputes;
        this.others = others;
    }

    void catchUp() {
        var most = new PageRequest(0, PageRequest.MAX_SIZE, Optional.empty(), false);
        var open = Acting.as(
                Acting.SYSTEM, () -> disputes.list(DisputeFilter.OPEN, most).rows());
        open.forEach(dispute -> others.as(dispute.maker(), () -> answer(dispute)));
    }

    private Disputing answer(Dispute dispute) {
        return switch (dispute.stage()) {
            case OPEN -> answerClaim(dispute);
            case AGREED -> disputes.send(dispute.id(), dispute.version());
            case OFFERED, REJECTED, MEDIATION, SENT, SETTLED, WITHDRAWN -> new Disputing.NotNow(dispute);
        };
    }

    private Disputing answerClaim(Dispute dispute) {
        var wish = dispute.wish();
        var amount = wish.amount();
        if (amount == null) {
            return disputes.accept(dispute.id(), dispute.version());
        }
        var half = new Remedy(wish.kind(), wish.quantity(), amount.times(HALF));
        return disputes.offer(dispute.id(), dispute.version(), half, "");
    }
}
