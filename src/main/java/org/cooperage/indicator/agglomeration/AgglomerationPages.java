package org.cooperage.indicator.agglomeration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Link;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Why firms are together, and the pairs of links as a file.
@Controller
class AgglomerationPages {
    private final Agglomerations agglomerations;
    private final Chain chain;
    private final MessageSource texts;

    AgglomerationPages(Agglomerations agglomerations, Chain chain, MessageSource texts) {
        this.agglomerations = agglomerations;
        this.chain = chain;
        this.texts = texts;
    }

    @GetMapping("/agglomeration")
    String show(@RequestParam(defaultValue = "") String month, Model model) {
        var it = agglomerations.get(month);
        model.addAttribute("it", it);
        model.addAttribute("months", agglomerations.months());
        model.addAttribute("forces", Force.values());
        model.addAttribute("fewest", Drawn.FEWEST);
        model.addAttribute("names", names());
        return "agglomeration/agglomeration";
    }

    @GetMapping(
            path = {"/agglomeration", "/api/agglomeration"},
            params = "format")
    void export(
            @RequestParam(defaultValue = "") String month,
            @RequestParam String format,
            Locale locale,
            HttpServletResponse response) {
        var it = agglomerations.get(month);
        var names = names();
        var columns = List.<Column<LinkPair>>of(
                column("one", locale, pair -> name(names, pair.one()).in(locale)),
                column("other", locale, pair -> name(names, pair.other()).in(locale)),
                column("together", locale, LinkPair::together),
                column("LABOUR", locale, pair -> known(pair.labour(), locale)),
                column("INPUT", locale, pair -> known(pair.input(), locale)),
                column("KNOWLEDGE", locale, pair -> known(pair.knowledge(), locale)));
        new TableExport<>("agglomeration-" + it.month().toString().substring(0, 7), columns)
                .send(response, format, it.pairs()::forEach);
    }

    private Column<LinkPair> column(String key, Locale locale, Function<LinkPair, @Nullable Object> value) {
        return new Column<>(texts.getMessage("agglomeration.column." + key, null, locale), value);
    }

    private Object known(@Nullable Double value, Locale locale) {
        return value == null ? texts.getMessage("agglomeration.unknown", null, locale) : value;
    }

    /// By id, in the order of the chain.
    private Map<Link.Id, Bilingual> names() {
        var names = new LinkedHashMap<Link.Id, Bilingual>();
        chain.links().forEach(link -> names.put(link.id(), link.name()));
        return names;
    }

    private static Bilingual name(Map<Link.Id, Bilingual> names, Link.Id link) {
        return names.getOrDefault(link, Bilingual.same(link.value()));
    }
}
