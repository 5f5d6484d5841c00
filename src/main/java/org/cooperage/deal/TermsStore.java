package org.cooperage.deal;

import static org.cooperage.ground.Columns.at;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.cooperage.party.Party;
import org.cooperage.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a job was agreed to be: price, time, quantity by colour and size, slots.
@Component
class TermsStore {

    private final JdbcClient db;
    private final LineStore lines;

    TermsStore(JdbcClient db, LineStore lines) {
        this.db = db;
        this.lines = lines;
    }

    void insert(Deal.Id job, Party.Id buyer, Party.Id maker, JobTerms terms) {
        setPrice(job, buyer, maker, terms);
        lines.insert(job, buyer, maker, terms.lines());
        lines.insertSlots(job, buyer, maker, terms.slots(), false);
    }

    private void setPrice(Deal.Id job, Party.Id buyer, Party.Id maker, JobTerms terms) {
        var price = Objects.requireNonNull(terms.price(), "An offer names its price.");
        db.sql("""
                        INSERT INTO deal_terms (deal_id, buyer_id, maker_id, unit_price, setup_fee, amount)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (deal_id) DO UPDATE
                        SET unit_price = excluded.unit_price, setup_fee = excluded.setup_fee, amount = excluded.amount""")
                .param(job.value())
                .param(buyer.value())
                .param(maker.value())
                .param(price.unitPrice())
                .param(price.setupFee().yuan())
                .param(price.amount().yuan())
                .update();
    }

    void setTime(Deal.Id job, TimeSlot planned) {
        db.sql("UPDATE deal SET starts = ?, ends = ?, due = ? WHERE id = ?")
                .param(at(planned.from()))
                .param(at(planned.to()))
                .param(at(planned.to()))
                .param(job.value())
                .update();
    }

    void setTerms(JobDeal job, JobTerms terms, BigDecimal needed) {
        setTime(job.id(), terms.planned());
        db.sql("UPDATE deal SET quantity = ?, needed = ? WHERE id = ?")
                .param(terms.quantity().value())
                .param(needed)
                .param(job.id().value())
                .update();
        setPrice(job.id(), job.buyer(), job.maker(), terms);
        lines.deleteLines(job.id());
        lines.insert(job.id(), job.buyer(), job.maker(), terms.lines());
        replaceSlots(job, terms.slots());
    }

    void replaceSlots(JobDeal job, List<JobTerms.Slot> slots) {
        lines.deleteSlots(job.id(), false);
        lines.insertSlots(job.id(), job.buyer(), job.maker(), slots, false);
    }
}
