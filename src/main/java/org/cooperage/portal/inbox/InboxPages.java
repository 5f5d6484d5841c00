package org.cooperage.portal.inbox;

import java.util.UUID;
import org.cooperage.shared.Acting;
import org.cooperage.shared.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/inbox")
class InboxPages {

    private final Inbox inbox;

    InboxPages(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping
    String list(PageRequest page, Model model) {
        Acting.require("Reading messages");
        model.addAttribute("page", inbox.list(page));
        model.addAttribute("unread", inbox.unread());
        return "inbox/list";
    }

    /// Opening a letter marks it read and leads to where one can act.
    @PostMapping("/{message}/reading")
    String open(@PathVariable UUID message) {
        Acting.require("Reading messages");
        return "redirect:" + inbox.open(message);
    }

    @PostMapping("/reading")
    String readAll() {
        Acting.require("Reading messages");
        inbox.readAll();
        return "redirect:/inbox";
    }
}
