package org.cooperage.indicator.chainmap;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.Link;
import org.cooperage.indicator.chainmap.GapStore.Past;
import org.cooperage.place.Place;
import org.cooperage.shared.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The map of the chain, for programs.
@RestController
@RequestMapping("/api/chain-map")
class ChainMapApi {
    private final ChainMaps maps;

    ChainMapApi(ChainMaps maps) {
        this.maps = maps;
    }

    @GetMapping
    ChainMap show(@RequestParam Optional<UUID> city) {
        Acting.require("Seeing the chain map");
        return maps.map(city.map(Place.Id::new));
    }

    @GetMapping("/gaps")
    List<Gap> gaps(@RequestParam Optional<UUID> city) {
        Acting.require("Seeing the chain map");
        return maps.map(city.map(Place.Id::new)).gaps();
    }

    /// Null: no figures were computed yet.
    @GetMapping("/completeness")
    @Nullable
    Completeness completeness(@RequestParam Optional<UUID> city) {
        Acting.require("Seeing the chain map");
        return maps.map(city.map(Place.Id::new)).completeness().orElse(null);
    }

    @GetMapping("/{linkId}")
    MapLink link(@PathVariable String linkId) {
        Acting.require("Seeing the chain map");
        return maps.link(new Link.Id(linkId));
    }

    /// Its gaps as they stood, the latest month first.
    @GetMapping("/{linkId}/history")
    List<Past> history(@PathVariable String linkId) {
        Acting.require("Seeing the chain map");
        return maps.history(new Link.Id(linkId));
    }
}
