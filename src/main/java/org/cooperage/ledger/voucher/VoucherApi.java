package org.cooperage.ledger.voucher;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.cooperage.deal.service.ServiceOrder;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Voucher programmes and vouchers, for programs. What the budget or the cap does not allow is told with 409.
@RestController
@RequestMapping("/api/voucher-programmes")
class VoucherApi {

    private final Vouchers vouchers;

    VoucherApi(Vouchers vouchers) {
        this.vouchers = vouchers;
    }

    /// @param amount in yuan
    record Wish(@Nullable BigDecimal amount) {}

    record About(@Nullable UUID order) {}

    record Paid(@Nullable String reference) {}

    @GetMapping
    Page<Programme> list(PageRequest page) {
        return vouchers.programmes(page);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Programme create(@RequestBody ProgrammeDraft draft) {
        return vouchers.create(draft);
    }

    @GetMapping("/{programme}")
    Programme show(@PathVariable UUID programme) {
        return vouchers.get(new Programme.Id(programme));
    }

    @PostMapping("/{programme}/opening")
    Programme open(@PathVariable UUID programme) {
        return vouchers.move(new Programme.Id(programme), Programme.Stage.OPEN);
    }

    @PostMapping("/{programme}/closing")
    Programme close(@PathVariable UUID programme) {
        return vouchers.move(new Programme.Id(programme), Programme.Stage.CLOSED);
    }

    @PostMapping("/{programme}/claims")
    ResponseEntity<Claiming> claim(@PathVariable UUID programme, @RequestBody Wish wish) {
        var amount = wish.amount();
        if (amount == null) {
            throw InvalidInput.of("amount", "", "voucher.wrong.sum", "voucher.mend.sum");
        }
        var outcome = vouchers.claim(new Programme.Id(programme), new Money(amount));
        return switch (outcome) {
            case Claiming.Issued issued ->
                ResponseEntity.status(HttpStatus.CREATED).body(issued);
            case Claiming.BudgetSpent spent ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(spent);
            case Claiming.OverCap over ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(over);
        };
    }

    /// Puts the acting firm's voucher to one of its orders.
    @PostMapping("/{programme}/uses")
    @ResponseStatus(HttpStatus.CREATED)
    VoucherUse reserve(@PathVariable UUID programme, @RequestBody About about) {
        var order = about.order();
        if (order == null) {
            throw InvalidInput.of("order", "", "voucher.wrong.order", "voucher.mend.order");
        }
        return vouchers.reserve(new Programme.Id(programme), new ServiceOrder.Id(order));
    }

    @GetMapping("/{programme}/entries")
    Page<VoucherEntry> entries(@PathVariable UUID programme, PageRequest page) {
        return vouchers.entries(new Programme.Id(programme), page);
    }

    @GetMapping("/vouchers")
    List<Voucher> own() {
        return vouchers.own();
    }

    @GetMapping("/uses")
    Page<VoucherUse> uses(PageRequest page) {
        return vouchers.uses(page);
    }

    @PostMapping("/uses/{use}/reimbursement")
    VoucherUse reimburse(@PathVariable UUID use, @RequestBody Paid paid) {
        return vouchers.reimburse(use, paid.reference());
    }
}
