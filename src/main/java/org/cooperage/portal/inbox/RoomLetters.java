package org.cooperage.portal.inbox;

import java.util.List;
import org.cooperage.park.room.RoomEvent;
import org.cooperage.party.Party;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells a party that it is invited to a data room.
@Component
class RoomLetters {
    private final Inbox inbox;

    RoomLetters(Inbox inbox) {
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(RoomEvent event) {
        inbox.send(
                switch (event) {
                    case RoomEvent.RoomOpened(var room, var guest, var owner, var title, var until) ->
                        List.of(Letter.to(
                                new Party.Id(guest),
                                "room.opened",
                                "/data-rooms/" + room,
                                room,
                                Letter.of(owner),
                                Letter.of(title),
                                Letter.of(until)));
                });
    }
}
