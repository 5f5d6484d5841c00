package org.cooperage.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cooperage.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PersonStore {

    private static final String PERSON = "SELECT id, username, name, phone, email, language, disabled FROM person ";

    private final JdbcClient db;
    private final Clock clock;

    PersonStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Person> find(Person.Id id) {
        return db.sql(PERSON + "WHERE id = ?")
                .param(id.value())
                .query(PersonStore::person)
                .optional();
    }

    Optional<Person> findByUsername(String username) {
        return db.sql(PERSON + "WHERE username = lower(?)")
                .param(username)
                .query(PersonStore::person)
                .optional();
    }

    Optional<String> findPasswordHash(Person.Id id) {
        return db.sql("SELECT password_hash FROM person WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    /// False when somebody else has the username.
    boolean insert(Person person, String passwordHash) {
        return db.sql("""
                        INSERT INTO person (id, username, password_hash, name, phone, email, language, created_at)
                        VALUES (?, lower(?), ?, ?, ?, ?, ?, ?) ON CONFLICT (username) DO NOTHING""")
                        .params(person.id().value(), person.username(), passwordHash, person.name())
                        .param(person.phone().orElse(null))
                        .param(person.email().orElse(null))
                        .param(person.language())
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Set<String> languages(UUID party) {
        return Set.copyOf(db.sql("""
                        SELECT DISTINCT p.language FROM membership m JOIN person p ON p.id = m.person_id
                        WHERE m.party_id = ? AND NOT p.disabled""").param(party).query(String.class).list());
    }

    void setLanguage(Person.Id id, String language) {
        db.sql("UPDATE person SET language = ? WHERE id = ?")
                .params(language, id.value())
                .update();
    }

    List<Membership> memberships(Person.Id id) {
        return db.sql(
                        "SELECT person_id, party_id, role, title FROM membership WHERE person_id = ? ORDER BY since, party_id")
                .param(id.value())
                .query((row, n) -> membership(row))
                .list();
    }

    List<Member> members(UUID party) {
        return db.sql("""
                        SELECT p.id AS person_id, p.username, p.name, m.role, m.title
                        FROM membership m JOIN person p ON p.id = m.person_id
                        WHERE m.party_id = ? AND NOT p.disabled ORDER BY m.since, p.username""")
                .param(party)
                .query((row, n) -> new Member(
                        new Person.Id(row.getObject("person_id", UUID.class)),
                        row.getString("username"),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getString("title")))
                .list();
    }

    /// Two colleagues who remove each other at the same moment do so one after the other.
    List<Person.Id> lockedMembers(UUID party) {
        return db.sql("SELECT person_id FROM membership WHERE party_id = ? ORDER BY person_id FOR UPDATE")
                .param(party)
                .query((row, n) -> new Person.Id(row.getObject("person_id", UUID.class)))
                .list();
    }

    void remove(Person.Id person, UUID party) {
        db.sql("DELETE FROM membership WHERE person_id = ? AND party_id = ?")
                .params(person.value(), party)
                .update();
    }

    void insert(Membership membership) {
        db.sql("""
                INSERT INTO membership (person_id, party_id, role, title, since) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (person_id, party_id) DO UPDATE SET role = excluded.role, title = excluded.title""")
                .params(
                        membership.person().value(),
                        membership.party(),
                        membership.role().name(),
                        membership.title())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        return new Person(
                new Person.Id(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("name"),
                Optional.ofNullable(row.getString("phone")),
                Optional.ofNullable(row.getString("email")),
                row.getString("language"),
                row.getBoolean("disabled"));
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                new Person.Id(row.getObject("person_id", UUID.class)),
                row.getObject("party_id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getString("title"));
    }
}
