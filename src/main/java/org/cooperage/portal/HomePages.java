package org.cooperage.portal;

import org.cooperage.shared.Acting;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page: what this is for guests, what is to do for everybody else.
@Controller
class HomePages {

    @GetMapping("/")
    String home() {
        return Acting.current().isSignedIn() ? "portal/home" : "portal/welcome";
    }
}
