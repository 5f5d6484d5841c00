package org.cooperage.chain;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The chain, its processes and products, to read.
@Controller
class ChainPages {

    private final Chain chain;
    private final MessageSource texts;

    ChainPages(Chain chain, MessageSource texts) {
        this.chain = chain;
        this.texts = texts;
    }

    @GetMapping("/chain")
    String chain(Model model) {
        var links = chain.links();
        model.addAttribute("links", links);
        model.addAttribute("services", links.stream().filter(Link::service).toList());
        model.addAttribute("picture", ChainPicture.of(links, chain.flows()));
        model.addAttribute("processes", chain.processes());
        return "chain/chain";
    }

    @GetMapping("/processes")
    String processes(Model model) {
        model.addAttribute("processes", chain.processes());
        model.addAttribute("kinds", kinds());
        model.addAttribute("links", linkNames());
        return "chain/processes";
    }

    @GetMapping(path = "/processes", params = "format")
    void exportProcesses(@RequestParam String format, Locale locale, HttpServletResponse response) {
        new TableExport<Process>(
                        "processes",
                        List.of(
                                new Column<>(
                                        text("code", locale),
                                        process -> process.id().value()),
                                new Column<>(
                                        text("name", locale),
                                        process -> process.name().in(locale)),
                                new Column<>(text("industry", locale), Process::industry),
                                new Column<>(
                                        text("wet", locale), process -> text(process.wet() ? "yes" : "no", locale))))
                .send(response, format, chain.processes()::forEach);
    }

    @GetMapping("/products")
    String products(@RequestParam(required = false) @Nullable String q, PageRequest request, Model model) {
        model.addAttribute("page", chain.products(filter(q), request));
        model.addAttribute("q", q);
        model.addAttribute("mayAdd", chain.mayAdd());
        return "chain/products";
    }

    @GetMapping(path = "/products", params = "format")
    void exportProducts(
            @RequestParam(required = false) @Nullable String q,
            PageRequest request,
            @RequestParam String format,
            Locale locale,
            HttpServletResponse response) {
        new TableExport<Product>(
                        "products",
                        List.of(
                                new Column<>(text("code", locale), Product::code),
                                new Column<>(
                                        text("name", locale),
                                        product -> product.name().in(locale)),
                                new Column<>(
                                        text("unit", locale),
                                        product -> product.unit().code()),
                                new Column<>(text("hs", locale), Product::hs),
                                new Column<>(text("unit-kg", locale), Product::unitKg),
                                new Column<>(text("price.low", locale), Product::priceLow),
                                new Column<>(text("price.high", locale), Product::priceHigh)))
                .send(response, format, TableExport.pages(request, page -> chain.products(filter(q), page)));
    }

    @GetMapping("/products/{productId}")
    String product(@PathVariable UUID productId, Model model) {
        var product = chain.product(new Product.Id(productId));
        model.addAttribute("product", product);
        model.addAttribute("routings", chain.routings(product.id()));
        model.addAttribute("mayEdit", chain.mayEdit(product.owner()));
        model.addAttribute("mayAdd", chain.mayAdd());
        return "chain/product";
    }

    @GetMapping("/routings/{routingId}")
    String routing(@PathVariable UUID routingId, Model model) {
        var routing = chain.routing(new Routing.Id(routingId));
        model.addAttribute("routing", routing);
        model.addAttribute("product", chain.product(routing.product()));
        model.addAttribute("processes", processNames());
        model.addAttribute("mayEdit", chain.mayEdit(routing.owner()));
        return "chain/routing";
    }

    private static Product.Filter filter(@Nullable String q) {
        var text = Optional.ofNullable(q).map(String::strip).filter(it -> !it.isEmpty() && it.length() <= 200);
        return new Product.Filter(text, false);
    }

    private Map<String, Bilingual> kinds() {
        return chain.kinds().stream().collect(Collectors.toMap(kind -> kind.id().value(), ResourceKind::name));
    }

    private Map<String, Bilingual> linkNames() {
        return chain.links().stream().collect(Collectors.toMap(link -> link.id().value(), Link::name));
    }

    private Map<String, Bilingual> processNames() {
        return chain.processes().stream()
                .collect(Collectors.toMap(process -> process.id().value(), Process::name));
    }

    private String text(String key, Locale locale) {
        return texts.getMessage("chain." + key, null, locale);
    }
}
