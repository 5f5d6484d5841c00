package org.cooperage.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.EntityTag;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Statements for programs. Marking a payment and confirming it want the version in `If-Match`; 409 when it is not the
/// time for it.
@RestController
@RequestMapping("/api")
class StatementApi {

    private final Ledger ledger;

    StatementApi(Ledger ledger) {
        this.ledger = ledger;
    }

    record PaymentDraft(LocalDate paidOn, String reference) {}

    record StatementView(UUID order, Money total, Money paid, Money confirmed, List<Payable> payables) {

        static StatementView of(Statement statement) {
            return new StatementView(
                    statement.order().value(),
                    statement.total(),
                    statement.paid(),
                    statement.confirmed(),
                    statement.payables());
        }
    }

    @GetMapping("/statements")
    Page<Payable> list(
            @RequestParam(required = false) @Nullable Side side,
            @RequestParam(required = false) Payable.@Nullable State state,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page) {
        var me = new Party.Id(Acting.current().party().orElse(new UUID(0, 0)));
        var half = side == null ? Side.fuller(ledger.balance(me)) : side;
        return ledger.list(half.filter(me, state, q), page);
    }

    @GetMapping("/statements/{orderId}")
    StatementView show(@PathVariable UUID orderId) {
        var statement = ledger.statement(new Deal.Id(orderId));
        if (statement.payables().isEmpty()) {
            throw new NotFound("statement", orderId);
        }
        return StatementView.of(statement);
    }

    /// Marks everything one still owes for the order as paid with one transfer.
    @PostMapping("/statements/{orderId}/payment")
    StatementView payAll(@PathVariable UUID orderId, @RequestBody PaymentDraft draft) {
        ledger.markAllPaid(new Deal.Id(orderId), new Remittance(draft.paidOn(), draft.reference(), null));
        return show(orderId);
    }

    /// Confirms everything that was paid to one for the order.
    @PostMapping("/statements/{orderId}/confirmation")
    StatementView confirmAll(@PathVariable UUID orderId) {
        ledger.confirmAllReceipts(new Deal.Id(orderId));
        return show(orderId);
    }

    @PostMapping("/payables/{payableId}/payment")
    ResponseEntity<Payable> pay(
            @PathVariable UUID payableId, @RequestHeader("If-Match") String version, @RequestBody PaymentDraft draft) {
        var remittance = new Remittance(draft.paidOn(), draft.reference(), null);
        return answered(ledger.markPaid(new Payable.Id(payableId), EntityTag.version(version), remittance));
    }

    @PostMapping("/payables/{payableId}/confirmation")
    ResponseEntity<Payable> confirm(@PathVariable UUID payableId, @RequestHeader("If-Match") String version) {
        return answered(ledger.confirmReceipt(new Payable.Id(payableId), EntityTag.version(version)));
    }

    private static ResponseEntity<Payable> answered(Paying outcome) {
        return switch (outcome) {
            case Paying.Done it ->
                ResponseEntity.ok().eTag("\"" + it.payable().version() + "\"").body(it.payable());
            case Paying.NotNow it -> ResponseEntity.status(HttpStatus.CONFLICT).body(it.payable());
        };
    }
}
