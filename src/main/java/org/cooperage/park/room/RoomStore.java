package org.cooperage.park.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.park.investment.Lead;
import org.cooperage.park.room.DataRoom.Paper;
import org.cooperage.park.room.DataRoom.PaperContent;
import org.cooperage.park.room.DataRoom.Visit;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Papers of leads, rooms and who looked; row-level security lets a guest into its open rooms only.
@Repository
class RoomStore {
    private final JdbcClient db;

    RoomStore(JdbcClient db) {
        this.db = db;
    }

    void insert(DataRoom room) {
        db.sql("INSERT INTO data_room VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)")
                .params(
                        room.id().value(),
                        room.lead().value(),
                        room.owner().value(),
                        room.city().value(),
                        room.guest().value(),
                        room.guestName().zh(),
                        room.guestName().en(),
                        room.title(),
                        utc(room.openedAt()),
                        utc(room.expiresAt()))
                .update();
    }

    Optional<DataRoom> find(DataRoom.Id id) {
        return db.sql("SELECT * FROM data_room WHERE id = ?")
                .param(id.value())
                .query((row, n) -> room(row))
                .optional();
    }

    List<DataRoom> ofLead(Lead.Id lead) {
        return db.sql("SELECT * FROM data_room WHERE lead_id = ? ORDER BY opened_at DESC")
                .param(lead.value())
                .query((row, n) -> room(row))
                .list();
    }

    List<DataRoom> ofGuest(Party.Id guest) {
        return db.sql("SELECT * FROM data_room WHERE guest_id = ? ORDER BY expires_at")
                .param(guest.value())
                .query((row, n) -> room(row))
                .list();
    }

    void revoke(DataRoom.Id id, Instant at) {
        db.sql("UPDATE data_room SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL")
                .params(utc(at), id.value())
                .update();
    }

    void visited(UUID id, DataRoom room, String what, Instant at) {
        db.sql("""
                        INSERT INTO room_access (id, room_id, owner_id, city_id, guest_id, person_id, what, at)
                        VALUES (:id, :room, :owner, :city, :guest, :person, :what, :at)""")
                .param("id", id)
                .param("room", room.id().value())
                .param("owner", room.owner().value())
                .param("city", room.city().value())
                .param("guest", room.guest().value())
                .param("person", Acting.current().person().orElse(null))
                .param("what", what)
                .param("at", utc(at))
                .update();
    }

    List<Visit> visits(Lead.Id lead) {
        return db.sql("""
                        SELECT a.at, a.what FROM room_access a JOIN data_room r ON r.id = a.room_id WHERE r.lead_id = ?
                        ORDER BY a.at DESC LIMIT 200""")
                .param(lead.value())
                .query((row, n) ->
                        new Visit(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("what")))
                .list();
    }

    void add(UUID id, Lead lead, PaperContent paper, boolean inRoom, Instant at) {
        db.sql("INSERT INTO lead_document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        lead.id().value(),
                        lead.owner().value(),
                        lead.city().value(),
                        paper.name(),
                        paper.mediaType(),
                        paper.bytes(),
                        inRoom,
                        utc(at))
                .update();
    }

    List<Paper> papers(Lead.Id lead) {
        return db.sql("""
                        SELECT id, name, media_type, length(content) AS bytes, in_room, added_at FROM lead_document
                        WHERE lead_id = ? ORDER BY added_at DESC""")
                .param(lead.value())
                .query((row, n) -> new Paper(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getInt("bytes"),
                        row.getBoolean("in_room"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<PaperContent> paper(Lead.Id lead, UUID id) {
        return db.sql("SELECT name, media_type, content FROM lead_document WHERE lead_id = ? AND id = ?")
                .params(lead.value(), id)
                .query((row, n) ->
                        new PaperContent(row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static DataRoom room(ResultSet row) throws SQLException {
        return new DataRoom(
                new DataRoom.Id(row.getObject("id", UUID.class)),
                new Lead.Id(row.getObject("lead_id", UUID.class)),
                new Party.Id(row.getObject("owner_id", UUID.class)),
                new Place.Id(row.getObject("city_id", UUID.class)),
                new Party.Id(row.getObject("guest_id", UUID.class)),
                new Bilingual(row.getString("guest_zh"), row.getString("guest_en")),
                row.getString("title"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
