package org.cooperage.policy.pilot;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A self-assessment as a table.
@Controller
class PilotExport {
    private final Pilots pilots;
    private final PilotPack pack;

    PilotExport(Pilots pilots, PilotPack pack) {
        this.pilots = pilots;
        this.pack = pack;
    }

    @GetMapping(path = "/pilots/{scheme}", params = "format")
    void export(@PathVariable String scheme, @RequestParam String format, HttpServletResponse response) {
        var assessed = pilots.assess(scheme);
        pack.table(scheme).send(response, format, rows -> pack.rows(assessed).forEach(rows));
    }
}
