package org.cooperage.park.room;

import java.util.List;
import java.util.UUID;
import org.cooperage.park.investment.Lead;
import org.cooperage.park.room.DataRoom.Visit;
import org.cooperage.park.room.Rooms.Open;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Data rooms, for programs. Papers themselves are fetched from `/data-rooms/{room}/documents/{document}`.
@RestController
@RequestMapping("/api")
class RoomApi {
    private final Rooms rooms;

    RoomApi(Rooms rooms) {
        this.rooms = rooms;
    }

    /// Rooms the acting party is invited to.
    @GetMapping("/data-rooms")
    List<DataRoom> invitations() {
        return rooms.invitations();
    }

    /// Its papers; the look is written down.
    @GetMapping("/data-rooms/{roomId}")
    Open enter(@PathVariable UUID roomId) {
        return rooms.enter(new DataRoom.Id(roomId));
    }

    @GetMapping("/investment/leads/{leadId}/rooms")
    List<DataRoom> ofLead(@PathVariable UUID leadId) {
        return rooms.ofLead(new Lead.Id(leadId));
    }

    @PostMapping("/investment/leads/{leadId}/rooms")
    @ResponseStatus(HttpStatus.CREATED)
    DataRoom open(@PathVariable UUID leadId, @RequestBody RoomForm form) {
        return rooms.open(new Lead.Id(leadId), form);
    }

    @PostMapping("/investment/leads/{leadId}/rooms/{roomId}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID leadId, @PathVariable UUID roomId) {
        rooms.revoke(new Lead.Id(leadId), new DataRoom.Id(roomId));
    }

    /// Who looked at what, the latest first.
    @GetMapping("/investment/leads/{leadId}/visits")
    List<Visit> visits(@PathVariable UUID leadId) {
        return rooms.visits(new Lead.Id(leadId));
    }
}
