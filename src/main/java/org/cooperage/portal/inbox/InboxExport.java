package org.cooperage.portal.inbox;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The letters of the acting party as a file.
@Controller
class InboxExport {

    private final Inbox inbox;
    private final LetterTexts letters;
    private final MessageSource texts;

    InboxExport(Inbox inbox, LetterTexts letters, MessageSource texts) {
        this.inbox = inbox;
        this.letters = letters;
        this.texts = texts;
    }

    @GetMapping(path = "/inbox", params = "format")
    void letters(@RequestParam String format, PageRequest page, HttpServletResponse response) {
        Acting.require("Reading messages");
        new TableExport<>("messages", columns()).send(response, format, TableExport.pages(page, inbox::list));
    }

    private List<Column<InboxMessage>> columns() {
        return List.of(
                column("inbox.when", it -> it.at().atZone(BusinessClock.ZONE).toLocalDate()),
                column("inbox.what", letters::text),
                column("inbox.new", it -> it.isNew() ? text("inbox.new") : ""));
    }

    private Column<InboxMessage> column(String key, Function<InboxMessage, @Nullable Object> value) {
        return new Column<>(text(key), value);
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
