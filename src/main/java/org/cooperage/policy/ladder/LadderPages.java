package org.cooperage.policy.ladder;

import java.util.HashMap;
import org.cooperage.policy.FirmFacts;
import org.cooperage.shared.Acting;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a firm stands on the ladder and what the next rung asks; for officials how many stand where.
@Controller
class LadderPages {
    private final Ladders ladders;
    private final FirmFacts facts;

    LadderPages(Ladders ladders, FirmFacts facts) {
        this.ladders = ladders;
        this.facts = facts;
    }

    @GetMapping("/ladder")
    String show(Model model) {
        var role = Acting.current().role();
        if (role == Role.GOV || role == Role.ASC || role == Role.PARK) {
            model.addAttribute("it", ladders.ofCity());
            return "ladder/city";
        }
        model.addAttribute("it", ladders.own());
        return "ladder/firm";
    }

    @PostMapping("/ladder/answers")
    @AskAgain("/ladder")
    String answer(@RequestParam MultiValueMap<String, String> typed) {
        var answers = new HashMap<String, @Nullable String>();
        typed.forEach((fact, values) -> answers.put(fact, String.join("|", values)));
        facts.answer(answers);
        return "redirect:/ladder";
    }
}
