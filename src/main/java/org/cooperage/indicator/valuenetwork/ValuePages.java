package org.cooperage.indicator.valuenetwork;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.indicator.engine.structure.Governance;
import org.cooperage.shared.Acting;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.Entered;
import org.cooperage.shared.Role;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the cluster stands in its value network, and its products as a file.
@Controller
class ValuePages {
    private final ValueNetworks networks;
    private final MessageSource texts;

    ValuePages(ValueNetworks networks, MessageSource texts) {
        this.networks = networks;
        this.texts = texts;
    }

    @GetMapping("/value-network")
    String show(@RequestParam(defaultValue = "") String month, Model model) {
        model.addAttribute("it", networks.get(month));
        model.addAttribute("months", networks.months());
        model.addAttribute("products", networks.products());
        model.addAttribute("forms", Governance.values());
        model.addAttribute("measures", ValueNetworks.BESIDE);
        model.addAttribute("mayState", mayState());
        return "value/network";
    }

    /// What the platform cannot see.
    private static boolean mayState() {
        var role = Acting.current().role();
        return role == Role.GOV || role == Role.ASC;
    }

    @PostMapping("/value-network/retail-samples")
    @AskAgain("/value-network")
    String state(@RequestParam Map<String, String> typed) {
        var entered = new Entered();
        var product = typed.getOrDefault("product", "");
        var draft = new RetailDraft(
                product.isBlank() ? null : entered.id("product", product),
                entered.findDecimal("price", typed.get("price")),
                entered.findWhole("prices", typed.get("prices")),
                typed.get("source"),
                entered.findWhole("year", typed.get("year")));
        entered.refuse();
        networks.state(draft);
        return "redirect:/value-network";
    }

    @GetMapping(
            path = {"/value-network", "/api/value-network"},
            params = "format")
    void export(
            @RequestParam(defaultValue = "") String month,
            @RequestParam String format,
            Locale locale,
            HttpServletResponse response) {
        var it = networks.get(month);
        new TableExport<>("value-network-" + it.month().toString().substring(0, 7), columns(locale))
                .send(response, format, it.positions()::forEach);
    }

    private List<Column<Position>> columns(Locale locale) {
        return List.of(
                column("product", locale, p -> p.name().in(locale)),
                column("orders", locale, p -> p.value().orders()),
                column("factory", locale, p -> p.value().factory()),
                column("material", locale, p -> p.value().material()),
                column(
                        "retail",
                        locale,
                        p -> p.sample() == null ? null : p.sample().price()),
                column("source", locale, p -> p.sourceText(locale)),
                column(
                        "low",
                        locale,
                        p -> p.capture() == null ? null : rounded(p.capture().low())),
                column(
                        "high",
                        locale,
                        p -> p.capture() == null ? null : rounded(p.capture().high())),
                column("outside", locale, p -> p.value().outside()),
                column("steps", locale, p -> p.value().steps()),
                column("described", locale, p -> p.value().described()),
                column("firstPass", locale, p -> p.value().firstPass()),
                column("onTime", locale, p -> p.value().onTime()),
                column("forms", locale, p -> forms(p, locale)));
    }

    private String forms(Position position, Locale locale) {
        return position.answer().stream()
                .map(form -> text("form." + form, locale))
                .collect(Collectors.joining("; "));
    }

    private static double rounded(double share) {
        return Math.round(1_000 * share) / 1_000.0;
    }

    private Column<Position> column(String key, Locale locale, Function<Position, @Nullable Object> value) {
        return new Column<>(text("column." + key, locale), value);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage("value." + key, null, locale);
    }
}
