package org.cooperage.deal.dispute;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of disputes as a file.
@Controller
class DisputeExport {

    private final Disputes disputes;
    private final MessageSource texts;

    DisputeExport(Disputes disputes, MessageSource texts) {
        this.disputes = disputes;
        this.texts = texts;
    }

    @GetMapping(path = "/disputes", params = "format")
    void disputes(
            @RequestParam String format,
            @RequestParam(defaultValue = "false") boolean all,
            PageRequest page,
            HttpServletResponse response) {
        var filter = all ? DisputeFilter.ALL : DisputeFilter.OPEN;
        new TableExport<>("disputes", columns())
                .send(response, format, TableExport.pages(page, request -> disputes.list(filter, request)));
    }

    private List<Column<Dispute>> columns() {
        return List.of(
                column("deal.job.code", it -> it.about().jobCode()),
                column("deal.job.what", it -> it.about().operation().in(LocaleContextHolder.getLocale())),
                column("deal.reason", it -> text("deal.dispute." + it.reason())),
                column("deal.job.quantity", Dispute::quantity),
                column("dispute.wish", it -> text("dispute.remedy." + it.wish().kind())),
                column("dispute.at", it -> it.at().atZone(BusinessClock.ZONE).toLocalDate()),
                column("deal.job.stage", it -> text("dispute.stage." + it.stage())));
    }

    private Column<Dispute> column(String key, Function<Dispute, @Nullable Object> value) {
        return new Column<>(text(key), value);
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
