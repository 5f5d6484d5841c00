package org.cooperage.plan.weight;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cooperage.party.Parties;
import org.cooperage.plan.BuyerClass;
import org.cooperage.plan.Weight;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The weights of planning and the classes of buyers, for the operator.
@Controller
class WeightingPages {
    private final Weightings weightings;
    private final WeightChanges changes;
    private final Parties parties;

    WeightingPages(Weightings weightings, WeightChanges changes, Parties parties) {
        this.weightings = weightings;
        this.changes = changes;
        this.parties = parties;
    }

    @GetMapping("/weights")
    String show(@RequestParam(defaultValue = "STANDARD") String buyers, Model model) {
        return show(choice(buyers), Map.of(), List.of(), model);
    }

    @PostMapping("/weights")
    Object change(@RequestParam Map<String, String> typed, Model model, RedirectAttributes next) {
        var buyers = choice(typed.get("buyers"));
        try {
            var change = changes.draft(buyers, read(typed), typed.getOrDefault("why", ""));
            next.addFlashAttribute("toast", "weight.toast.drafted");
            return "redirect:/rules/changes/" + change.id();
        } catch (InvalidInput invalid) {
            return refused(show(buyers, typed, invalid.faults(), model), model);
        }
    }

    @PostMapping("/weights/buyers")
    Object classify(@RequestParam Map<String, String> typed, Model model, RedirectAttributes next) {
        var buyers = choice(typed.get("buyers"));
        try {
            var entered = new Entered();
            var inClass = entered.choice("inClass", typed.get("inClass"), BuyerClass.class);
            entered.refuse();
            weightings.classify(weightings.named(typed.getOrDefault("buyer", "").strip()), inClass);
        } catch (InvalidInput invalid) {
            return refused(show(buyers, typed, invalid.faults(), model), model);
        }
        next.addFlashAttribute("toast", "weight.toast.classified");
        return "redirect:/weights?buyers=" + buyers;
    }

    private static ModelAndView refused(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.BAD_REQUEST);
    }

    private static BuyerClass choice(@Nullable String text) {
        var entered = new Entered();
        var chosen = entered.choice("buyers", text, BuyerClass.class);
        entered.refuse();
        return chosen;
    }

    private static Map<Weight, BigDecimal> read(Map<String, String> typed) {
        var entered = new Entered();
        var values = new EnumMap<Weight, BigDecimal>(Weight.class);
        for (var weight : Weight.values()) {
            values.put(weight, entered.decimal(weight.name(), typed.get(weight.name())));
        }
        entered.refuse();
        return values;
    }

    private String show(BuyerClass buyers, Map<String, String> typed, List<Fault> faults, Model model) {
        Acting.require("Reading the weights of planning", Role.OPS);
        var classified = weightings.classified();
        model.addAttribute("buyers", buyers);
        model.addAttribute("classes", BuyerClass.values());
        model.addAttribute("weights", Weight.values());
        model.addAttribute("all", weightings.list());
        model.addAttribute("weighting", weightings.get(buyers));
        model.addAttribute("classified", classified);
        model.addAttribute(
                "names",
                parties.names(
                        classified.stream().map(Weightings.Classified::buyer).toList()));
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        return "weight/weights";
    }
}
