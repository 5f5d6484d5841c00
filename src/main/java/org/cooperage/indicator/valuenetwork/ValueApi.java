package org.cooperage.indicator.valuenetwork;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Where the cluster stands in its value network, for programs. What has no value is unknown or withheld, never zero.
@RestController
@RequestMapping("/api/value-network")
class ValueApi {
    private final ValueNetworks networks;

    ValueApi(ValueNetworks networks) {
        this.networks = networks;
    }

    /// @param month `2026-11` for the twelve months before it; this one if it is not said
    @GetMapping
    ValueNetwork show(@RequestParam(defaultValue = "") String month) {
        return networks.get(month);
    }

    /// Months that are kept, the latest first.
    @GetMapping("/months")
    List<LocalDate> months() {
        return networks.months();
    }

    /// The latest end price of each product.
    @GetMapping("/retail-samples")
    List<RetailSample> samples() {
        return networks.samples();
    }

    @PostMapping("/retail-samples")
    @ResponseStatus(HttpStatus.CREATED)
    RetailSample state(@RequestBody RetailDraft draft) {
        return networks.state(draft);
    }
}
