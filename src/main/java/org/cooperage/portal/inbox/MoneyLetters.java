package org.cooperage.portal.inbox;

import java.util.List;
import org.cooperage.deal.Jobs;
import org.cooperage.ledger.Ledger;
import org.cooperage.ledger.LedgerEvent;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells who owes and who is owed that a statement was written, a payment made, a receipt confirmed.
@Component
class MoneyLetters {

    private final Inbox inbox;
    private final Ledger ledger;
    private final Jobs jobs;

    MoneyLetters(Inbox inbox, Ledger ledger, Jobs jobs) {
        this.inbox = inbox;
        this.ledger = ledger;
        this.jobs = jobs;
    }

    @ApplicationModuleListener
    void on(LedgerEvent event) {
        inbox.send(letters(event));
    }

    private List<Letter> letters(LedgerEvent event) {
        var code = Letter.of(code(event));
        var link = "/statements/" + event.order();
        return switch (event) {
            case LedgerEvent.StatementWritten(var order, var payer) ->
                List.of(Letter.to(payer, "money.statement", link, order, code));
            case LedgerEvent.CompensationOwed owed -> compensation(owed, link);
            case LedgerEvent.PaymentMarked paid ->
                List.of(Letter.to(paid.payee(), "money.paid", link, paid.payable(), code, Letter.of(paid.amount())));
            case LedgerEvent.PaymentConfirmed confirmed ->
                List.of(Letter.to(
                        confirmed.payer(),
                        "money.confirmed",
                        link,
                        confirmed.payable(),
                        code,
                        Letter.of(confirmed.amount())));
            case LedgerEvent.AllPaid _ -> List.of();
        };
    }

    /// As it stands on the statement, which may be that of a service.
    private String code(LedgerEvent event) {
        return ledger.statement(event.order()).payables().getFirst().orderCode();
    }

    private List<Letter> compensation(LedgerEvent.CompensationOwed owed, String link) {
        var job = jobs.get(owed.job());
        var what =
                new Letter.Value[] {Letter.of(job.step().operation()), Letter.of(job.code()), Letter.of(owed.amount())};
        return List.of(
                Letter.to(owed.payer(), "money.compensation.owed", link, owed.job(), what),
                Letter.to(owed.payee(), "money.compensation.due", link, owed.job(), what));
    }
}
