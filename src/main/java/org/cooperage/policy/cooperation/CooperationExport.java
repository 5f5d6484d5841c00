package org.cooperage.policy.cooperation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Agreements, and the amounts of one with what falls to each party, as files.
@Controller
class CooperationExport {
    private final CooperationViews views;
    private final BenefitLedger ledger;
    private final MessageSource texts;

    CooperationExport(CooperationViews views, BenefitLedger ledger, MessageSource texts) {
        this.views = views;
        this.ledger = ledger;
        this.texts = texts;
    }

    @GetMapping(
            path = {"/cooperations", "/api/cooperations"},
            params = "format")
    void agreements(@RequestParam String format, PageRequest page, Locale locale, HttpServletResponse response) {
        var columns = List.<Column<CooperationView>>of(
                column("title", locale, v -> Bilingual.written(v.it().title()).in(locale)),
                column("aim", locale, v -> text("aim." + v.it().aim(), locale)),
                column(
                        "parties",
                        locale,
                        v -> String.join(
                                "; ",
                                v.it().participants().stream()
                                        .map(it -> v.name(it).in(locale))
                                        .toList())),
                column("stage", locale, v -> text("stage." + v.stage(), locale)),
                column("starts", locale, v -> v.it().starts()),
                column("ends", locale, v -> v.it().ends()),
                column("waiting", locale, CooperationView::waiting));
        new TableExport<>("cooperations", columns).send(response, format, TableExport.pages(page, views::list));
    }

    @GetMapping(
            path = {
                "/cooperations/{cooperationId}",
                "/cooperations/{cooperationId}/statement",
                "/api/cooperations/{cooperationId}/entries"
            },
            params = "format")
    void amounts(
            @PathVariable UUID cooperationId,
            @RequestParam String format,
            @RequestParam(required = false) @Nullable Integer year,
            PageRequest page,
            Locale locale,
            HttpServletResponse response) {
        var id = new Cooperation.Id(cooperationId);
        var view = views.get(id);
        var columns = new ArrayList<Column<Amount>>(List.of(
                column("number", locale, a -> a.it().seq()),
                column("kind", locale, a -> text("what." + a.it().what(), locale)),
                column("by", locale, a -> view.name(a.it().by()).in(locale)),
                column("benefit", locale, a -> a.it().benefit() == null ? null : benefit(a, locale)),
                column(
                        "from",
                        locale,
                        a -> a.it().period() == null ? null : a.it().period().from()),
                column(
                        "until",
                        locale,
                        a -> a.it().period() == null ? null : a.it().period().to()),
                column("amount", locale, Amount::value),
                column("document", locale, a -> a.it().document()),
                column("state", locale, a -> text("state." + a.state(), locale)),
                column("hash", locale, a -> a.it().hash())));
        view.it().participants().forEach(it -> columns.add(part(view.name(it), it, locale)));
        new TableExport<>("cooperation", columns)
                .send(response, format, TableExport.pages(page, request -> ledger.amounts(id, year, true, request)));
    }

    private String benefit(Amount amount, Locale locale) {
        return text("benefit." + amount.it().benefit(), locale) + " "
                + text("unit." + amount.it().benefit(), locale);
    }

    private static Column<Amount> part(Bilingual name, Party.Id party, Locale locale) {
        return new Column<>(name.in(locale), amount -> amount.it().parts().get(party.value()));
    }

    private <T> Column<T> column(String key, Locale locale, Function<T, @Nullable Object> value) {
        return new Column<>(text(key, locale), value);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage("cooperation." + key, null, locale);
    }
}
