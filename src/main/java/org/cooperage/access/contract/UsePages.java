package org.cooperage.access.contract;

import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Whether the log of uses is whole, for anybody who is signed in.
@Controller
class UsePages {
    private final UseCheck check;

    UsePages(UseCheck check) {
        this.check = check;
    }

    @GetMapping("/consents/chain")
    ModelAndView check(@RequestParam(defaultValue = "") String hash, Model model) {
        Acting.require("Checking the log of uses");
        model.addAttribute("hash", hash);
        try {
            model.addAttribute("checked", check.check(hash));
            return new ModelAndView("contract/chain", model.asMap());
        } catch (InvalidInput wrong) {
            model.addAttribute("faults", wrong.faults());
            model.addAttribute("checked", check.check(""));
            return new ModelAndView("contract/chain", model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }
}
