package org.cooperage.deal.service;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Money;
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

/// The list of service orders as a file.
@Controller
class ServiceOrderExport {

    private final ServiceOrders orders;
    private final MessageSource texts;

    ServiceOrderExport(ServiceOrders orders, MessageSource texts) {
        this.orders = orders;
        this.texts = texts;
    }

    @GetMapping(path = "/service-orders", params = "format")
    void orders(
            @RequestParam String format,
            @ModelAttribute("query") ServiceOrderQuery query,
            PageRequest page,
            HttpServletResponse response) {
        var filter = query.toFilter();
        new TableExport<>("service-orders", columns())
                .send(response, format, TableExport.pages(page, request -> orders.list(filter, request)));
    }

    private List<Column<ServiceOrder>> columns() {
        return List.of(
                column("code", ServiceOrder::code),
                column("name", it -> it.what().name().in(LocaleContextHolder.getLocale())),
                column("quantity", ServiceOrder::quantity),
                column("total", it -> yuan(it.total())),
                column("refunded", it -> yuan(it.refunded())),
                column("stage", it -> text("stage." + it.stage())),
                column("at", it -> it.at().atZone(BusinessClock.ZONE).toLocalDate()));
    }

    private static @Nullable Object yuan(@Nullable Money money) {
        return money == null ? null : money.yuan();
    }

    private Column<ServiceOrder> column(String key, Function<ServiceOrder, @Nullable Object> value) {
        return new Column<>(text(key), value);
    }

    private String text(String key) {
        return texts.getMessage("serviceorder." + key, null, LocaleContextHolder.getLocale());
    }
}
