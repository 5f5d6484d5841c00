package org.cooperage.policy.leader;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.findInstant;
import static org.cooperage.ground.Columns.instant;
import static org.cooperage.ground.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Firms that put themselves forward, the help they are given, and what they promised.
@Repository
class LeaderStore {
    private final JdbcClient db;

    LeaderStore(JdbcClient db) {
        this.db = db;
    }

    /// False when it has already.
    boolean putForward(Leader it) {
        return db.sql("""
                        INSERT INTO leader (id, firm_id, city_id, since) VALUES (?, ?, ?, ?)
                        ON CONFLICT (firm_id) WHERE withdrawn_at IS NULL DO NOTHING""")
                        .params(it.id().value(), it.firm().value(), it.city().value(), at(it.since()))
                        .update()
                == 1;
    }

    /// False when it has not put itself forward.
    boolean withdraw(Leader.Id id, Instant now) {
        return db.sql("UPDATE leader SET withdrawn_at = ? WHERE id = ? AND withdrawn_at IS NULL")
                        .params(at(now), id.value())
                        .update()
                == 1;
    }

    Optional<Leader> find(Leader.Id id) {
        return db.sql("SELECT * FROM leader WHERE id = ? AND withdrawn_at IS NULL")
                .param(id.value())
                .query(LeaderStore::leader)
                .optional();
    }

    Optional<Leader> findOf(Party.Id firm) {
        return db.sql("SELECT * FROM leader WHERE firm_id = ? AND withdrawn_at IS NULL")
                .param(firm.value())
                .query(LeaderStore::leader)
                .optional();
    }

    List<Leader> ofCity(Place.Id city) {
        return db.sql("SELECT * FROM leader WHERE city_id = ? AND withdrawn_at IS NULL ORDER BY since, id")
                .param(city.value())
                .query(LeaderStore::leader)
                .list();
    }

    /// At least one leader; the most urgent first.
    List<Help> helps(Collection<UUID> leaders) {
        return db.sql("SELECT * FROM leader_help WHERE leader_id IN (:leaders) ORDER BY done_on NULLS FIRST, until, id")
                .param("leaders", leaders)
                .query(LeaderStore::help)
                .list();
    }

    Optional<Help> find(Help.Id id) {
        return db.sql("SELECT * FROM leader_help WHERE id = ?")
                .param(id.value())
                .query(LeaderStore::help)
                .optional();
    }

    void insert(Help it) {
        db.sql("INSERT INTO leader_help (id, leader_id, what, who, until) VALUES (?, ?, ?, ?, ?)")
                .params(it.id().value(), it.leader().value(), it.what(), it.who(), it.until())
                .update();
    }

    /// False when it is done already.
    boolean finish(Help.Id id, LocalDate day, String proof) {
        return db.sql("UPDATE leader_help SET done_on = ?, proof = ? WHERE id = ? AND done_on IS NULL")
                        .params(day, proof, id.value())
                        .update()
                == 1;
    }

    /// At least one leader; without what is counted.
    List<Promise> promises(Collection<UUID> leaders) {
        return db.sql("SELECT * FROM leader_promise WHERE leader_id IN (:leaders) ORDER BY until, id")
                .param("leaders", leaders)
                .query(LeaderStore::promise)
                .list();
    }

    Optional<Promise> find(Promise.Id id) {
        return db.sql("SELECT * FROM leader_promise WHERE id = ?")
                .param(id.value())
                .query(LeaderStore::promise)
                .optional();
    }

    void insert(Promise it) {
        db.sql("INSERT INTO leader_promise (id, leader_id, kind, target, until, made_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        it.id().value(),
                        it.leader().value(),
                        it.kind().name(),
                        it.target(),
                        it.until(),
                        at(it.madeAt()))
                .update();
    }

    /// False when it was accepted already.
    boolean accept(Promise.Id id, Instant now) {
        return db.sql("UPDATE leader_promise SET accepted_at = ? WHERE id = ? AND accepted_at IS NULL")
                        .params(at(now), id.value())
                        .update()
                == 1;
    }

    void state(Promise.Id id, int actual, String document) {
        db.sql("UPDATE leader_promise SET stated = ?, document = ? WHERE id = ?")
                .params(actual, document, id.value())
                .update();
    }

    private static Leader leader(ResultSet row, int number) throws SQLException {
        return new Leader(
                new Leader.Id(uuid(row, "id")),
                new Party.Id(uuid(row, "firm_id")),
                new Place.Id(uuid(row, "city_id")),
                instant(row, "since"));
    }

    private static Help help(ResultSet row, int number) throws SQLException {
        return new Help(
                new Help.Id(uuid(row, "id")),
                new Leader.Id(uuid(row, "leader_id")),
                row.getString("what"),
                row.getString("who"),
                row.getObject("until", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getString("proof"));
    }

    private static Promise promise(ResultSet row, int number) throws SQLException {

        return new Promise(
                new Promise.Id(uuid(row, "id")),
                new Leader.Id(uuid(row, "leader_id")),
                Promise.Kind.valueOf(row.getString("kind")),
                row.getInt("target"),
                row.getObject("until", LocalDate.class),
                instant(row, "made_at"),
                findInstant(row, "accepted_at"),
                row.getObject("stated", Integer.class),
                row.getString("document"));
    }
}
