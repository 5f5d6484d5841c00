package org.cooperage.ledger.voucher;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.chain.Dimension;
import org.cooperage.deal.service.ServiceOrder;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.Entered;
import org.cooperage.shared.Money;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Vouchers for their three sides: programmes of issuers, vouchers of firms, what providers are paid.
@Controller
class VoucherPages {

    private final Vouchers vouchers;
    private final Parties parties;

    VoucherPages(Vouchers vouchers, Parties parties) {
        this.vouchers = vouchers;
        this.parties = parties;
    }

    /// A programme as it is typed.
    record Typed(
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable String year,
            @Nullable Set<Dimension> dimensions,
            @Nullable String share,
            @Nullable String cap,
            @Nullable String budget,
            @Nullable String validFrom,
            @Nullable String validTo) {

        ProgrammeDraft read() {
            var entered = new Entered();
            var draft = new ProgrammeDraft(
                    entered.text("nameZh", nameZh),
                    entered.text("nameEn", nameEn),
                    entered.whole("year", year),
                    dimensions,
                    entered.decimal("share", share),
                    entered.decimal("cap", cap),
                    entered.decimal("budget", budget),
                    entered.findDay("validFrom", validFrom),
                    entered.findDay("validTo", validTo));
            entered.refuse();
            return draft;
        }
    }

    @GetMapping("/vouchers")
    String list(PageRequest page, Model model) {
        Acting.require("Reading vouchers");
        var programmes = vouchers.programmes(page);
        var uses = vouchers.uses(new PageRequest(0, PageRequest.DEFAULT_SIZE, page.sort(), false));
        model.addAttribute("page", programmes);
        model.addAttribute("own", vouchers.own());
        model.addAttribute("uses", uses);
        model.addAttribute("names", parties.names(parties(programmes.rows(), uses.rows())));
        model.addAttribute("isIssuer", Acting.current().role() == Role.GOV);
        return "voucher/list";
    }

    private static Set<Party.Id> parties(List<Programme> programmes, List<VoucherUse> uses) {
        return Stream.concat(
                        programmes.stream().map(Programme::issuer),
                        uses.stream().flatMap(use -> Stream.of(use.firm(), use.provider(), use.issuer())))
                .collect(Collectors.toSet());
    }

    @GetMapping("/vouchers/new")
    String form(Model model) {
        Acting.require("Setting up a voucher programme", Role.GOV);
        model.addAttribute("dimensions", EnumSet.allOf(Dimension.class));
        return "voucher/new";
    }

    @PostMapping("/vouchers")
    @AskAgain("/vouchers/new")
    String create(@ModelAttribute Typed typed) {
        return "redirect:/vouchers/" + vouchers.create(typed.read()).id();
    }

    @GetMapping("/vouchers/{programme}")
    String show(@PathVariable UUID programme, PageRequest page, Model model) {
        Acting.require("Reading vouchers");
        var it = vouchers.get(new Programme.Id(programme));
        var entries = vouchers.entries(it.id(), page);
        var own = vouchers.own().stream()
                .filter(voucher -> voucher.programme().equals(it.id()))
                .findFirst();
        model.addAttribute("programme", it);
        model.addAttribute("page", entries);
        model.addAttribute("voucher", own.orElse(null));
        model.addAttribute("isIssuer", Acting.current().isFor(it.issuer().value()));
        model.addAttribute(
                "mayClaim",
                it.stage() == Programme.Stage.OPEN
                        && Set.of(Role.SME, Role.LEAD).contains(Acting.current().role()));
        model.addAttribute(
                "names",
                parties.names(Stream.concat(
                                Stream.of(it.issuer()), entries.rows().stream().map(VoucherEntry::firm))
                        .collect(Collectors.toSet())));
        return "voucher/programme";
    }

    @PostMapping("/vouchers/{programme}/opening")
    String open(@PathVariable UUID programme) {
        vouchers.move(new Programme.Id(programme), Programme.Stage.OPEN);
        return "redirect:/vouchers/" + programme;
    }

    @PostMapping("/vouchers/{programme}/closing")
    String close(@PathVariable UUID programme) {
        vouchers.move(new Programme.Id(programme), Programme.Stage.CLOSED);
        return "redirect:/vouchers/" + programme;
    }

    @PostMapping("/vouchers/{programme}/claims")
    @AskAgain("/vouchers/{programme}")
    String claim(@PathVariable UUID programme, @RequestParam String amount, RedirectAttributes next) {
        switch (vouchers.claim(new Programme.Id(programme), Money.parse("amount", amount))) {
            case Claiming.Issued issued -> {}
            case Claiming.BudgetSpent spent -> next.addFlashAttribute("refused", "voucher.refused.budget");
            case Claiming.OverCap over -> next.addFlashAttribute("refused", "voucher.refused.cap");
        }
        return "redirect:/vouchers/" + programme;
    }

    /// Back to the order, whose page says what is paid.
    @PostMapping("/vouchers/{programme}/uses")
    @AskAgain("/vouchers/{programme}")
    String reserve(@PathVariable UUID programme, @RequestParam String order) {
        var entered = new Entered();
        var id = entered.id("order", order);
        entered.refuse();
        vouchers.reserve(new Programme.Id(programme), new ServiceOrder.Id(id));
        return "redirect:/service-orders/" + id;
    }

    @PostMapping("/vouchers/uses/{use}/reimbursement")
    @AskAgain("/vouchers")
    String reimburse(@PathVariable UUID use, @RequestParam String reference) {
        vouchers.reimburse(use, reference);
        return "redirect:/vouchers";
    }
}
