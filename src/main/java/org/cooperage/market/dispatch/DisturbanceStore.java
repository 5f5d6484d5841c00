package org.cooperage.market.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.availability.Resource;
import org.cooperage.deal.Deal;
import org.cooperage.need.Need;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Disturbances, for their owners and the operator.
@Component
class DisturbanceStore {

    private final JdbcClient db;

    DisturbanceStore(JdbcClient db) {
        this.db = db;
    }

    /// Whether it is new; reported twice, it is one.
    boolean add(Disturbance disturbance) {
        return db.sql("""
                        INSERT INTO disturbance (id, kind, owner_id, resource_id, job_id, need_id, starts, ends, note, stage, at)
                        VALUES (:id, :kind, :owner, :resource, :job, :need, :starts, :ends, :note, :stage, :at)
                        ON CONFLICT (id) DO NOTHING""")
                        .param("id", disturbance.id().value())
                        .param("kind", disturbance.kind().name())
                        .param("owner", disturbance.owner())
                        .param(
                                "resource",
                                disturbance.resource().map(Resource.Id::value).orElse(null))
                        .param("job", disturbance.job().map(Deal.Id::value).orElse(null))
                        .param("need", disturbance.need().map(Need.Id::value).orElse(null))
                        .param("starts", disturbance.during().from().atOffset(ZoneOffset.UTC))
                        .param("ends", disturbance.during().to().atOffset(ZoneOffset.UTC))
                        .param("note", disturbance.note())
                        .param("stage", disturbance.stage().name())
                        .param("at", disturbance.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Disturbance> find(Disturbance.Id id) {
        return db.sql("SELECT * FROM disturbance WHERE id = :id")
                .param("id", id.value())
                .query(DisturbanceStore::disturbance)
                .optional();
    }

    /// The latest first.
    Page<Disturbance> list(PageRequest request) {
        var rows = db.sql("SELECT * FROM disturbance ORDER BY at DESC, id DESC LIMIT :size OFFSET :offset")
                .param("size", request.size())
                .param("offset", request.offset())
                .query(DisturbanceStore::disturbance)
                .list();
        return new Page<>(rows, count(), request);
    }

    private long count() {
        return db.sql("SELECT count(*) FROM disturbance").query(Long.class).single();
    }

    /// Orders in a rush whose makers were asked to make room, and that are not due yet.
    List<Disturbance> rushesUnderWay(Instant now) {
        return db.sql("SELECT * FROM disturbance WHERE kind = 'RUSH' AND stage = 'HANDLED' AND ends > :now ORDER BY at")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(DisturbanceStore::disturbance)
                .list();
    }

    /// Whether this call moved it there.
    boolean move(Disturbance.Id id, Disturbance.Stage from, Disturbance.Stage to) {
        return db.sql("UPDATE disturbance SET stage = :to WHERE id = :id AND stage = :from")
                        .param("to", to.name())
                        .param("id", id.value())
                        .param("from", from.name())
                        .update()
                == 1;
    }

    private static Disturbance disturbance(ResultSet rs, int n) throws SQLException {
        return new Disturbance(
                new Disturbance.Id(rs.getObject("id", UUID.class)),
                Disturbance.Kind.valueOf(rs.getString("kind")),
                rs.getObject("owner_id", UUID.class),
                Optional.ofNullable(rs.getObject("resource_id", UUID.class)).map(Resource.Id::new),
                Optional.ofNullable(rs.getObject("job_id", UUID.class)).map(Deal.Id::new),
                Optional.ofNullable(rs.getObject("need_id", UUID.class)).map(Need.Id::new),
                new TimeSlot(
                        rs.getObject("starts", OffsetDateTime.class).toInstant(),
                        rs.getObject("ends", OffsetDateTime.class).toInstant()),
                Optional.ofNullable(rs.getString("note")).orElse(""),
                Disturbance.Stage.valueOf(rs.getString("stage")),
                rs.getObject("at", OffsetDateTime.class).toInstant());
    }
}
