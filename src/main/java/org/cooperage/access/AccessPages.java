package org.cooperage.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in, trying out, choosing for whom one acts and in which language one reads.
@Controller
class AccessPages {

    private final People people;
    private final Sessions sessions;
    private final ObjectProvider<DemoAccounts> demo;

    AccessPages(People people, Sessions sessions, ObjectProvider<DemoAccounts> demo) {
        this.people = people;
        this.sessions = sessions;
        this.demo = demo;
    }

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable String throttled,
            Model model) {
        model.addAttribute("wrong", wrong != null);
        model.addAttribute("throttled", throttled != null);
        model.addAttribute("canTry", demo.getIfAvailable() != null);
        return "access/login";
    }

    @GetMapping("/try")
    String choose(Model model) {
        model.addAttribute("accounts", demoAccounts());
        return "access/try";
    }

    @PostMapping("/try/{username}")
    String tryAs(@PathVariable String username, HttpServletRequest request, HttpServletResponse response) {
        if (demoAccounts().stream().noneMatch(account -> account.username().equals(username))) {
            throw new NotFound("demo account", username);
        }
        sessions.signIn(username, request, response);
        return "redirect:/";
    }

    private List<DemoAccount> demoAccounts() {
        return demo.stream().findFirst().map(DemoAccounts::list).orElseThrow(() -> new NotFound("page", "/try"));
    }

    @PostMapping("/acting")
    String act(@RequestParam String party, HttpServletRequest request) {
        var account = (Account) request.getAttribute(Account.class.getName());
        var mayChoose = ActingFilter.MYSELF.equals(party)
                || account.memberships().stream()
                        .anyMatch(m -> m.party().toString().equals(party));
        if (!mayChoose) {
            throw new NotAllowed("Acting for this party");
        }
        request.getSession().setAttribute(ActingFilter.CHOSEN, party);
        return "redirect:/";
    }

    @PostMapping("/language")
    String speak(
            @RequestParam String lang,
            @RequestHeader(name = "Referer", required = false) @Nullable String from,
            HttpServletResponse response) {
        var language = "en".equals(lang) ? "en" : "zh";
        Languages.remember(response, language);
        Acting.current().person().ifPresent(person -> people.speak(new Person.Id(person), language));
        return "redirect:" + path(from);
    }

    /// The page one came from, as a path of ours: never a foreign address.
    private static String path(@Nullable String referer) {
        try {
            var uri = URI.create(referer == null ? "/" : referer);
            var path = uri.getRawPath() == null || !uri.getRawPath().startsWith("/") ? "/" : uri.getRawPath();
            var local = path.replaceAll("^/+", "/");
            return uri.getRawQuery() == null ? local : local + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
