package org.cooperage.ledger;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.party.Party;
import org.cooperage.party.Upload;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What one owes and is owed, over all orders and for one; marking payments and confirming them.
@Controller
class StatementPages {
    /// Who may be kept waiting, or be said to keep others waiting.
    private static final Set<Role> COMPLAINING = EnumSet.of(Role.SME, Role.LEAD, Role.SVC, Role.BUYER);

    private final Ledger ledger;
    private final StatementNames names;
    private final Clock clock;

    StatementPages(Ledger ledger, StatementNames names, Clock clock) {
        this.ledger = ledger;
        this.names = names;
        this.clock = clock;
    }

    /// `side` says which half: what I owe, or what I am owed; without it the fuller one.
    @GetMapping("/statements")
    String list(
            @RequestParam(required = false) @Nullable Side side,
            @RequestParam(required = false) Payable.@Nullable State state,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page,
            Model model) {
        var me = new Party.Id(Acting.current().party().orElse(new UUID(0, 0)));
        var balance = ledger.balance(me);
        var shown = side == null ? Side.fuller(balance) : side;
        var found = ledger.list(shown.filter(me, state, q), page);
        model.addAttribute("balance", balance);
        model.addAttribute("side", shown);
        model.addAttribute("state", state);
        model.addAttribute("q", q);
        model.addAttribute("page", found);
        model.addAttribute("names", names.of(found.rows()));
        model.addAttribute("today", today());
        model.addAttribute("mayComplain", COMPLAINING.contains(Acting.current().role()));
        return "ledger/statements";
    }

    @GetMapping("/statements/{orderId}")
    String show(@PathVariable UUID orderId, Model model) {
        return statement(new Deal.Id(orderId), null, List.of(), model);
    }

    @PostMapping("/payables/{payableId}/payment")
    Object pay(
            @PathVariable UUID payableId,
            @RequestParam int version,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate paidOn,
            @RequestParam String reference,
            @RequestParam(required = false) @Nullable MultipartFile evidence,
            Model model,
            RedirectAttributes next)
            throws IOException {
        var id = new Payable.Id(payableId);
        var order = ledger.get(id).order();
        try {
            next.addFlashAttribute(
                    "paid", word(ledger.markPaid(id, version, new Remittance(paidOn, reference, slip(evidence)))));
            return "redirect:/statements/" + order;
        } catch (InvalidInput refused) {
            var view = statement(order, payableId, refused.faults(), model);
            return new ModelAndView(view, model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/payables/{payableId}/confirmation")
    String confirm(@PathVariable UUID payableId, @RequestParam int version, RedirectAttributes next) {
        var outcome = ledger.confirmReceipt(new Payable.Id(payableId), version);
        next.addFlashAttribute("paid", word(outcome));
        return "redirect:/statements/" + outcome.payable().order();
    }

    /// Everything one still owes for the order, with one transfer.
    @PostMapping("/statements/{orderId}/payment")
    Object payAll(
            @PathVariable UUID orderId,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate paidOn,
            @RequestParam String reference,
            Model model,
            RedirectAttributes next) {
        var order = new Deal.Id(orderId);
        try {
            var marked = ledger.markAllPaid(order, new Remittance(paidOn, reference, null));
            next.addFlashAttribute("paid", marked == 0 ? "notnow" : Payable.State.PAID.name());
            return "redirect:/statements/" + order;
        } catch (InvalidInput refused) {
            var view = statement(order, null, refused.faults(), model);
            return new ModelAndView(view, model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    /// Everything that was paid to one for the order.
    @PostMapping("/statements/{orderId}/confirmation")
    String confirmAll(@PathVariable UUID orderId, RedirectAttributes next) {
        var confirmed = ledger.confirmAllReceipts(new Deal.Id(orderId));
        next.addFlashAttribute("paid", confirmed == 0 ? "notnow" : Payable.State.CONFIRMED.name());
        return "redirect:/statements/" + orderId;
    }

    @GetMapping("/payables/{payableId}/evidence")
    ResponseEntity<byte[]> evidence(@PathVariable UUID payableId) {
        var found =
                ledger.findEvidence(new Payable.Id(payableId)).orElseThrow(() -> new NotFound("evidence", payableId));
        return Upload.shown("evidence", found.mediaType(), found.content());
    }

    private String statement(Deal.Id order, @Nullable UUID wrong, List<InvalidInput.Fault> faults, Model model) {
        var statement = ledger.statement(order);
        if (statement.payables().isEmpty()) {
            throw new NotFound("statement", order);
        }
        model.addAttribute("statement", statement);
        model.addAttribute("names", names.of(statement.payables()));
        var acting = Acting.current();
        model.addAttribute("acting", acting);
        model.addAttribute(
                "mayPay",
                statement.count(Payable.State.OWED, p -> acting.isFor(p.payer().value())));
        model.addAttribute(
                "mayConfirm",
                statement.count(Payable.State.PAID, p -> acting.isFor(p.payee().value())));
        model.addAttribute("today", today());
        model.addAttribute("wrong", wrong);
        if (!faults.isEmpty()) { // else those of the complaint below it stay
            model.addAttribute("faults", faults);
        }
        return "ledger/statement";
    }

    private static @Nullable Upload slip(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return null;
        }
        var name = file.getOriginalFilename();
        return new Upload(name == null ? "slip" : name, file.getBytes());
    }

    private static String word(Paying outcome) {
        return switch (outcome) {
            case Paying.Done it -> it.payable().state().name();
            case Paying.NotNow it -> "notnow";
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
