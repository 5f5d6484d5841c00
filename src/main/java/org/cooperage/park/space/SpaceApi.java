package org.cooperage.park.space;

import java.util.List;
import java.util.UUID;
import org.cooperage.park.space.Units.Selection;
import org.cooperage.shared.EntityTag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
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

    @PostMapping("/units")
    @ResponseStatus(HttpStatus.CREATED)
    Space add(@RequestBody UnitForm form) {
        return units.add(form);
    }

    @GetMapping("/units/{unitId}")
    Space show(@PathVariable UUID unitId) {
        return units.get(new Space.Id(unitId));
    }

    /// `If-Match` carries the version.
    @PutMapping("/units/{unitId}")
    Space edit(@PathVariable UUID unitId, @RequestHeader("If-Match") String version, @RequestBody UnitForm form) {
        return units.edit(new Space.Id(unitId), form, EntityTag.version(version));
    }

    @GetMapping("/themes")
    List<Theme> themes() {
        return units.themes();
    }
}
