package org.cooperage.portal.home;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.cooperage.park.investment.Leads;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Component;

/// Next steps of leads that are due within a week.
@Component
class InvestmentDesk implements Desk {
    private static final Duration AHEAD = Duration.ofDays(7);

    private final Leads leads;
    private final Clock clock;

    InvestmentDesk(Leads leads, Clock clock) {
        this.leads = leads;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Role role) {
        return switch (role) {
            case GOV, PARK -> true;
            case ASC, LEAD, SME, FI, SVC, OPS, PER, PUB, BUYER, SYSTEM -> false;
        };
    }

    @Override
    public List<Todo> todos(Party.Id party, Locale locale) {
        return leads.due(clock.instant().plus(AHEAD)).stream()
                .map(lead -> new Todo(
                        "investment.step",
                        List.of(written(lead.name(), locale), written(lead.nextStep(), locale)),
                        lead.nextAt(),
                        "/investment/leads/" + lead.id()))
                .toList();
    }

    private static String written(String text, Locale locale) {
        return Bilingual.written(text).in(locale);
    }
}
