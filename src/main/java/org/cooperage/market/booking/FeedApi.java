package org.cooperage.market.booking;

import java.util.List;
import java.util.UUID;
import org.cooperage.shared.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Calendar links, for programs.
@RestController
@RequestMapping("/api/calendar-links")
class FeedApi {

    private final Feeds feeds;

    FeedApi(Feeds feeds) {
        this.feeds = feeds;
    }

    /// @param thing a machine of one's own; missing: all bookings of the acting party
    record About(@Nullable UUID thing) {}

    /// @param path shown once
    record Opened(String path) {}

    @GetMapping
    List<Feed> list() {
        Acting.require("Reading bookings");
        return feeds.list();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(@RequestBody About about) {
        return new Opened("/calendars/" + feeds.open(about.thing()) + ".ics");
    }

    @DeleteMapping("/{feed}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID feed) {
        feeds.revoke(feed);
    }
}
