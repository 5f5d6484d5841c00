package org.cooperage.deal.work;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.Jobs;
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

/// What waits for an inspection, as a file.
@Controller
class InspectionExport {

    private final Jobs jobs;
    private final MessageSource texts;

    InspectionExport(Jobs jobs, MessageSource texts) {
        this.jobs = jobs;
        this.texts = texts;
    }

    @GetMapping(path = "/inspections", params = "format")
    void inspections(@RequestParam String format, PageRequest page, HttpServletResponse response) {
        new TableExport<>("inspections", columns())
                .send(
                        response,
                        format,
                        TableExport.pages(page, request -> jobs.list(InspectionPages.WAITING, request)));
    }

    private List<Column<JobDeal>> columns() {
        return List.of(
                column("deal.job.code", JobDeal::code),
                column("deal.job.what", job -> job.step().operation().in(LocaleContextHolder.getLocale())),
                column("deal.orders.product", job -> job.product().in(LocaleContextHolder.getLocale())),
                column("deal.inspection.good", job -> job.progress().good()),
                column("deal.inspection.scrap", job -> job.progress().scrap()),
                column(
                        "deal.job.ends",
                        job -> job.due().atZone(BusinessClock.ZONE).toLocalDate()));
    }

    private Column<JobDeal> column(String key, Function<JobDeal, @Nullable Object> value) {
        return new Column<>(texts.getMessage(key, null, LocaleContextHolder.getLocale()), value);
    }
}
