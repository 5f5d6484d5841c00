package org.cooperage.indicator.structure;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.indicator.structure.Duplication.Duplicated;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Each table of the structure as a file, named by its month.
@Controller
class StructureExport {
    private static final int DECIMALS = 4;

    private final Structures structures;
    private final StructureView view;
    private final MessageSource texts;

    StructureExport(Structures structures, StructureView view, MessageSource texts) {
        this.structures = structures;
        this.view = view;
        this.texts = texts;
    }

    /// @param part `quotients`, `links`, `capacity`, `duplication`, `kinds` or `cores`
    @GetMapping(
            path = {"/structure", "/api/structure"},
            params = "format")
    void export(
            @RequestParam String format,
            @RequestParam(defaultValue = "quotients") String part,
            @RequestParam Optional<LocalDate> month,
            Locale locale,
            HttpServletResponse response) {
        var it = structures.get(month);
        switch (part) {
            case "quotients" -> send(part, it, quotients(locale), it.quotients(), format, response);
            case "links" -> send(part, it, links(locale), it.links(), format, response);
            case "capacity" -> send(part, it, capacity(it, locale), months(it), format, response);
            case "duplication" ->
                send(part, it, duplication(locale), it.duplication().families(), format, response);
            case "kinds" -> send(part, it, kinds(locale), it.kind().kinds(), format, response);
            case "cores" -> send(part, it, cores(locale), view.rows(it.cores()), format, response);
            default -> throw InvalidInput.of("part", part, "structure.invalid.part", "structure.mend.part");
        }
    }

    private static <T> void send(
            String part,
            Structure it,
            List<Column<T>> columns,
            List<T> rows,
            String format,
            HttpServletResponse response) {
        var month = it.month().toString().substring(0, 7);
        new TableExport<>("structure-%s-%s".formatted(part, month), columns).send(response, format, rows::forEach);
    }

    private List<Column<Quotient>> quotients(Locale locale) {
        var cities = view.cityNames();
        var links = view.linkNames();
        return List.of(
                column(
                        "link",
                        locale,
                        q -> links.getOrDefault(
                                        q.link(), Bilingual.same(q.link().value()))
                                .in(locale)),
                column("city", locale, q -> StructureView.name(cities, q.city()).in(locale)),
                column("firms", locale, Quotient::firms),
                column("quotient", locale, q -> rounded(q.quotient())),
                column("low", locale, q -> rounded(q.low())),
                column("high", locale, q -> rounded(q.high())),
                column("state", locale, q -> text(state(q), locale)));
    }

    private static String state(Quotient quotient) {
        if (quotient.isSpecialised()) {
            return "sure";
        }
        return quotient.isByChance() ? "chance" : "none";
    }

    private List<Column<LinkShape>> links(Locale locale) {
        return List.of(
                column("link", locale, s -> s.name().in(locale)),
                column("firms", locale, s -> cell(s.firms(), locale)),
                column("jobs", locale, s -> cell(s.jobs(), locale)),
                column("gamma", locale, s -> cell(s.gamma(), locale)),
                column("herfindahl", locale, s -> cell(s.herfindahl(), locale)),
                column("cr4", locale, s -> cell(s.fourLargest(), locale)),
                column("gini", locale, s -> cell(s.gini(), locale)));
    }

    private static List<ProcessMonth> months(Structure it) {
        return it.processes().stream().flatMap(p -> p.months().stream()).toList();
    }

    private List<Column<ProcessMonth>> capacity(Structure it, Locale locale) {
        var names = it.processes().stream().collect(Collectors.toMap(Watched::process, Watched::name));
        return List.of(
                column(
                        "process",
                        locale,
                        m -> names.getOrDefault(
                                        m.process(), Bilingual.same(m.process().value()))
                                .in(locale)),
                column("month", locale, m -> m.month().toString().substring(0, 7)),
                column("open", locale, m -> known(m.openHours(), locale)),
                column("held", locale, m -> known(m.heldHours(), locale)),
                column("utilisation", locale, m -> known(m.utilisation(), locale)),
                column("given", locale, m -> known(m.jobs(), locale)));
    }

    private List<Column<Duplicated>> duplication(Locale locale) {
        return List.of(
                column("process", locale, it -> it.name().in(locale)),
                column("makers", locale, Duplicated::makers),
                column("resemblance", locale, it -> known(it.resemblance(), locale)),
                column("month", locale, it -> it.month().toString().substring(0, 7)),
                column("capacityShare", locale, it -> known(it.capacityShare(), locale)),
                column("use", locale, it -> text("state." + it.state(), locale)),
                column("verdict", locale, it -> text("verdict." + it.verdict(), locale)));
    }

    private List<Column<ClusterKind.Judged>> kinds(Locale locale) {
        return List.of(
                column("kind", locale, k -> text("kind." + k.kind(), locale)),
                column("certainty", locale, k -> text("certainty." + k.certainty(), locale)),
                column(
                        "conditions",
                        locale,
                        k -> k.conditions().stream()
                                .map(asked -> text("trait." + asked.trait(), locale) + (asked.above() ? " > " : " < ")
                                        + Math.round(100 * asked.threshold()) + " %")
                                .collect(Collectors.joining("; "))));
    }

    private List<Column<StructureView.CoreRow>> cores(Locale locale) {
        var cities = view.cityNames();
        return List.of(
                column(
                        "city",
                        locale,
                        r -> StructureView.name(cities, r.core().city()).in(locale)),
                column("near", locale, r -> r.near().in(locale)),
                column("firms", locale, r -> r.core().firms()),
                column("radius", locale, r -> r.core().radiusKm()),
                column(
                        "main",
                        locale,
                        r -> r.links().stream()
                                .map(main -> main.link().in(locale) + " " + main.firms())
                                .collect(Collectors.joining("; "))));
    }

    private @Nullable Object cell(Told told, Locale locale) {
        return switch (told.state()) {
            case KNOWN, WITHHELD -> known(told.value(), locale);
            case NONE -> null;
        };
    }

    private Object known(@Nullable Double value, Locale locale) {
        return value == null ? texts.getMessage("portal.state.withheld", null, locale) : rounded(value);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    private <T> Column<T> column(String key, Locale locale, Function<T, @Nullable Object> value) {
        return new Column<>(text("column." + key, locale), value);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage("structure." + key, null, locale);
    }
}
