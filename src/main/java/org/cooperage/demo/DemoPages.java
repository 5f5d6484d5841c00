package org.cooperage.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The demo bar's buttons. Everybody who is signed in may press them; without the demo there are none.
@Controller
@ConditionalOnProperty("cooperage.demo.enabled")
class DemoPages {
    private final DemoDay day;
    private final MessageSource texts;

    DemoPages(DemoDay day, MessageSource texts) {
        this.day = day;
        this.texts = texts;
    }

    @PostMapping("/demo/clock")
    String clock(@RequestParam int hours, HttpServletRequest request) {
        if (hours != 1 && hours != 24) {
            throw InvalidInput.of("hours", hours, "demo.invalid.hours", "demo.mend.hours");
        }
        day.pass(Duration.ofHours(hours));
        return back(request);
    }

    @PostMapping("/demo/makers-answer")
    String answer(HttpServletRequest request, RedirectAttributes flash) {
        var said = day.letOthersAnswer();
        say(flash, "demo.answered", said.accepted(), said.countered(), said.declined(), said.left());
        return back(request);
    }

    @PostMapping("/demo/breakdown")
    String breakdown(HttpServletRequest request, RedirectAttributes flash) {
        var broken = day.breakMachine();
        if (broken.isEmpty()) {
            say(flash, "demo.nothing.to.break");
            return back(request);
        }
        say(flash, "demo.broken");
        return Acting.current().role() == Role.OPS
                ? "redirect:/disturbances/" + broken.get().id()
                : back(request);
    }

    private void say(RedirectAttributes flash, String key, Object... values) {
        flash.addFlashAttribute("flash", texts.getMessage(key, values, LocaleContextHolder.getLocale()));
    }

    /// To the page the button was pressed on; never to another host.
    private static String back(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Referer"))
                .map(DemoPages::pathOf)
                .filter(path -> path.startsWith("/") && !path.startsWith("//"))
                .map(path -> "redirect:" + path)
                .orElse("redirect:/");
    }

    private static String pathOf(String referer) {
        try {
            var uri = URI.create(referer);
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IllegalArgumentException noAddress) {
            return "/";
        }
    }
}
