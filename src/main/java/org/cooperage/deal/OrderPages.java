package org.cooperage.deal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Every order of the cluster for the operator, who sees how far each is and whether it is late, but no price.
@Controller
class OrderPages {

    private final Deals deals;
    private final MessageSource texts;
    private final Clock clock;

    OrderPages(Deals deals, MessageSource texts, Clock clock) {
        this.deals = deals;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/operations/orders")
    String list(
            @RequestParam(required = false) @Nullable OrderStage stage,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page,
            Model model) {
        model.addAttribute("page", deals.list(filter(stage, late, q), page));
        model.addAttribute("stage", stage);
        model.addAttribute("late", late);
        model.addAttribute("q", q);
        model.addAttribute("now", clock.instant());
        return "deal/orders";
    }

    @GetMapping(path = "/operations/orders", params = "format")
    void export(
            @RequestParam String format,
            @RequestParam(required = false) @Nullable OrderStage stage,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page,
            HttpServletResponse response) {
        var filter = filter(stage, late, q);
        new TableExport<>("orders", columns())
                .send(response, format, TableExport.pages(page, request -> deals.list(filter, request)));
    }

    private static OrderFilter filter(@Nullable OrderStage stage, boolean late, @Nullable String q) {
        Acting.require("Looking at all orders", Role.OPS);
        return new OrderFilter(null, stage, late, q);
    }

    private List<Column<OrderDeal>> columns() {
        return List.of(
                column("deal.orders.code", OrderDeal::code),
                column("deal.orders.product", order -> order.product().in(LocaleContextHolder.getLocale())),
                column("deal.job.quantity", order -> order.quantity().value()),
                column(
                        "deal.orders.due",
                        order -> order.due()
                                .minusSeconds(1)
                                .atZone(BusinessClock.ZONE)
                                .toLocalDate()),
                column(
                        "deal.order.promised",
                        order -> order.promised().atZone(BusinessClock.ZONE).toLocalDate()),
                column("deal.job.stage", order -> text("deal.order.stage." + order.stage())),
                column("deal.late", order -> order.isLate(clock.instant()) ? text("deal.late") : ""));
    }

    private Column<OrderDeal> column(String key, Function<OrderDeal, @Nullable Object> value) {
        return new Column<>(text(key), value);
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
