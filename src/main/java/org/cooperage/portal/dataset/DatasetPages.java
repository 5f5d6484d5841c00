package org.cooperage.portal.dataset;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Link;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The catalogue for people, and a table of the chain, which had none yet.
@Controller
class DatasetPages {
    private final Chain chain;
    private final MessageSource texts;

    DatasetPages(Chain chain, MessageSource texts) {
        this.chain = chain;
        this.texts = texts;
    }

    @GetMapping("/open-data")
    String show(Model model) {
        model.addAttribute("datasets", Datasets.ALL);
        model.addAttribute("open", Datasets.ALL.stream().filter(Dataset::isOpen).count());
        return "dataset/datasets";
    }

    @GetMapping(path = "/open-data/chain", params = "format")
    void chain(@RequestParam String format, HttpServletResponse response) {
        var flows = chain.flows();
        new TableExport<Link>(
                        "chain",
                        List.of(
                                column("id", it -> it.id().value()),
                                column("name", it -> it.name().in(LocaleContextHolder.getLocale())),
                                column("industry", Link::industry),
                                column("service", it -> it.service() ? 1 : 0),
                                column(
                                        "feeds",
                                        it -> flows.stream()
                                                .filter(flow -> flow.from().equals(it.id()))
                                                .map(flow -> flow.to().value())
                                                .collect(Collectors.joining(" ")))))
                .send(response, format, chain.links()::forEach);
    }

    private <T> Column<T> column(String field, Function<T, @Nullable Object> value) {
        var header = texts.getMessage("dataset.field." + field, null, LocaleContextHolder.getLocale());
        return new Column<>(header, value);
    }
}
