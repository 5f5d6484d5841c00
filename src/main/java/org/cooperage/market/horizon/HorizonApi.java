package org.cooperage.market.horizon;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The coming weeks, for programs.
@RestController
@RequestMapping("/api/horizon")
class HorizonApi {

    private final Horizons horizons;

    HorizonApi(Horizons horizons) {
        this.horizons = horizons;
    }

    /// @param gapPercent how far the levelling may be above the best possible one
    /// @param overload hours beyond the room, as levelled
    /// @param overloadWithout the same if nothing were levelled
    record Answer(
            Instant at,
            List<Week> weeks,
            double gapPercent,
            double overload,
            double overloadWithout,
            List<Horizon.Cell> cells,
            List<Horizon.Shift> shifts) {}

    @GetMapping
    Answer show() {
        var horizon = horizons.current();
        return new Answer(
                horizon.at(),
                horizon.weeks(),
                horizon.gapPercent(),
                horizon.over(),
                horizon.overWithout(),
                horizon.cells().stream().filter(c -> !c.isIdle()).toList(),
                horizon.shifts());
    }

    @GetMapping("/expected")
    List<ExpectedOrder> expected() {
        return horizons.expected();
    }

    /// `due` is a day, such as `2027-02-28`.
    @PostMapping("/expected")
    @ResponseStatus(HttpStatus.CREATED)
    ExpectedOrder expect(@RequestBody ExpectedForm wanted) {
        return horizons.expect(wanted);
    }

    @DeleteMapping("/expected/{expectedId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void expectNoMore(@PathVariable UUID expectedId) {
        horizons.expectNoMore(new ExpectedOrder.Id(expectedId));
    }
}
