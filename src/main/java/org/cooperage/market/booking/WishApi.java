package org.cooperage.market.booking;

import java.util.List;
import java.util.UUID;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The waiting list, for programs.
@RestController
@RequestMapping("/api/wishes")
class WishApi {

    private final WaitingList waiting;
    private final BookingViews views;

    WishApi(WaitingList waiting, BookingViews views) {
        this.waiting = waiting;
        this.views = views;
    }

    @GetMapping
    Page<WishView> list(PageRequest page) {
        var found = waiting.list(page);
        return new Page<>(waiting.views(found.rows()), found.total(), page);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WishView join(@RequestBody BookingRequest request) {
        return waiting.views(List.of(waiting.join(request))).getFirst();
    }

    @PostMapping("/{wish}/taking")
    BookingView take(@PathVariable UUID wish) {
        return views.of(waiting.take(new Wish.Id(wish)).booking());
    }

    @PostMapping("/{wish}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID wish) {
        waiting.withdraw(new Wish.Id(wish));
    }
}
