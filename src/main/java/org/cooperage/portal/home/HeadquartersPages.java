package org.cooperage.portal.home;

import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The virtual headquarters: at the desk, and on the wall, where it shows itself anew every minute.
@Controller
class HeadquartersPages {
    private final HeadquartersView view;

    HeadquartersPages(HeadquartersView view) {
        this.view = view;
    }

    @GetMapping("/headquarters")
    String show(Model model) {
        model.addAttribute("hq", view());
        model.addAttribute("compared", HeadquartersView.COMPARED);
        return "home/headquarters";
    }

    @GetMapping("/headquarters/wall")
    String wall(Model model) {
        show(model);
        return "home/wall";
    }

    @GetMapping("/api/headquarters")
    @ResponseBody
    Headquarters answer() {
        return view();
    }

    private Headquarters view() {
        Acting.require("Seeing the headquarters", Role.OPS, Role.GOV, Role.ASC);
        return view.show();
    }
}
