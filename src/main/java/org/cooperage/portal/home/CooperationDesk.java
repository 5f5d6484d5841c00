package org.cooperage.portal.home;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cooperage.party.Party;
import org.cooperage.policy.cooperation.CooperationMove;
import org.cooperage.policy.cooperation.CooperationView;
import org.cooperage.policy.cooperation.CooperationViews;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Component;

/// Agreements with other counties that wait for an answer, amounts to confirm, what one owes.
@Component
class CooperationDesk implements Desk {

    private final CooperationViews cooperations;

    CooperationDesk(CooperationViews cooperations) {
        this.cooperations = cooperations;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.GOV;
    }

    @Override
    public List<Todo> todos(Party.Id party, Locale locale) {
        return cooperations.list(PageRequest.first()).rows().stream()
                .flatMap(view -> todos(view, locale))
                .toList();
    }

    private static Stream<Todo> todos(CooperationView view, Locale locale) {
        var link = "/cooperations/" + view.it().id();
        var title = Bilingual.written(view.it().title()).in(locale);
        var answer = view.moves().contains(CooperationMove.ACCEPT)
                ? Stream.of(Todo.sometime("cooperation.answer", link, title))
                : Stream.<Todo>empty();
        var confirm = view.waiting() > 0
                ? Stream.of(Todo.sometime("cooperation.confirm", link, title, Integer.toString(view.waiting())))
                : Stream.<Todo>empty();
        var pay = view.debts().stream()
                .map(it -> Todo.sometime(
                        "cooperation.pay", link, it.to().in(locale), it.amount().toPlainString(), title));
        return Stream.of(answer, confirm, pay).flatMap(all -> all);
    }
}
