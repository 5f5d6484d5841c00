package org.cooperage.deal;

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

/// A maker's jobs as a file, as the list shows them.
@Controller
class JobExport {

    private final Jobs jobs;
    private final MessageSource texts;

    JobExport(Jobs jobs, MessageSource texts) {
        this.jobs = jobs;
        this.texts = texts;
    }

    @GetMapping(path = "/jobs", params = "format")
    void jobs(
            @RequestParam String format,
            @RequestParam(required = false) JobFilter.@Nullable Show show,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page,
            HttpServletResponse response) {
        var filter = JobPages.filter(show, q);
        new TableExport<>("jobs", columns())
                .send(response, format, TableExport.pages(page, request -> jobs.list(filter, request)));
    }

    private List<Column<JobDeal>> columns() {
        return List.of(
                column("deal.job.code", JobDeal::code),
                column("deal.job.what", job -> job.step().operation().in(LocaleContextHolder.getLocale())),
                column("deal.job.quantity", job -> job.terms().quantity().value()),
                column("deal.job.amount", JobExport::amount),
                column(
                        "deal.job.starts",
                        job -> job.planned().from().atZone(BusinessClock.ZONE).toLocalDate()),
                column(
                        "deal.job.ends",
                        job -> job.due().atZone(BusinessClock.ZONE).toLocalDate()),
                column("deal.inspection.good", job -> job.progress().good()),
                column("deal.inspection.scrap", job -> job.progress().scrap()),
                column("deal.job.stage", job -> text("deal.job.stage." + job.stage())));
    }

    private static @Nullable Object amount(JobDeal job) {
        var price = job.terms().price();
        return price == null ? null : price.amount().yuan();
    }

    private Column<JobDeal> column(String key, Function<JobDeal, @Nullable Object> value) {
        return new Column<>(text(key), value);
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
