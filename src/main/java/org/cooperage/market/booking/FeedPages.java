package org.cooperage.market.booking;

import java.util.UUID;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Calendar links, and the calendars behind them.
@Controller
class FeedPages {

    private final Feeds feeds;

    FeedPages(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/bookings/feeds")
    String list(Model model) {
        Acting.require("Reading bookings");
        model.addAttribute("feeds", feeds.list());
        return "booking/feeds";
    }

    @PostMapping("/bookings/feeds")
    String open(@RequestParam(required = false) @Nullable UUID thing, RedirectAttributes next) {
        var secret = feeds.open(thing);
        next.addFlashAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/calendars/{secret}.ics")
                        .buildAndExpand(secret)
                        .toUriString());
        return "redirect:/bookings/feeds";
    }

    @PostMapping("/bookings/feeds/{feed}/revocation")
    String revoke(@PathVariable UUID feed) {
        feeds.revoke(feed);
        return "redirect:/bookings/feeds";
    }

    /// Anybody who has the secret.
    @GetMapping("/calendars/{secret}.ics")
    ResponseEntity<String> read(@PathVariable String secret) {
        var calendar = feeds.read(secret).orElseThrow(() -> new NotFound("calendar", "…"));
        return ResponseEntity.ok()
                .header("Content-Type", ICalendar.MEDIA_TYPE)
                .cacheControl(CacheControl.noStore())
                .body(calendar);
    }
}
