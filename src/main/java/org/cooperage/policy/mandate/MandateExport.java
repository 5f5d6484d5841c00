package org.cooperage.policy.mandate;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.cooperage.party.Upload;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// All mandates and the figures of all quarters of one as files, and the files of receipts.
@Controller
class MandateExport {
    private final MandateViews views;
    private final Subsidies subsidies;
    private final MessageSource texts;

    MandateExport(MandateViews views, Subsidies subsidies, MessageSource texts) {
        this.views = views;
        this.subsidies = subsidies;
        this.texts = texts;
    }

    private record Line(Review review, Kpi kpi) {
        @Nullable
        BigDecimal actual() {
            return review.find(kpi.id()).map(Review.KpiValue::actual).orElse(null);
        }

        @Nullable
        String document() {
            return review.find(kpi.id()).map(Review.KpiValue::document).orElse(null);
        }
    }

    @GetMapping(
            path = {"/mandates", "/api/mandates"},
            params = "format")
    void mandates(@RequestParam String format, PageRequest page, Locale locale, HttpServletResponse response) {
        var columns = List.<Column<MandateViews.Line>>of(
                column("title", locale, it -> Bilingual.written(it.it().title()).in(locale)),
                column("government", locale, it -> it.government().in(locale)),
                column("operator", locale, it -> it.operator().in(locale)),
                column("starts", locale, it -> it.it().starts()),
                column("ends", locale, it -> it.it().ends()),
                column("stage", locale, it -> texts.getMessage("mandate.stage." + it.stage(), null, locale)));
        new TableExport<>("mandates", columns).send(response, format, TableExport.pages(page, views::list));
    }

    @GetMapping(
            path = {"/mandates/{mandateId}", "/api/mandates/{mandateId}"},
            params = "format")
    void export(
            @PathVariable UUID mandateId, @RequestParam String format, Locale locale, HttpServletResponse response) {
        var view = views.get(new Mandate.Id(mandateId));
        var columns = List.<Column<Line>>of(
                column("quarter", locale, it -> it.review().name()),
                column("kpi", locale, it -> Bilingual.written(it.kpi().title()).in(locale)),
                column("unit", locale, it -> it.kpi().unit()),
                column("target", locale, it -> it.kpi().target()),
                column("actual", locale, Line::actual),
                column("percent", locale, it -> view.percent(it.review(), it.kpi())),
                column("weight", locale, it -> it.kpi().weight()),
                column("document", locale, Line::document),
                column("score", locale, it -> it.review().score()),
                column("bonus", locale, it -> it.review().bonus()),
                column("malus", locale, it -> it.review().malus()));
        new TableExport<>("mandate", columns)
                .send(
                        response,
                        format,
                        rows -> view.reviews()
                                .forEach(review -> view.kpis().forEach(kpi -> rows.accept(new Line(review, kpi)))));
    }

    @GetMapping({
        "/mandates/{mandateId}/receipts/{receiptId}/file",
        "/api/mandates/{mandateId}/receipts/{receiptId}/file"
    })
    ResponseEntity<byte[]> content(@PathVariable UUID mandateId, @PathVariable UUID receiptId) {
        var file = subsidies.paper(new Mandate.Id(mandateId), receiptId);
        return Upload.shown(file.name(), file.mediaType(), file.content());
    }

    private <T> Column<T> column(String key, Locale locale, Function<T, @Nullable Object> value) {
        return new Column<>(texts.getMessage("mandate." + key, null, locale), value);
    }
}
