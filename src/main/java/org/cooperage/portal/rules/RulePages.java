package org.cooperage.portal.rules;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The rules, for everybody.
@Controller
class RulePages {
    private final RuleBook book;
    private final MessageSource texts;

    RulePages(RuleBook book, MessageSource texts) {
        this.book = book;
        this.texts = texts;
    }

    @GetMapping("/rules")
    String show(Model model) {
        var lines = book.lines();
        model.addAttribute("count", lines.size());
        model.addAttribute("topics", book.byTopic(lines));
        return "rules/rules";
    }

    @GetMapping(path = "/rules", params = "format")
    void export(@RequestParam String format, HttpServletResponse response) {
        new TableExport<>("rules", columns()).send(response, format, book.lines()::forEach);
    }

    private List<Column<RuleBook.Line>> columns() {
        return List.of(
                column("rules.key", RuleBook.Line::key),
                column("rules.rule", RuleBook.Line::name),
                column("rules.value", RuleBook.Line::value),
                column("rules.measure", RuleBook.Line::measure),
                column("rules.since", RuleBook.Line::since),
                column("rules.version", RuleBook.Line::version),
                column("rules.why", RuleBook.Line::why),
                column("rules.where", RuleBook.Line::path));
    }

    private Column<RuleBook.Line> column(String key, Function<RuleBook.Line, @Nullable Object> value) {
        return new Column<>(texts.getMessage(key, null, LocaleContextHolder.getLocale()), value);
    }
}
