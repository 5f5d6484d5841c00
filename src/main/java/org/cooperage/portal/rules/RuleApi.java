package org.cooperage.portal.rules;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The rules, for programs of everybody.
@RestController
@RequestMapping("/api/rules")
class RuleApi {
    private final RuleBook book;

    RuleApi(RuleBook book) {
        this.book = book;
    }

    /// As they are used at this moment.
    @GetMapping
    List<RuleBook.Line> list() {
        return book.lines();
    }
}
