package org.cooperage.offer.service;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.availability.Resource;
import org.cooperage.chain.Dimension;
import org.cooperage.place.Place;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// An offer as it is typed. The scope stands one line each: `method | standard | certificate | valid until`.
record ServiceForm(
        @Nullable String dimension,
        @Nullable String category,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String summaryZh,
        @Nullable String summaryEn,
        @Nullable String model,
        @Nullable String amount,
        @Nullable String unitZh,
        @Nullable String unitEn,
        @Nullable String least,
        @Nullable String answerHours,
        @Nullable String days,
        @Nullable Set<UUID> coverage,
        @Nullable Set<ServiceOffer.LifeStage> lifeStages,
        @Nullable String byCalendar,
        @Nullable String approval,
        @Nullable Set<UUID> resources,
        @Nullable String scope,
        @Nullable String version) {

    static ServiceForm forNew() {
        return new ServiceForm(
                null, null, "", "", "", "", "FIXED", "", "次", "order", "1", "24", "7", Set.of(), Set.of(), null, "true",
                Set.of(), "", "0");
    }

    static ServiceForm of(ServiceOffer offer) {
        var it = offer.content();
        var price = it.price();
        return new ServiceForm(
                it.dimension().name(),
                it.category().name(),
                it.name().zh(),
                it.name().en(),
                it.summary().zh(),
                it.summary().en(),
                price.model().name(),
                price.amount() == null ? "" : plain(price.amount().yuan()),
                price.unit().zh(),
                price.unit().en(),
                plain(price.least()),
                Integer.toString(it.promise().answerHours()),
                Integer.toString(it.promise().days()),
                it.coverage().stream().map(Place.Id::value).collect(Collectors.toSet()),
                it.lifeStages(),
                it.booking().byCalendar() ? "true" : null,
                it.booking().approval() ? "true" : null,
                it.booking().resources().stream().map(Resource.Id::value).collect(Collectors.toSet()),
                lines(it.scope()),
                Integer.toString(offer.version()));
    }

    ServiceOffer.Content read() {
        var entered = new Entered();
        var content = new ServiceOffer.Content(
                entered.choice("dimension", dimension, Dimension.class),
                entered.choice("category", category, ServiceCategory.class),
                new Bilingual(entered.text("nameZh", nameZh), entered.text("nameEn", nameEn)),
                new Bilingual(entered.text("summaryZh", summaryZh), entered.text("summaryEn", summaryEn)),
                price(entered),
                new ServiceOffer.Promise(entered.whole("answerHours", answerHours), entered.whole("days", days)),
                coverage == null
                        ? Set.of()
                        : coverage.stream().map(Place.Id::new).collect(Collectors.toSet()),
                lifeStages == null ? Set.of() : lifeStages,
                new ServiceOffer.Booking(
                        entered.yes(byCalendar),
                        entered.yes(approval),
                        resources == null
                                ? Set.of()
                                : resources.stream().map(Resource.Id::new).collect(Collectors.toSet())),
                List.of());
        entered.refuse();
        return withScope(content);
    }

    private ServicePrice price(Entered entered) {
        var chosen = entered.choice("model", model, ServicePrice.Model.class);
        var each = chosen == ServicePrice.Model.ON_QUOTE ? null : new Money(entered.decimal("amount", amount));
        var fewest = entered.findDecimal("least", least);
        return new ServicePrice(
                chosen,
                each,
                new Bilingual(entered.text("unitZh", unitZh), entered.text("unitEn", unitEn)),
                fewest == null || fewest.signum() <= 0 ? BigDecimal.ONE : fewest);
    }

    int readVersion() {
        var entered = new Entered();
        var read = entered.whole("version", version);
        entered.refuse();
        return read;
    }

    private ServiceOffer.Content withScope(ServiceOffer.Content it) {
        return new ServiceOffer.Content(
                it.dimension(),
                it.category(),
                it.name(),
                it.summary(),
                it.price(),
                it.promise(),
                it.coverage(),
                it.lifeStages(),
                it.booking(),
                readScope());
    }

    private List<ServiceScope> readScope() {
        var lines = new ArrayList<ServiceScope>();
        var faults = new ArrayList<Fault>();
        var typed = scope == null ? List.<String>of() : scope.lines().toList();
        for (int n = 0; n < typed.size(); n++) {
            if (!typed.get(n).isBlank()) {
                line(typed.get(n), n + 1, lines, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
        return lines;
    }

    private static void line(String typed, int number, List<ServiceScope> lines, List<Fault> faults) {
        var cells = typed.split("[|｜]", -1);
        var method = cells[0].strip();
        var names = method.split("\\s/\\s", 2);
        if (method.isEmpty() || method.length() > 200 || cells.length > 4) {
            faults.add(ServiceRules.fault("scope", typed, "line", number));
            return;
        }
        try {
            lines.add(new ServiceScope(
                    new Bilingual(names[0].strip(), names.length > 1 ? names[1].strip() : ""),
                    shortened(cell(cells, 1)),
                    cell(cells, 2).isEmpty() ? null : shortened(cell(cells, 2)),
                    cell(cells, 3).isEmpty() ? null : LocalDate.parse(cell(cells, 3))));
        } catch (DateTimeException e) {
            faults.add(ServiceRules.fault("scope", cell(cells, 3), "line.day", number));
        }
    }

    private static String cell(String[] cells, int n) {
        return cells.length > n ? cells[n].strip() : "";
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80);
    }

    private static String lines(List<ServiceScope> scope) {
        return scope.stream().map(ServiceForm::line).collect(Collectors.joining("\n"));
    }

    private static String line(ServiceScope it) {
        var method = it.method().en().isEmpty()
                ? it.method().zh()
                : it.method().zh() + " / " + it.method().en();
        return "%s | %s | %s | %s"
                .formatted(
                        method,
                        it.standard(),
                        it.certificate() == null ? "" : it.certificate(),
                        it.validUntil() == null ? "" : it.validUntil());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
