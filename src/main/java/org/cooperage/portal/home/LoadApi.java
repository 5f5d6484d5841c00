package org.cooperage.portal.home;

import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/load")
class LoadApi {

    private final LoadMaps maps;

    LoadApi(LoadMaps maps) {
        this.maps = maps;
    }

    /// Booked share by process, city and week: exact for the operator, disclosure-controlled for everybody else.
    @GetMapping
    LoadMap load() {
        return Acting.current().role() == Role.OPS ? maps.exact() : maps.disclosed();
    }
}
