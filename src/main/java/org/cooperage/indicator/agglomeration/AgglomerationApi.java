package org.cooperage.indicator.agglomeration;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Why firms are together, for programs. A channel without a value is unknown, which is not zero.
@RestController
@RequestMapping("/api/agglomeration")
class AgglomerationApi {
    private final Agglomerations agglomerations;

    AgglomerationApi(Agglomerations agglomerations) {
        this.agglomerations = agglomerations;
    }

    /// @param month `2026-11`; this one if it is not said
    @GetMapping
    AgglomerationMonth show(@RequestParam(defaultValue = "") String month) {
        return agglomerations.get(month);
    }

    /// Months that are kept, the latest first.
    @GetMapping("/months")
    List<LocalDate> months() {
        return agglomerations.months();
    }
}
