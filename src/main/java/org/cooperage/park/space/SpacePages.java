package org.cooperage.park.space;

import java.util.UUID;
import org.cooperage.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Space to let: what suits an investor, and a park's own units with its theme.
@Controller
class SpacePages {
    private final Units units;

    SpacePages(Units units) {
        this.units = units;
    }

    @GetMapping("/space")
    ModelAndView select(@ModelAttribute Demands demands, Model model) {
        model.addAttribute("demands", demands);
        model.addAttribute("mayKeep", Units.mayKeep());
        try {
            model.addAttribute("selection", units.select(demands.read()));
            return new ModelAndView("park/space", model.asMap());
        } catch (InvalidInput wrong) {
            model.addAttribute("faults", wrong.faults());
            return new ModelAndView("park/space", model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    @GetMapping("/space/units")
    String own(Model model) {
        model.addAttribute("units", units.own());
        model.addAttribute("themes", units.themes());
        model.addAttribute("states", Space.State.values());
        return "park/units";
    }

    @PostMapping("/space/units/{unitId}")
    String setState(
            @PathVariable UUID unitId,
            @RequestParam int version,
            @RequestParam Space.State state,
            @RequestParam(defaultValue = "") String tenant,
            @RequestParam(defaultValue = "") String industry) {
        units.setState(new Space.Id(unitId), state, tenant.strip(), industry.strip(), version);
        return "redirect:/space/units";
    }
}
