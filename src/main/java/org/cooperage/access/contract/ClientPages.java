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

/// The firms that let one see something of theirs, for advisers, banks and officials; asking another one.
@Controller
class ClientPages {
    static final Set<Party.Kind> OWNERS = Set.of(Party.Kind.SMALL_FIRM, Party.Kind.LEADING_FIRM);

    private final Contracts contracts;
    private final Counterparts counterparts;
    private final Vocabulary vocabulary;
    private final Clock clock;

    ClientPages(Contracts contracts, Counterparts counterparts, Vocabulary vocabulary, Clock clock) {
        this.contracts = contracts;
        this.counterparts = counterparts;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @GetMapping("/clients")
    String list(@RequestParam(defaultValue = "") String firm, PageRequest page, Model model) {
        reader();
        var live = contracts.list(Show.LIVE, page);
        model.addAttribute("page", live);
        model.addAttribute("live", ContractView.of(live.rows(), counterparts, clock.instant()));
        model.addAttribute("asked", views(Show.ASKED));
        model.addAttribute("ended", views(Show.ENDED));
        model.addAttribute("classes", vocabulary.classesFor(Acting.current().role()));
        model.addAttribute("purposes", vocabulary.purposes());
        model.addAttribute("firm", firm);
        return "contract/clients";
    }

    private Object views(Show show) {
        return ContractView.of(contracts.list(show, PageRequest.first()).rows(), counterparts, clock.instant());
    }

    @PostMapping("/clients")
    ModelAndView ask(
            @RequestParam(defaultValue = "") String firm,
            @RequestParam(defaultValue = "") String dataClass,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String note,
            Model model,
            RedirectAttributes next) {
        reader();
        try {
            var owner = counterparts.find("firm", firm, OWNERS);
            return switch (contracts.ask(owner, dataClass, purpose, note)) {
                case Asking.Asked(var contract) -> to("asked", next);
                case Asking.Already(var contract) -> to("already", next);
            };
        } catch (InvalidInput wrong) {
            model.addAttribute("faults", wrong.faults());
            model.addAttribute("note", note);
            return new ModelAndView(list(firm, PageRequest.first(), model), model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/clients/{contractId}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID contractId, RedirectAttributes next) {
        reader();
        return to(ConsentPages.said(contracts.withdraw(new Contract.Id(contractId)), "withdrawn"), next);
    }

    private static ModelAndView to(String toast, RedirectAttributes next) {
        next.addFlashAttribute("toast", "contract.toast." + toast);
        return new ModelAndView("redirect:/clients");
    }

    static void reader() {
        Acting.require("Looking at clients", Role.FI, Role.SVC, Role.GOV, Role.ASC);
    }
}
