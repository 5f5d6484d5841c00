package org.cooperage.park.room;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.park.investment.Lead;
import org.cooperage.park.investment.Leads;
import org.cooperage.park.room.DataRoom.Paper;
import org.cooperage.park.room.DataRoom.PaperContent;
import org.cooperage.park.room.DataRoom.Visit;
import org.cooperage.party.CreditCode;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Entered;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Papers of leads and data rooms. A guest's every look is written down before it sees anything.
@Service
@Transactional
class Rooms {
    private static final int MOST_DAYS = 180;
    private static final int MOST_BYTES = 5 * 1024 * 1024;

    private final RoomStore store;
    private final Leads leads;
    private final Parties parties;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Rooms(RoomStore store, Leads leads, Parties parties, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.leads = leads;
        this.parties = parties;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /// What a guest finds.
    record Open(DataRoom room, Party owner, List<Paper> papers) {}

    DataRoom open(Lead.Id leadId, RoomForm form) {
        var lead = leads.get(leadId);
        var entered = new Entered();
        var title = entered.text("title", form.title());
        int days = entered.whole("days", form.days());
        entered.refuse();
        if (title.isEmpty() || title.length() > 120) {
            throw InvalidInput.of("title", title, "park.wrong.text", "park.mend.text", 120);
        }
        if (days < 1 || days > MOST_DAYS) {
            throw InvalidInput.of("days", days, "park.wrong.days", "park.mend.days", MOST_DAYS);
        }
        var code = CreditCode.parse("code", form.code() == null ? "" : form.code());
        var guest = parties.findByCode(code)
                .orElseThrow(() -> InvalidInput.of("code", code, "park.wrong.guest", "park.mend.guest"));
        var now = clock.instant();
        var room = new DataRoom(
                new DataRoom.Id(ids.next()),
                leadId,
                lead.owner(),
                lead.city(),
                guest.id(),
                guest.name(),
                title,
                now,
                now.plus(Duration.ofDays(days)),
                Optional.empty());
        store.insert(room);
        var owner = parties.get(lead.owner()).name();
        events.publishEvent(
                new RoomEvent.RoomOpened(room.id().value(), guest.id().value(), owner, title, room.expiresAt()));
        return room;
    }

    void revoke(Lead.Id lead, DataRoom.Id id) {
        leads.get(lead);
        store.revoke(id, clock.instant());
    }

    @Transactional(readOnly = true)
    List<DataRoom> ofLead(Lead.Id lead) {
        leads.get(lead);
        return store.ofLead(lead);
    }

    @Transactional(readOnly = true)
    List<Visit> visits(Lead.Id lead) {
        leads.get(lead);
        return store.visits(lead);
    }

    @Transactional(readOnly = true)
    List<Paper> papers(Lead.Id lead) {
        leads.get(lead);
        return store.papers(lead);
    }

    @Transactional(readOnly = true)
    PaperContent paper(Lead.Id lead, UUID id) {
        leads.get(lead);
        return store.paper(lead, id).orElseThrow(() -> new NotFound("document", id));
    }

    /// Takes PDF, PNG and JPEG of at most 5 MB.
    void add(Lead.Id leadId, String name, byte[] content, boolean inRoom) {
        var lead = leads.get(leadId);
        if (content.length == 0 || content.length > MOST_BYTES) {
            throw InvalidInput.of("file", name, "park.wrong.file-big", "park.mend.file-big", 5);
        }
        var plain = name.replaceAll("[\\p{Cntrl}/\\\\\"]", "_");
        var shown = plain.isBlank() ? "document" : plain.substring(0, Math.min(plain.length(), 120));
        store.add(ids.next(), lead, new PaperContent(shown, type(name, content), content), inRoom, clock.instant());
    }

    private static String type(String name, byte[] content) {
        var head = new String(content, 0, Math.min(5, content.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            return "application/pdf";
        }
        if (head.startsWith("\u0089PNG")) {
            return "image/png";
        }
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return "image/jpeg";
        }
        throw InvalidInput.of("file", name, "park.wrong.file-kind", "park.mend.file-kind");
    }

    /// Rooms the acting party is invited to and may still enter.
    @Transactional(readOnly = true)
    List<DataRoom> invitations() {
        Acting.require("Seeing invitations");
        return Acting.current()
                .party()
                .map(party -> store.ofGuest(new Party.Id(party)))
                .orElse(List.of());
    }

    Open enter(DataRoom.Id id) {
        var room = asGuest(id, "");
        return new Open(
                room,
                parties.get(room.owner()),
                store.papers(room.lead()).stream().filter(Paper::inRoom).toList());
    }

    PaperContent read(DataRoom.Id id, UUID paper) {
        var room = find(id);
        var content = store.paper(room.lead(), paper).orElseThrow(() -> new NotFound("document", paper));
        asGuest(id, content.name());
        return content;
    }

    private DataRoom find(DataRoom.Id id) {
        Acting.require("Entering a data room");
        return store.find(id)
                .filter(room -> Acting.current().isFor(room.guest().value()))
                .filter(room -> room.isOpen(clock.instant()))
                .orElseThrow(() -> new NotFound("data room", id));
    }

    private DataRoom asGuest(DataRoom.Id id, String what) {
        var room = find(id);
        store.visited(ids.next(), room, what, clock.instant());
        return room;
    }
}
