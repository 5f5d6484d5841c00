package org.cooperage.plan.passed;

import org.cooperage.shared.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What went to somebody else, for the maker that could have done it.
@Controller
class PassedPages {
    private final Credits credits;

    PassedPages(Credits credits) {
        this.credits = credits;
    }

    @GetMapping("/passed-over")
    String list(PageRequest request, Model model) {
        model.addAttribute("page", credits.missed(request));
        return "passed/passed";
    }
}
