package org.cooperage.portal.firm;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cooperage.party.CreditCode;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of parties as a file, filtered and sorted as shown, whole.
@Controller
class FirmExport {

    private final Parties parties;
    private final Firms firms;
    private final MessageSource texts;

    FirmExport(Parties parties, Firms firms, MessageSource texts) {
        this.parties = parties;
        this.firms = firms;
        this.texts = texts;
    }

    @GetMapping(
            path = {"/parties", "/api/parties"},
            params = "format")
    void export(
            @ModelAttribute FirmQuery query,
            PageRequest page,
            @RequestParam String format,
            HttpServletResponse response) {
        var table = new TableExport<>("parties", columns(firms.links(), firms.allPlaces()));
        table.send(response, format, rows -> parties.each(query.toFilter(), page, rows));
    }

    private List<Column<Party>> columns(Map<String, Bilingual> links, Map<Place.Id, Place> places) {
        return List.of(
                column(
                        "party.code",
                        party -> party.findCode().map(CreditCode::text).orElse("")),
                column("party.name", party -> in(party.name())),
                column("party.kind", party -> text("party.kind." + party.kind())),
                column("party.link", party -> in(links.get(String.valueOf(party.linkId())))),
                column("party.city", party -> in(name(places.get(party.city())))),
                column("party.place", party -> in(name(places.get(party.place())))),
                column("party.industry", Party::industry),
                column("party.size", party -> text("party.size." + party.size())),
                column("party.ownership", party -> text("party.ownership." + party.ownership())),
                column("party.jobs", Party::jobs),
                column("party.founded", Party::founded),
                column("party.status", party -> text("party.status." + party.status())));
    }

    private Column<Party> column(String key, Function<Party, @Nullable Object> value) {
        return new Column<>(text(key), value);
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static @Nullable Bilingual name(@Nullable Place place) {
        return place == null ? null : place.name();
    }

    private static String in(@Nullable Bilingual text) {
        return Optional.ofNullable(text)
                .map(it -> it.in(LocaleContextHolder.getLocale()))
                .orElse("");
    }
}
