package org.cooperage.indicator.element;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The six elements on one page, and as a file.
@Controller
class ElementPages {
    private final Elements elements;
    private final MessageSource texts;

    ElementPages(Elements elements, MessageSource texts) {
        this.elements = elements;
        this.texts = texts;
    }

    /// @param month any day of it; this one if it is not said
    @GetMapping("/elements")
    String show(@RequestParam Optional<LocalDate> month, Model model) {
        model.addAttribute("it", elements.get(month));
        model.addAttribute("months", elements.months());
        return "element/elements";
    }

    @GetMapping(
            path = {"/elements", "/api/elements"},
            params = "format")
    void export(
            @RequestParam Optional<LocalDate> month,
            @RequestParam String format,
            Locale locale,
            HttpServletResponse response) {
        var it = elements.get(month);
        List<Column<ElementFact>> columns = List.of(
                column("element", locale, fact -> text("name." + fact.measure().element(), locale)),
                column("side", locale, fact -> text("side." + fact.measure().side(), locale)),
                column("measure", locale, fact -> text("measure." + fact.measure(), locale)),
                column("value", locale, ElementFact::value),
                column("unit", locale, fact -> text("unit." + fact.measure().unit(), locale)),
                column("floor", locale, fact -> fact.measure().floor()),
                column("target", locale, fact -> fact.measure().target()),
                column("score", locale, fact -> fact.hasScore() ? fact.score() : text(state(fact), locale)),
                column("peers", locale, ElementFact::peers),
                column("source", locale, fact -> source(fact, locale)));
        new TableExport<>("elements-" + it.month().toString().substring(0, 7), columns)
                .send(response, format, it.facts()::forEach);
    }

    private static String state(ElementFact fact) {
        return fact.withheld() ? "withheld" : "unknown";
    }

    private String source(ElementFact fact, Locale locale) {
        var document = fact.document();
        return document == null ? text("measure." + fact.measure() + ".source", locale) : document;
    }

    private Column<ElementFact> column(String key, Locale locale, Function<ElementFact, @Nullable Object> value) {
        return new Column<>(text("column." + key, locale), value);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage("element." + key, null, locale);
    }
}
