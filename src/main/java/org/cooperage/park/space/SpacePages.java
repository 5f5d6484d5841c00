package org.cooperage.park.space;

import org.cooperage.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/// Space to let: what suits an investor.
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
}
