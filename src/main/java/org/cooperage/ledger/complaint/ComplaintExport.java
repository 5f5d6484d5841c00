package org.cooperage.ledger.complaint;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The complaints one may read, as a file.
@Controller
class ComplaintExport {
    private final Complaints complaints;
    private final MessageSource texts;

    ComplaintExport(Complaints complaints, MessageSource texts) {
        this.complaints = complaints;
        this.texts = texts;
    }

    @GetMapping(
            path = {"/complaints", "/api/complaints"},
            params = "format")
    void export(
            @RequestParam String format,
            @RequestParam(defaultValue = "false") boolean all,
            PageRequest page,
            Locale locale,
            HttpServletResponse response) {
        var columns = List.<Column<ComplaintView>>of(
                column("payee", locale, v -> v.payee().in(locale)),
                column("payer", locale, v -> v.payer().in(locale)),
                column("order", locale, v -> v.it().orderCode()),
                column("amount", locale, v -> v.it().amount().yuan()),
                column("billed", locale, v -> v.it().billed()),
                column("due", locale, v -> v.it().due()),
                column("lawful", locale, v -> v.it().lawful()),
                column("days", locale, ComplaintView::daysLate),
                column("interest", locale, v -> v.interest().yuan()),
                column(
                        "filed",
                        locale,
                        v -> v.it().filedAt().atZone(BusinessClock.ZONE).toLocalDate()),
                column("stage", locale, v -> text("stage." + v.it().stage(), locale)));
        new TableExport<>("complaints", columns)
                .send(response, format, TableExport.pages(page, request -> complaints.list(all, request)));
    }

    private Column<ComplaintView> column(String key, Locale locale, Function<ComplaintView, @Nullable Object> value) {
        return new Column<>(text(key, locale), value);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage("complaint." + key, null, locale);
    }
}
