package org.cooperage.market.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cooperage.need.Need;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Breakdowns and late material, for programs.
@RestController
@RequestMapping("/api/disturbances")
class DisturbanceApi {

    private final Disturbances disturbances;

    DisturbanceApi(Disturbances disturbances) {
        this.disturbances = disturbances;
    }

    /// Either a machine, with an end and perhaps one unit of it, or a job whose material comes at `until`.
    record Report(
            @Nullable UUID machine,
            @Nullable Integer unit,
            @Nullable UUID job,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String note) {}

    @GetMapping
    List<DisturbanceView> list(PageRequest page) {
        return disturbances.list(page).rows().stream()
                .map(d -> DisturbanceView.of(d, List.of()))
                .toList();
    }

    /// Asks whether others would make room for an order of one's own.
    @PostMapping("/rushes/{needId}")
    @ResponseStatus(HttpStatus.CREATED)
    DisturbanceView rush(@PathVariable UUID needId) {
        return view(disturbances.reportRush(new Need.Id(needId), ""));
    }

    @GetMapping("/{disturbanceId}")
    DisturbanceView show(@PathVariable UUID disturbanceId) {
        return view(disturbances.get(new Disturbance.Id(disturbanceId)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DisturbanceView report(@RequestBody Report report) {
        return view(DisturbanceForm.report(disturbances, report));
    }

    /// Carries out what the preview showed.
    @PostMapping("/{disturbanceId}/handling")
    DisturbanceView handle(@PathVariable UUID disturbanceId) {
        return view(disturbances.handle(new Disturbance.Id(disturbanceId)));
    }

    @PostMapping("/{disturbanceId}/end")
    DisturbanceView end(@PathVariable UUID disturbanceId) {
        return view(disturbances.resolve(new Disturbance.Id(disturbanceId)));
    }

    private DisturbanceView view(Disturbance disturbance) {
        return DisturbanceView.of(disturbance, disturbances.consequences(disturbance.id()));
    }
}
