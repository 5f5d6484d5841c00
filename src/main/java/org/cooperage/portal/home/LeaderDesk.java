package org.cooperage.portal.home;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.cooperage.party.Party;
import org.cooperage.policy.leader.Due;
import org.cooperage.policy.leader.Leaders;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Help an office owes a leading firm, promises it has to accept, promises a firm has to keep.
@Component
class LeaderDesk implements Desk {

    private final Leaders leaders;
    private final MessageSource texts;

    LeaderDesk(Leaders leaders, MessageSource texts) {
        this.leaders = leaders;
        this.texts = texts;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.GOV || role == Role.LEAD || role == Role.SME;
    }

    @Override
    public List<Todo> todos(Party.Id party, Locale locale) {
        return leaders.due().stream().map(it -> todo(it, locale)).toList();
    }

    private Todo todo(Due it, Locale locale) {
        var link = "/leaders/" + it.leader();
        var firm = it.firm().in(locale);
        return switch (it.kind()) {
            case HELP ->
                Todo.by(
                        end(it),
                        "leader.HELP",
                        link,
                        firm,
                        Bilingual.written(it.words()).in(locale));
            case ACCEPT -> Todo.sometime("leader.ACCEPT", link, firm, promise(it, locale));
            case PROMISE -> Todo.by(end(it), "leader.PROMISE", link, promise(it, locale));
        };
    }

    private String promise(Due it, Locale locale) {
        return texts.getMessage("leader.kind." + it.words(), null, locale);
    }

    private static Instant end(Due it) {
        return it.until().plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}
