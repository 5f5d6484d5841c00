package org.cooperage.market.stress;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Stress tests, for programs: start, look until the stage is DONE, read.
@RestController
@RequestMapping("/api/stress-tests")
class StressApi {
    private final StressTests tests;
    private final StressViews views;

    StressApi(StressTests tests, StressViews views) {
        this.tests = tests;
        this.views = views;
    }

    /// A shock as a program sends it.
    record Wanted(
            Shock.@Nullable Kind kind,
            @Nullable String link,
            @Nullable UUID place,
            @Nullable UUID firm,
            @Nullable String process,
            @Nullable Integer percent,
            @Nullable Integer days) {
        Shock read() {
            return new ShockForm(
                            kind == null ? null : kind.name(),
                            link,
                            place == null ? null : place.toString(),
                            firm == null ? null : firm.toString(),
                            process,
                            percent == null ? null : percent.toString(),
                            days == null ? null : days.toString())
                    .read();
        }
    }

    /// Where most is left at risk first.
    @GetMapping
    List<StressView> list() {
        return views.of(tests.list());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StressView start(@RequestBody Wanted wanted) {
        return views.of(tests.start(wanted.read()));
    }

    @PostMapping("/all")
    List<StressView> tryAll() {
        tests.tryAll();
        return list();
    }

    @GetMapping("/{testId}")
    StressView show(@PathVariable UUID testId) {
        return views.of(tests.get(new StressTest.Id(testId)));
    }

    @PostMapping("/{testId}/stop")
    StressView stop(@PathVariable UUID testId) {
        return views.of(tests.stop(new StressTest.Id(testId)));
    }
}
