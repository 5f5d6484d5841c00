package org.cooperage.park.space;

import java.util.List;
import org.cooperage.park.space.Units.Selection;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Space to let, for programs. Vacant units are public.
@RestController
@RequestMapping("/api/space")
class SpaceApi {
    private final Units units;

    SpaceApi(Units units) {
        this.units = units;
    }

    /// Vacant units that suit, the cheapest first, and why the others do not.
    @GetMapping
    Selection select(@ModelAttribute Demands demands) {
        return units.select(demands.read());
    }

    /// The park's own, let or not.
    @GetMapping("/units")
    List<Space> own() {
        return units.own();
    }

    @GetMapping("/themes")
    List<Theme> themes() {
        return units.themes();
    }
}
