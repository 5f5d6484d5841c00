package org.cooperage.portal.inbox;

import java.time.Instant;
import java.util.UUID;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/inbox")
class InboxApi {

    /// A letter in the language of the request.
    record View(UUID id, String kind, String text, String link, Instant at, boolean read) {}

    private final Inbox inbox;
    private final LetterTexts texts;

    InboxApi(Inbox inbox, LetterTexts texts) {
        this.inbox = inbox;
        this.texts = texts;
    }

    @GetMapping
    Page<View> list(PageRequest page) {
        Acting.require("Reading messages");
        return inbox.list(page).map(m -> new View(m.id(), m.key(), texts.text(m), m.link(), m.at(), !m.isNew()));
    }

    @PostMapping("/{message}/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(@PathVariable UUID message) {
        Acting.require("Reading messages");
        inbox.open(message);
    }
}
