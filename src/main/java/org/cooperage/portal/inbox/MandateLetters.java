package org.cooperage.portal.inbox;

import java.util.List;
import org.cooperage.policy.mandate.MandateEvent;
import org.cooperage.policy.mandate.MandateEvent.Decided;
import org.cooperage.policy.mandate.MandateEvent.Granted;
import org.cooperage.policy.mandate.MandateEvent.Moved;
import org.cooperage.policy.mandate.MandateEvent.Opened;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells government and operator how a mandate goes on.
@Component
class MandateLetters {

    private final Inbox inbox;

    MandateLetters(Inbox inbox) {
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(MandateEvent event) {
        inbox.send(List.of(
                switch (event) {
                    case Moved moved -> letter(moved, moved.move().name(), moved.version(), "");
                    case Opened opened -> letter(opened, "opened", opened.review(), opened.quarter());
                    case Decided decided -> letter(decided, "decided", decided.review(), decided.quarter());
                    case Granted granted -> letter(granted, "granted", granted.subsidy(), "");
                }));
    }

    private static Letter letter(MandateEvent event, String what, Object number, String quarter) {
        return Letter.to(
                event.to(),
                "mandate." + what,
                "/mandates/" + event.mandate(),
                event.mandate() + "/" + number,
                Letter.of(event.title()),
                Letter.of(quarter));
    }
}
