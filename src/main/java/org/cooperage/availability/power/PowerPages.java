package org.cooperage.availability.power;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cooperage.chain.Chain;
import org.cooperage.chain.ResourceKind;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// When power is short, and what machines draw: for everybody to read, for the operator to keep.
@Controller
class PowerPages {
    private final Powers powers;
    private final Places places;
    private final Chain chain;
    private final Parties parties;

    PowerPages(Powers powers, Places places, Chain chain, Parties parties) {
        this.powers = powers;
        this.places = places;
        this.chain = chain;
        this.parties = parties;
    }

    @GetMapping("/power")
    String show(Model model) {
        return show(List.of(), Map.of(), model);
    }

    @PostMapping("/power")
    Object restrict(
            @ModelAttribute PowerForm form,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes next) {
        try {
            powers.restrict(form.place(), form.read(new UUID(0, 0)));
        } catch (InvalidInput invalid) {
            return refused(invalid, typed, model);
        }
        next.addFlashAttribute("toast", "power.toast.restricted");
        return "redirect:/power";
    }

    @PostMapping("/power/kinds")
    Object draws(@RequestParam Map<String, String> typed, Model model, RedirectAttributes next) {
        try {
            var entered = new Entered();
            var kilowatts = entered.decimal("kilowatts", typed.get("kilowatts"));
            entered.refuse();
            powers.draws(new ResourceKind.Id(typed.getOrDefault("kind", "")), kilowatts);
        } catch (InvalidInput invalid) {
            return refused(invalid, typed, model);
        }
        next.addFlashAttribute("toast", "power.toast.draws");
        return "redirect:/power";
    }

    @PostMapping("/power/{restrictedId}/removal")
    String lift(@PathVariable UUID restrictedId, RedirectAttributes next) {
        powers.lift(new RestrictedHours.Id(restrictedId));
        next.addFlashAttribute("toast", "power.toast.lifted");
        return "redirect:/power";
    }

    private ModelAndView refused(InvalidInput invalid, Map<String, String> typed, Model model) {
        return new ModelAndView(show(invalid.faults(), typed, model), model.asMap(), HttpStatus.BAD_REQUEST);
    }

    private String show(List<Fault> faults, Map<String, String> typed, Model model) {
        var restricted = powers.restricted();
        model.addAttribute("restricted", restricted);
        model.addAttribute(
                "cities",
                places.get(restricted.stream().map(RestrictedHours::city).toList()));
        model.addAttribute(
                "choices",
                places.cities().stream()
                        .filter(c -> c.kind() == Place.Kind.CITY)
                        .toList());
        model.addAttribute("days", Arrays.asList(DayOfWeek.values()));
        model.addAttribute("kinds", chain.kinds());
        model.addAttribute("kilowatts", powers.kilowatts());
        model.addAttribute("mayEdit", Acting.current().role() == Role.OPS);
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        model.addAttribute("city", typed.getOrDefault("city", homeCity()));
        return "power/power";
    }

    /// Of the reader; empty for who acts for nobody.
    private String homeCity() {
        return Acting.current()
                .party()
                .flatMap(party -> parties.find(new Party.Id(party)))
                .map(party -> party.city().toString())
                .orElse("");
    }
}
