package org.cooperage.indicator.trade;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The network of trade, for programs.
@RestController
@RequestMapping("/api/trade-network")
class TradeApi {
    private final TradeNetworks networks;

    TradeApi(TradeNetworks networks) {
        this.networks = networks;
    }

    /// `month`: `2026-11` for the twelve months before it; without it, the present one.
    @GetMapping
    TradeMonth show(@RequestParam(defaultValue = "") String month) {
        return networks.get(TradeNetworks.month(month));
    }

    /// Months that are kept, the latest first.
    @GetMapping("/months")
    List<LocalDate> months() {
        return networks.months();
    }
}
