package org.cooperage.portal.home;

import java.util.List;
import java.util.Locale;
import org.cooperage.party.Party;
import org.cooperage.policy.mandate.Reviews;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Component;

/// Mandates to answer, and quarters to review, to comment on and to decide.
@Component
class MandateDesk implements Desk {

    private final Reviews reviews;

    MandateDesk(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.GOV || role == Role.OPS;
    }

    @Override
    public List<Todo> todos(Party.Id party, Locale locale) {
        return reviews.due().stream()
                .map(it -> Todo.sometime(
                        "mandate." + it.kind(),
                        "/mandates/" + it.mandate(),
                        Bilingual.written(it.title()).in(locale),
                        it.quarter()))
                .toList();
    }
}
