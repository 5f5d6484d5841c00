package org.cooperage.portal.home;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cooperage.deal.dispute.Dispute;
import org.cooperage.deal.dispute.DisputeFilter;
import org.cooperage.deal.dispute.Disputes;
import org.cooperage.party.Party;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Component;

/// Disputes in which it is one's own turn.
@Component
class ClaimDesk implements Desk {

    private static final PageRequest NEXT = new PageRequest(0, 50, Optional.of("at"), false);

    private final Disputes disputes;

    ClaimDesk(Disputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public boolean isFor(Role role) {
        return switch (role) {
            case BUYER, LEAD, SME, SVC, OPS -> true;
            case GOV, ASC, FI, PARK, PER, PUB, SYSTEM -> false;
        };
    }

    @Override
    public List<Todo> todos(Party.Id party, Locale locale) {
        return disputes.list(DisputeFilter.OPEN, NEXT).rows().stream()
                .filter(dispute -> isTurnOf(party, dispute))
                .map(dispute -> todo(dispute, locale))
                .toList();
    }

    private static boolean isTurnOf(Party.Id party, Dispute dispute) {
        return switch (dispute.stage()) {
            case OPEN, AGREED -> dispute.maker().equals(party);
            case OFFERED, REJECTED, SENT -> dispute.buyer().equals(party);
            case MEDIATION -> !dispute.maker().equals(party) && !dispute.buyer().equals(party);
            case SETTLED, WITHDRAWN -> false;
        };
    }

    private static Todo todo(Dispute dispute, Locale locale) {
        var deadline =
                dispute.stage() == Dispute.Stage.OPEN ? Optional.of(dispute.answerBy()) : Optional.<Instant>empty();
        var words =
                List.of(dispute.about().operation().in(locale), dispute.about().jobCode());
        return new Todo("dispute." + dispute.stage(), words, deadline, "/disputes/" + dispute.id());
    }
}
