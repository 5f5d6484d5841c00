package org.cooperage.market.stop;

import java.util.List;
import java.util.UUID;
import org.cooperage.shared.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Stops, for programs: such as the one that passes on the warnings of the weather service.
@RestController
@RequestMapping("/api/stops")
class StopApi {

    private final Stops stops;
    private final StopViews views;

    StopApi(Stops stops, StopViews views) {
        this.stops = stops;
        this.views = views;
    }

    @GetMapping
    List<StopView> list(PageRequest page) {
        return views.of(stops.list(page).rows());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StopView declare(@RequestBody StopOrder order) {
        return view(stops.declare(order));
    }

    @GetMapping("/{stopId}")
    StopView show(@PathVariable UUID stopId) {
        return view(stops.get(new Stop.Id(stopId)));
    }

    @PostMapping("/{stopId}/lifting")
    StopView lift(@PathVariable UUID stopId) {
        return view(stops.lift(new Stop.Id(stopId)));
    }

    private StopView view(Stop stop) {
        return views.of(List.of(stop)).getFirst();
    }
}
