package org.cooperage.park.investment;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.cooperage.park.investment.LeadStage.LostReason;
import org.cooperage.park.space.Units;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// One lead: what is known, what is next, what it did so far.
@Controller
class LeadPages {
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Leads leads;
    private final Prospects prospects;
    private final Units units;
    private final Clock clock;

    LeadPages(Leads leads, Prospects prospects, Units units, Clock clock) {
        this.leads = leads;
        this.prospects = prospects;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/investment/leads/{leadId}")
    String show(@PathVariable UUID leadId, Model model) {
        var lead = leads.get(new Lead.Id(leadId));
        model.addAttribute("lead", lead);
        model.addAttribute("prospect", prospects.get(lead.prospect()));
        model.addAttribute("moves", leads.moves(lead.id()));
        model.addAttribute("way", LeadStage.WAY);
        model.addAttribute("reasons", LostReason.values());
        model.addAttribute("units", units.vacant());
        model.addAttribute("now", clock.instant());
        model.addAttribute(
                "nextAt",
                lead.nextAt()
                        .map(at -> FIELD.format(LocalDateTime.ofInstant(at, BusinessClock.ZONE)))
                        .orElse(""));
        return "park/lead";
    }

    @PostMapping("/investment/leads/{leadId}")
    ModelAndView edit(@PathVariable UUID leadId, @ModelAttribute LeadForm form, Model model) {
        try {
            leads.edit(new Lead.Id(leadId), form);
            return new ModelAndView("redirect:/investment/leads/" + leadId);
        } catch (InvalidInput wrong) {
            return again(leadId, wrong, model);
        }
    }

    @PostMapping("/investment/leads/{leadId}/moves")
    ModelAndView move(@PathVariable UUID leadId, @ModelAttribute MoveForm form, Model model) {
        try {
            leads.move(new Lead.Id(leadId), form);
            return new ModelAndView("redirect:/investment/leads/" + leadId);
        } catch (InvalidInput wrong) {
            return again(leadId, wrong, model);
        }
    }

    private ModelAndView again(UUID leadId, InvalidInput wrong, Model model) {
        show(leadId, model);
        model.addAttribute("faults", wrong.faults());
        return new ModelAndView("park/lead", model.asMap(), HttpStatus.BAD_REQUEST);
    }
}
