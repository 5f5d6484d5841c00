package org.cooperage.indicator.benchmark;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.cooperage.indicator.FieldTable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The benchmark for programs. A measure without a value is unknown, which is neither zero nor average.
@RestController
@RequestMapping("/api/benchmark")
class BenchmarkApi {
    private final Scorecards scorecards;
    private final PeerValues values;

    BenchmarkApi(Scorecards scorecards, PeerValues values) {
        this.scorecards = scorecards;
        this.values = values;
    }

    /// @param added values that were new or another than before
    record Entered(int added) {}

    /// @param peer code of a place or name; the one most is known of if it is not said
    @GetMapping
    Scorecard show(@RequestParam(defaultValue = "CITY") PeerKind kind, @RequestParam(defaultValue = "") String peer) {
        return scorecards.get(kind, peer);
    }

    @PostMapping("/values")
    @ResponseStatus(HttpStatus.CREATED)
    Entered enter(@RequestBody PeerForm form) {
        return new Entered(values.enter(form));
    }

    /// A table with the columns kind, peer, measure, year, value, source.
    @PostMapping(
            path = "/value-tables",
            consumes = {
                "text/csv",
                "application/octet-stream",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            })
    @ResponseStatus(HttpStatus.CREATED)
    Entered enter(HttpServletRequest request) throws IOException {
        return new Entered(values.enter(request.getInputStream().readNBytes(FieldTable.MOST_BYTES + 1)));
    }
}
