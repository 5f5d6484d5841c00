package org.cooperage.ledger.complaint;

import java.time.LocalDate;
import java.util.List;
import org.cooperage.deal.Deal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// On the statement of an order: what was complained of, and whether one may.
@Component("complaints")
class ComplaintPart {
    private final Complaints complaints;

    ComplaintPart(Complaints complaints) {
        this.complaints = complaints;
    }

    /// @param filed as far as the reader knows of them, the latest first
    /// @param late day after which the reader may complain; null: it may not, or not yet
    public record Part(List<Complaint> filed, @Nullable LocalDate late) {}

    public Part of(Deal.Id order) {
        return new Part(complaints.ofOrder(order), complaints.lateSince(order).orElse(null));
    }
}
