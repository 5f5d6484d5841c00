package org.cooperage.portal.firm;

import java.util.List;
import java.util.UUID;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.place.Places;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Stale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A firm changes what it says of itself. What was typed stays when something is wrong or somebody was faster.
@Controller
class FirmEditPages {

    private final Parties parties;
    private final Places places;
    private final Firms firms;
    private final TransactionTemplate transaction;

    FirmEditPages(Parties parties, Places places, Firms firms, PlatformTransactionManager transactions) {
        this.parties = parties;
        this.places = places;
        this.firms = firms;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/parties/{partyId}/edit")
    String form(@PathVariable UUID partyId, Model model) {
        var party = mine(partyId);
        return show(party, FirmForm.of(party, parties.findContact(party.id())), List.of(), model);
    }

    @PostMapping("/parties/{partyId}")
    Object edit(@PathVariable UUID partyId, @ModelAttribute FirmForm form, Model model, RedirectAttributes next) {
        var party = mine(partyId);
        try {
            save(party.id(), form);
        } catch (InvalidInput invalid) {
            return again(HttpStatus.BAD_REQUEST, show(party, form, invalid.faults(), model), model);
        } catch (Stale stale) {
            var late = Fault.of("nameZh", "", "party.invalid.stale", "party.mend.stale");
            return again(HttpStatus.CONFLICT, show(party, form, List.of(late), model), model);
        }
        next.addFlashAttribute("toast", "party.edit.toast");
        return "redirect:/parties/" + partyId;
    }

    private void save(Party.Id id, FirmForm form) {
        var profile = form.toProfile();
        var contact = form.toContact();
        transaction.executeWithoutResult(status -> {
            parties.edit(id, profile, form.readVersion());
            contact.ifPresent(it -> parties.editContact(id, it));
        });
    }

    private String show(Party party, FirmForm form, List<Fault> faults, Model model) {
        model.addAttribute("party", party);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("links", firms.links());
        model.addAttribute("places", places.tree());
        return "party/edit";
    }

    private static Object again(HttpStatus status, String view, Model model) {
        return new ModelAndView(view, model.asMap(), status);
    }

    private Party mine(UUID id) {
        if (!Acting.current().isFor(id)) {
            throw new NotFound("party", id);
        }
        return parties.get(new Party.Id(id));
    }
}
