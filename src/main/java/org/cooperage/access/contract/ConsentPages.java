package org.cooperage.access.contract;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.cooperage.access.contract.Contract.Show;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who may see which of one's own data, until when and why; granting, declining, revoking.
@Controller
class ConsentPages {
    static final Set<Party.Kind> READERS =
            Set.of(Party.Kind.FINANCE, Party.Kind.SERVICE, Party.Kind.GOVERNMENT, Party.Kind.ASSOCIATION);
    private static final PageRequest ALL = PageRequest.first();

    private final Contracts contracts;
    private final Counterparts counterparts;
    private final Vocabulary vocabulary;
    private final Clock clock;

    ConsentPages(Contracts contracts, Counterparts counterparts, Vocabulary vocabulary, Clock clock) {
        this.contracts = contracts;
        this.counterparts = counterparts;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @GetMapping("/consents")
    String show(PageRequest page, Model model) {
        owner();
        model.addAttribute("asked", views(Show.ASKED));
        model.addAttribute("live", views(Show.LIVE));
        model.addAttribute("ended", views(Show.ENDED));
        model.addAttribute("page", UseView.of(contracts.uses(page), counterparts, vocabulary));
        model.addAttribute("classes", vocabulary.classes());
        model.addAttribute("purposes", vocabulary.purposes());
        return "contract/consents";
    }

    private Object views(Show show) {
        return ContractView.of(contracts.list(show, ALL).rows(), counterparts, clock.instant());
    }

    @PostMapping("/consents")
    ModelAndView grant(
            @RequestParam(defaultValue = "") String reader,
            @RequestParam(defaultValue = "") String dataClass,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "90") int days,
            Model model,
            RedirectAttributes next) {
        owner();
        try {
            contracts.grant(counterparts.find("reader", reader, READERS), dataClass, purpose, days);
            return to("granted", next);
        } catch (InvalidInput wrong) {
            model.addAttribute("faults", wrong.faults());
            model.addAttribute("reader", reader);
            return new ModelAndView(show(ALL, model), model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/consents/{contractId}/grant")
    ModelAndView grantAsked(
            @PathVariable UUID contractId, @RequestParam(defaultValue = "90") int days, RedirectAttributes next) {
        owner();
        return to(said(contracts.grant(new Contract.Id(contractId), days), "granted"), next);
    }

    @PostMapping("/consents/{contractId}/refusal")
    ModelAndView decline(@PathVariable UUID contractId, RedirectAttributes next) {
        owner();
        return to(said(contracts.decline(new Contract.Id(contractId)), "declined"), next);
    }

    @PostMapping("/consents/{contractId}/revocation")
    ModelAndView revoke(@PathVariable UUID contractId, RedirectAttributes next) {
        owner();
        return to(said(contracts.revoke(new Contract.Id(contractId)), "revoked"), next);
    }

    static String said(Deciding outcome, String done) {
        return switch (outcome) {
            case Deciding.Decided(var contract) -> done;
            case Deciding.TooLate(var contract) -> "late";
        };
    }

    private static ModelAndView to(String toast, RedirectAttributes next) {
        next.addFlashAttribute("toast", "contract.toast." + toast);
        return new ModelAndView("redirect:/consents");
    }

    private static void owner() {
        Acting.require("Looking at consents", Role.SME, Role.LEAD);
    }
}
