package org.cooperage.barrel.strength;

import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// My firm's strengths and risks.
@Controller
class StrengthPages {
    private final Strengths strengths;

    StrengthPages(Strengths strengths) {
        this.strengths = strengths;
    }

    private static Party.Id firm() {
        Acting.require("Looking at strengths and risks", Role.SME, Role.LEAD);
        return Acting.current()
                .party()
                .map(Party.Id::new)
                .orElseThrow(() -> new NotAllowed("Looking at strengths without acting for a firm"));
    }

    @GetMapping("/barrel/strengths")
    String show(Model model) {
        model.addAttribute("picture", strengths.of(firm()));
        return "strength/strengths";
    }

    @GetMapping("/api/barrel/strengths")
    @ResponseBody
    Strengths.Picture view() {
        return strengths.of(firm());
    }
}
