package org.cooperage.portal.home;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cooperage.ledger.complaint.ComplaintMove;
import org.cooperage.ledger.complaint.ComplaintView;
import org.cooperage.ledger.complaint.Complaints;
import org.cooperage.party.Party;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Component;

/// Complaints about late payment the office has to look into, or a payer has to answer.
@Component
class ComplaintDesk implements Desk {

    private static final PageRequest NEXT = new PageRequest(0, 50, Optional.of("filed"), false);

    private final Complaints complaints;

    ComplaintDesk(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public boolean isFor(Role role) {
        return switch (role) {
            case GOV, BUYER, LEAD, SME, SVC -> true;
            case ASC, FI, PARK, OPS, PER, PUB, SYSTEM -> false;
        };
    }

    @Override
    public List<Todo> todos(Party.Id party, Locale locale) {
        return complaints.list(false, NEXT).rows().stream()
                .filter(ComplaintDesk::isOnesTurn)
                .map(view -> todo(view, locale))
                .toList();
    }

    private static boolean isOnesTurn(ComplaintView view) {
        return view.moves().contains(ComplaintMove.TAKE)
                || view.moves().contains(ComplaintMove.SETTLE)
                || view.moves().contains(ComplaintMove.REPLY) && view.it().reply() == null;
    }

    private static Todo todo(ComplaintView view, Locale locale) {
        var it = view.it();
        var key = view.moves().contains(ComplaintMove.REPLY) ? "complaint.REPLY" : "complaint." + it.stage();
        return Todo.sometime(key, "/complaints/" + it.id(), view.payee().in(locale), it.orderCode());
    }
}
