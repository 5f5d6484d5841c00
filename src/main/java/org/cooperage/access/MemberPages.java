package org.cooperage.access;

import java.util.List;
import java.util.UUID;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The people of one's own party.
@Controller
class MemberPages {

    private final Members members;

    MemberPages(Members members) {
        this.members = members;
    }

    @GetMapping("/members")
    String list(Model model) {
        return show("", "", List.of(), model);
    }

    @PostMapping("/members")
    Object add(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String title,
            Model model,
            RedirectAttributes next) {
        return switch (adding(username, title)) {
            case Adding.Added(var member) -> {
                next.addFlashAttribute("toast", "access.members.toast.added");
                yield "redirect:/members";
            }
            case Adding.NoSuchPerson(var name) -> again(username, title, fault(name, "nobody"), model);
            case Adding.AlreadyThere(var name) -> again(username, title, fault(name, "there"), model);
        };
    }

    private Adding adding(String username, String title) {
        if (username.isBlank()) {
            throw InvalidInput.of("username", username, "access.invalid.username", "access.mend.username");
        }
        return members.add(username, title);
    }

    @PostMapping("/members/{personId}/removal")
    String remove(@PathVariable UUID personId, RedirectAttributes next) {
        var toast = switch (members.remove(new Person.Id(personId))) {
            case Removing.Removed() -> "access.members.toast.removed";
            case Removing.LastOne() -> "access.members.toast.last";
        };
        next.addFlashAttribute("toast", toast);
        return "redirect:/members";
    }

    private static List<Fault> fault(String username, String what) {
        return List.of(Fault.of("username", username, "access.invalid.member." + what, "access.mend.member." + what));
    }

    private ModelAndView again(String username, String title, List<Fault> faults, Model model) {
        return new ModelAndView(show(username, title, faults, model), model.asMap(), HttpStatus.BAD_REQUEST);
    }

    private String show(String username, String title, List<Fault> faults, Model model) {
        model.addAttribute("members", members.list());
        model.addAttribute("me", Acting.current().person().map(UUID::toString).orElse(""));
        model.addAttribute("username", username);
        model.addAttribute("jobTitle", title);
        model.addAttribute("faults", faults);
        return "access/members";
    }
}
