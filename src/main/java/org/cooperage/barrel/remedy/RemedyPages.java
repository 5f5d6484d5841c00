package org.cooperage.barrel.remedy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.cooperage.barrel.Barrels;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
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

/// What one has taken, whether it helped, and what services did for others.
@Controller
class RemedyPages {
    private final Remedies remedies;
    private final Lifts lifts;
    private final Barrels barrels;

    RemedyPages(Remedies remedies, Lifts lifts, Barrels barrels) {
        this.remedies = remedies;
        this.lifts = lifts;
        this.barrels = barrels;
    }

    static Party.Id firm() {
        Acting.require("Looking at remedies", Role.SME, Role.LEAD);
        return Acting.current()
                .party()
                .map(Party.Id::new)
                .orElseThrow(() -> new NotAllowed("Looking at remedies without acting for a firm"));
    }

    @GetMapping("/barrel/remedies")
    String show(Model model) {
        model.addAttribute("remedies", views());
        model.addAttribute("services", barrels.services());
        model.addAttribute("lifts", lifts.all());
        model.addAttribute("today", remedies.today());
        return "remedy/remedies";
    }

    List<RemedyView> views() {
        var firm = firm();
        var history = barrels.of(firm).history();
        return remedies.of(firm).stream()
                .map(one -> RemedyView.of(one, history, remedies.today()))
                .toList();
    }

    @PostMapping("/barrel/remedies")
    ModelAndView take(
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String day,
            Model model,
            RedirectAttributes next) {
        try {
            return switch (remedies.take(firm(), service, day(day))) {
                case Taking.Taken(var remedy) -> to("taken", next);
                case Taking.Running(var remedy) -> to("running", next);
            };
        } catch (InvalidInput wrong) {
            model.addAttribute("faults", wrong.faults());
            model.addAttribute("chosen", service);
            model.addAttribute("day", day);
            return new ModelAndView(show(model), model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    LocalDate day(String typed) {
        try {
            return typed.isBlank() ? remedies.today() : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            var today = remedies.today();
            throw InvalidInput.of("day", typed, "remedy.invalid.day", "remedy.mend.day", today.minusYears(2), today);
        }
    }

    @PostMapping("/barrel/remedies/{remedyId}/end")
    ModelAndView end(@PathVariable UUID remedyId, RedirectAttributes next) {
        remedies.end(firm(), new Remedy.Id(remedyId));
        return to("ended", next);
    }

    private static ModelAndView to(String toast, RedirectAttributes next) {
        next.addFlashAttribute("toast", "remedy.toast." + toast);
        return new ModelAndView("redirect:/barrel/remedies");
    }
}
