package org.cooperage.place;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Places and sites as files.
@Controller
class PlaceExport {

    private final Places places;
    private final Sites sites;
    private final MessageSource texts;

    PlaceExport(Places places, Sites sites, MessageSource texts) {
        this.places = places;
        this.sites = sites;
        this.texts = texts;
    }

    @GetMapping(
            path = {"/places", "/api/places"},
            params = "format")
    void places(@RequestParam String format, HttpServletResponse response) {
        var columns = List.<Column<Place>>of(
                column("place.code", Place::code),
                column("place.name.zh", place -> place.name().zh()),
                column("place.name.en", place -> place.name().en()),
                column("place.kind", place -> text("place.kind." + place.kind())),
                column("place.latitude", place -> place.point().latitude()),
                column("place.longitude", place -> place.point().longitude()));
        new TableExport<>("places", columns).send(response, format, places.tree()::forEach);
    }

    @GetMapping(
            path = {"/sites", "/api/sites"},
            params = "format")
    void sites(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID city,
            @RequestParam(defaultValue = "mine") String whose,
            PageRequest page,
            @RequestParam String format,
            HttpServletResponse response) {
        var owner =
                "all".equals(whose) ? Optional.<UUID>empty() : Acting.current().party();
        var filter = new SiteFilter(
                Optional.ofNullable(q).map(String::strip).filter(it -> !it.isEmpty()),
                Optional.ofNullable(city).map(Place.Id::new),
                owner);
        var names = places.tree().stream().collect(Collectors.toMap(Place::id, Place::name));
        new TableExport<>("sites", columns(names))
                .send(response, format, TableExport.pages(page, request -> sites.list(filter, request)));
    }

    private List<Column<Site>> columns(Map<Place.Id, Bilingual> names) {
        return List.of(
                column("place.name", site -> in(site.name())),
                column("place.kind.CITY", site -> in(names.get(site.city()))),
                column("place.place", site -> in(names.get(site.place()))),
                column("place.latitude", site -> site.point().latitude()),
                column("place.longitude", site -> site.point().longitude()));
    }

    private <T> Column<T> column(String key, Function<T, @Nullable Object> value) {
        return new Column<>(text(key), value);
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static String in(@Nullable Bilingual text) {
        return Optional.ofNullable(text)
                .map(it -> it.in(LocaleContextHolder.getLocale()))
                .orElse("");
    }
}
