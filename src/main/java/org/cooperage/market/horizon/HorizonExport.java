package org.cooperage.market.horizon;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.cooperage.market.horizon.Horizon.Cell;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The coming weeks as a file: a row for each process, city and week.
@Controller
class HorizonExport {

    private final Horizons horizons;
    private final MessageSource texts;

    HorizonExport(Horizons horizons, MessageSource texts) {
        this.horizons = horizons;
        this.texts = texts;
    }

    @GetMapping(
            path = {"/board/horizon", "/api/horizon"},
            params = "format")
    void cells(@RequestParam String format, HttpServletResponse response) {
        var horizon = horizons.current();
        var locale = LocaleContextHolder.getLocale();
        var columns = List.<Column<Cell>>of(
                column("horizon.process", c -> horizon.process(c.process()).in(locale)),
                column("horizon.city", c -> horizon.city(c.city()).in(locale)),
                column("horizon.week", c -> horizon.weeks().get(c.week()).monday()),
                column("horizon.open", c -> tenth(c.open())),
                column("horizon.own", c -> tenth(c.own())),
                column("horizon.agreed", c -> tenth(c.agreed())),
                column("horizon.asked", c -> tenth(c.asked())),
                column("horizon.expected", c -> tenth(c.expected())),
                column("horizon.free", c -> tenth(c.free())),
                column("horizon.over", c -> tenth(c.over())),
                column("horizon.before", c -> tenth(c.overBefore())),
                column("horizon.worth", c -> c.worth().yuan()));
        new TableExport<>("weeks", columns)
                .send(
                        response,
                        format,
                        to -> horizon.cells().stream().filter(c -> !c.isIdle()).forEach(to));
    }

    private Column<Cell> column(String key, Function<Cell, @Nullable Object> value) {
        return new Column<>(texts.getMessage(key, null, LocaleContextHolder.getLocale()), value);
    }

    private static double tenth(double hours) {
        return Math.round(hours * 10) / 10.0;
    }
}
