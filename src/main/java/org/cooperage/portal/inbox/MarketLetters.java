package org.cooperage.portal.inbox;

import java.util.List;
import org.cooperage.market.dispatch.DispatchEvent;
import org.cooperage.market.dispatch.DisturbanceEvent;
import org.cooperage.need.Needs;
import org.cooperage.party.Party;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells the buyer how the placing of his order goes, and whoever reported a disturbance what it would change.
@Component
class MarketLetters {

    private final Inbox inbox;
    private final Needs needs;

    MarketLetters(Inbox inbox, Needs needs) {
        this.inbox = inbox;
        this.needs = needs;
    }

    @ApplicationModuleListener
    void on(DispatchEvent event) {
        inbox.send(letters(event));
    }

    @ApplicationModuleListener
    void on(DisturbanceEvent event) {
        inbox.send(
                switch (event) {
                    case DisturbanceEvent.DisturbanceWeighed _ -> toOwner(event, "disturbance.weighed");
                    case DisturbanceEvent.DisturbanceHandled _ -> toOwner(event, "disturbance.handled");
                    case DisturbanceEvent.RushPlaced _ -> toOwner(event, "rush.placed");
                    case DisturbanceEvent.DisturbanceResolved _ -> List.of();
                });
    }

    private static List<Letter> toOwner(DisturbanceEvent event, String key) {
        var link = "/disturbances/" + event.disturbance();
        return List.of(Letter.to(new Party.Id(event.owner()), key, link, event.disturbance()));
    }

    private List<Letter> letters(DispatchEvent event) {
        var code = Letter.of(needs.get(event.need()).code());
        return switch (event) {
            case DispatchEvent.ChangeAsked asked ->
                List.of(toBuyer(asked, "change.asked", asked.change(), code, Letter.of(asked.answerBy())));
            case DispatchEvent.PlanRepaired repaired ->
                List.of(toBuyer(repaired, "plan.repaired", repaired.cause() + "/" + repaired.makersAsked(), code));
            case DispatchEvent.DispatchFailed failed ->
                List.of(toBuyer(failed, "dispatch.failed", failed.order(), code));
            case DispatchEvent.ChangeDecided _ -> List.of();
        };
    }

    private static Letter toBuyer(DispatchEvent event, String key, Object cause, Letter.Value... values) {
        var about = event.order() + "/" + cause;
        return Letter.to(new Party.Id(event.buyerId()), key, "/orders/" + event.need(), about, values);
    }
}
