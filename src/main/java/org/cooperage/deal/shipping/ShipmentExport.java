package org.cooperage.deal.shipping;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
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

/// What one sends, drives and receives as a file, as the list shows it.
@Controller
class ShipmentExport {

    private final Shipments shipments;
    private final ShipmentNames names;
    private final MessageSource texts;

    ShipmentExport(Shipments shipments, ShipmentNames names, MessageSource texts) {
        this.shipments = shipments;
        this.names = names;
        this.texts = texts;
    }

    @GetMapping(path = "/shipments", params = "format")
    void shipments(
            @RequestParam String format,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) Shipment.@Nullable Stage stage,
            PageRequest page,
            HttpServletResponse response) {
        var filter = new ShipmentFilter(null, null, stage, open && stage == null);
        var known = new HashMap<UUID, Bilingual>();
        new TableExport<>("shipments", columns(known)).send(response, format, TableExport.pages(page, request -> {
            var found = shipments.list(filter, request);
            known.putAll(names.of(found.rows()));
            return found;
        }));
    }

    private List<Column<Shipment>> columns(Map<UUID, Bilingual> known) {
        return List.of(
                column("deal.job.code", Shipment::jobCode),
                column("deal.job.quantity", it -> it.quantity().value()),
                column("deal.shipment.from", it -> name(known, it.sender())),
                column("deal.shipment.to", it -> name(known, it.taker())),
                column("deal.shipment.weight", Shipment::weightKg),
                column("deal.shipment.driver", it -> name(known, it.driver())),
                column("deal.shipment.depart", it -> day(it.planned().from())),
                column("deal.shipment.arrive", it -> day(it.planned().to())),
                column("deal.job.stage", it -> text("deal.shipment.stage." + it.stage())));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(BusinessClock.ZONE).toLocalDate();
    }

    private static @Nullable Object name(Map<UUID, Bilingual> known, Party.Id party) {
        var name = known.get(party.value());
        return name == null ? null : name.in(LocaleContextHolder.getLocale());
    }

    private Column<Shipment> column(String key, Function<Shipment, @Nullable Object> value) {
        return new Column<>(text(key), value);
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
