package org.cooperage.indicator.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the cluster is, for programs. A figure without a value is withheld, which is not zero.
@RestController
@RequestMapping("/api/structure")
class StructureApi {
    private final Structures structures;

    StructureApi(Structures structures) {
        this.structures = structures;
    }

    /// @param month any day of it; this one if it is not said
    @GetMapping
    Structure show(@RequestParam Optional<LocalDate> month) {
        return structures.get(month);
    }

    /// Months that are kept, the latest first.
    @GetMapping("/months")
    List<LocalDate> months() {
        return structures.months();
    }
}
