package org.cooperage.portal.firm;

import java.util.UUID;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.PageRequest;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// The list of parties and the public page of each.
@Controller
class FirmPages {

    private final Parties parties;
    private final Firms firms;

    FirmPages(Parties parties, Firms firms) {
        this.parties = parties;
        this.firms = firms;
    }

    @GetMapping("/parties")
    String list(@ModelAttribute("query") FirmQuery query, PageRequest page, Model model) {
        var found = parties.list(query.toFilter(), page);
        model.addAttribute("page", found);
        model.addAttribute("places", firms.placesOf(found.rows()));
        model.addAttribute("links", firms.links());
        model.addAttribute("cities", firms.cities());
        return "party/list";
    }

    @GetMapping("/parties/{partyId}")
    String show(@PathVariable UUID partyId, Model model) {
        var party = parties.get(new Party.Id(partyId));
        model.addAttribute("firm", firms.view(party));
        model.addAttribute("title", party.name().in(LocaleContextHolder.getLocale()));
        return "party/firm";
    }
}
