package org.cooperage.indicator.chainmap;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cooperage.chain.Link;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The map of the chain, one link of it, and all of it as a file.
@Controller
class ChainMapPages {
    private final ChainMaps maps;
    private final Places places;
    private final MessageSource texts;

    ChainMapPages(ChainMaps maps, Places places, MessageSource texts) {
        this.maps = maps;
        this.places = places;
        this.texts = texts;
    }

    /// What the boxes of the picture tell.
    enum Layer {
        INDUSTRY,
        INNOVATION,
        VALUE
    }

    @GetMapping("/chain-map")
    String show(@RequestParam Optional<UUID> city, @RequestParam(defaultValue = "INDUSTRY") Layer layer, Model model) {
        Acting.require("Seeing the chain map");
        var map = maps.map(city.map(Place.Id::new));
        model.addAttribute("map", map);
        model.addAttribute("drawing", ChainDrawing.of(map));
        model.addAttribute("gaps", map.gaps());
        model.addAttribute("layer", layer);
        model.addAttribute("layers", Layer.values());
        model.addAttribute("city", city.orElse(null));
        model.addAttribute("cities", places.cities());
        model.addAttribute("mayInvest", mayInvest());
        return "chainmap/map";
    }

    @GetMapping("/chain-map/{linkId}")
    String link(@PathVariable String linkId, Model model) {
        Acting.require("Seeing the chain map");
        var map = maps.map(Optional.empty());
        var id = new Link.Id(linkId);
        model.addAttribute("map", map);
        model.addAttribute("it", map.find(id).orElseThrow(() -> new NotFound("link", id)));
        model.addAttribute("givers", map.givingTo(id));
        model.addAttribute("takers", map.takingFrom(id));
        model.addAttribute("history", maps.history(id));
        model.addAttribute("mayInvest", mayInvest());
        return "chainmap/link";
    }

    private static boolean mayInvest() {
        var role = Acting.current().role();
        return role == Role.GOV || role == Role.PARK;
    }

    @GetMapping(path = "/chain-map", params = "format")
    void export(
            @RequestParam Optional<UUID> city,
            @RequestParam String format,
            Locale locale,
            HttpServletResponse response) {
        Acting.require("Seeing the chain map");
        var map = maps.map(city.map(Place.Id::new));
        new TableExport<>("chain-map", columns(locale)).send(response, format, map.links()::forEach);
    }

    private List<Column<MapLink>> columns(Locale locale) {
        return List.of(
                column("code", locale, MapLink::id),
                column("name", locale, l -> l.link().name().in(locale)),
                column("industry", locale, l -> l.link().industry()),
                column("firms", locale, l -> cell(l.firms(), locale)),
                column("jobs", locale, l -> cell(l.jobs(), locale)),
                column("capacity", locale, l -> cell(l.capacity(), locale)),
                column("demand", locale, l -> cell(l.demand(), locale)),
                column("booked", locale, l -> cell(l.booked(), locale)),
                column("unmet", locale, l -> cell(l.unmet(), locale)),
                column("expected", locale, l -> cell(l.expected(), locale)),
                column("coverage", locale, l -> cell(l.coverage(), locale)),
                column("load", locale, l -> cell(l.load(), locale)),
                column("on-time", locale, l -> cell(l.onTime(), locale)),
                column("pass-rate", locale, l -> cell(l.passRate(), locale)),
                column("local", locale, l -> cell(l.local(), locale)),
                column("concentration", locale, l -> cell(l.concentration(), locale)),
                column("late", locale, l -> cell(l.lateJobs(), locale)),
                column("passed", locale, l -> cell(l.passedForTime(), locale)),
                column(
                        "action",
                        locale,
                        l -> l.gap()
                                .map(g -> text("action." + g.action(), locale))
                                .orElse("")),
                column("score", locale, l -> l.gap().map(Gap::score).orElse(null)));
    }

    private Column<MapLink> column(String key, Locale locale, Function<MapLink, @Nullable Object> value) {
        return new Column<>(text("column." + key, locale), value);
    }

    private @Nullable Object cell(Fact fact, Locale locale) {
        return switch (fact.state()) {
            case KNOWN -> fact.value();
            case AT_LEAST -> "≥ " + Math.round(fact.value());
            case WITHHELD -> texts.getMessage("portal.state.withheld", null, locale);
            case NONE -> null;
        };
    }

    private String text(String key, Locale locale) {
        return texts.getMessage("chainmap." + key, null, locale);
    }
}
