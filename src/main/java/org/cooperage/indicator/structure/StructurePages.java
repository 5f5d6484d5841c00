package org.cooperage.indicator.structure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.place.Place;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the cluster is, on one page.
@Controller
class StructurePages {
    private final Structures structures;
    private final StructureView view;

    StructurePages(Structures structures, StructureView view) {
        this.structures = structures;
        this.view = view;
    }

    /// @param month any day of it; this one if it is not said
    /// @param city whose cores are drawn
    @GetMapping("/structure")
    String show(@RequestParam Optional<LocalDate> month, @RequestParam Optional<UUID> city, Model model) {
        var it = structures.get(month);
        model.addAttribute("it", it);
        model.addAttribute("months", structures.months());
        model.addAttribute("table", view.table(it));
        model.addAttribute("cores", view.cores(it, city.map(Place.Id::new)).orElse(null));
        model.addAttribute("inCores", it.cores().stream().mapToInt(Core::firms).sum());
        model.addAttribute(
                "kept", it.processes().stream().anyMatch(p -> !p.months().isEmpty()));
        model.addAttribute("mayState", mayState());
        return "structure/structure";
    }

    /// What the platform cannot see.
    private static boolean mayState() {
        var role = Acting.current().role();
        return role == Role.GOV || role == Role.ASC;
    }
}
