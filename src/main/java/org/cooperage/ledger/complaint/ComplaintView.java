package org.cooperage.ledger.complaint;

import java.time.LocalDate;
import java.util.List;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;

/// A complaint with names, as the reader sees it.
///
/// @param daysLate up to today, or up to when it was closed
/// @param interest what the law adds for them, if nothing else was agreed
/// @param moves what the reader may do now
public record ComplaintView(
        Complaint it, Bilingual payee, Bilingual payer, long daysLate, Money interest, List<ComplaintMove> moves) {

    public ComplaintView {
        moves = List.copyOf(moves);
    }

    static ComplaintView of(
            Complaint it, Bilingual payee, Bilingual payer, LocalDate until, List<ComplaintMove> moves) {
        return new ComplaintView(it, payee, payer, it.daysLate(until), it.interest(until), moves);
    }
}
