package org.cooperage.indicator.trade;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.cooperage.chain.Chain;
import org.cooperage.indicator.trade.FlowMatrix.End;
import org.cooperage.indicator.trade.FlowMatrix.Line;
import org.cooperage.indicator.trade.TradeMonth.View;
import org.cooperage.place.Places;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who works with whom in the cluster, and the flows as a file.
@Controller
class TradePages {
    private final TradeNetworks networks;
    private final Chain chain;
    private final Places places;
    private final MessageSource texts;

    TradePages(TradeNetworks networks, Chain chain, Places places, MessageSource texts) {
        this.networks = networks;
        this.chain = chain;
        this.places = places;
        this.texts = texts;
    }

    @GetMapping("/trade-network")
    String show(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "LINKS") View view,
            Model model) {
        var trade = networks.get(TradeNetworks.month(month));
        model.addAttribute("trade", trade);
        model.addAttribute("months", networks.months());
        model.addAttribute("view", view);
        model.addAttribute("views", View.values());
        model.addAttribute("matrix", FlowMatrix.of(trade.flows(view), names(view)));
        model.addAttribute("links", names(View.LINKS));
        return "trade/network";
    }

    @GetMapping(
            path = {"/trade-network", "/api/trade-network"},
            params = "format")
    void export(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "LINKS") View view,
            @RequestParam String format,
            Locale locale,
            HttpServletResponse response) {
        var matrix = FlowMatrix.of(networks.get(TradeNetworks.month(month)).flows(view), names(view));
        var columns = List.<Column<Line>>of(
                column("from", locale, line -> name(line.from(), locale)),
                column("to", locale, line -> name(line.to(), locale)),
                column("value." + view, locale, line -> told(line, line.flow().value(), locale)),
                column("firms", locale, line -> told(line, line.flow().firms(), locale)),
                column("month", locale, line -> line.flow().month()));
        new TableExport<>("trade-network", columns).send(response, format, matrix.lines()::forEach);
    }

    private Column<Line> column(String key, Locale locale, Function<Line, @Nullable Object> value) {
        return new Column<>(texts.getMessage("trade.column." + key, null, locale), value);
    }

    private String name(End end, Locale locale) {
        var name = end.name();
        return name == null ? texts.getMessage("trade.end." + end.key(), null, locale) : name.in(locale);
    }

    private @Nullable Object told(Line line, @Nullable Number number, Locale locale) {
        return line.flow().hasValue() ? number : texts.getMessage("portal.state.withheld", null, locale);
    }

    /// In the order of the chain, or of the cities.
    private Map<String, Bilingual> names(View view) {
        var names = new LinkedHashMap<String, Bilingual>();
        switch (view) {
            case LINKS -> chain.links().forEach(link -> names.put(link.id().value(), link.name()));
            case CITIES -> places.cities().forEach(city -> names.put(city.id().toString(), city.name()));
        }
        return names;
    }
}
