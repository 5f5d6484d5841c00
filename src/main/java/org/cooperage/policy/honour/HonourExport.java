package org.cooperage.policy.honour;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// All honours the reader may know of, as a file.
@Controller
class HonourExport {
    private final Honours honours;
    private final MessageSource texts;

    HonourExport(Honours honours, MessageSource texts) {
        this.honours = honours;
        this.texts = texts;
    }

    @GetMapping(
            path = {"/honours", "/api/honours"},
            params = "format")
    void export(@RequestParam String format, Locale locale, HttpServletResponse response) {
        var columns = List.<Column<HonourView>>of(
                column("title", locale, v -> v.it().title().in(locale)),
                column("kind", locale, v -> text("kind." + v.it().kind(), locale)),
                column("holder", locale, v -> v.holder().in(locale)),
                column("issuer", locale, v -> v.it().issuer()),
                column("document", locale, v -> v.it().document()),
                column("since", locale, v -> v.it().since()),
                column("until", locale, v -> v.it().until()),
                column("state", locale, v -> text("state." + v.state(), locale)));
        new TableExport<>("honours", columns).send(response, format, rows -> {
            var page = new PageRequest(0, PageRequest.MAX_SIZE, Optional.empty(), false);
            var found = honours.list(new HonourFilter(null, HonourFilter.Show.ALL), page);
            found.rows().forEach(rows);
            while (found.hasNext()) {
                page = page.withNumber(page.number() + 1);
                found = honours.list(new HonourFilter(null, HonourFilter.Show.ALL), page);
                found.rows().forEach(rows);
            }
        });
    }

    private Column<HonourView> column(String key, Locale locale, Function<HonourView, @Nullable Object> value) {
        return new Column<>(text(key, locale), value);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage("honour." + key, null, locale);
    }
}
