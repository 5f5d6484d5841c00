package org.cooperage.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.access.DemoAccount;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Reads what the demo knows of itself, and who could act for whom.
@Repository
class DemoStore {
    private final JdbcClient db;

    DemoStore(JdbcClient db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public List<DemoAccount> accounts() {
        return db.sql("SELECT username, role, name_zh, name_en, story_zh, story_en FROM demo_account ORDER BY seq")
                .query((row, n) -> new DemoAccount(
                        row.getString("username"),
                        row.getString("role"),
                        new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                        new Bilingual(row.getString("story_zh"), row.getString("story_en"))))
                .list();
    }

    /// Somebody who may act for the party. Asked as the platform.
    @Transactional(readOnly = true)
    public Optional<Acting> findActor(Party.Id party) {
        return db.sql("SELECT person_id, role FROM membership WHERE party_id = ? ORDER BY since, person_id LIMIT 1")
                .param(party.value())
                .query((row, n) -> Acting.of(
                        row.getObject("person_id", UUID.class), party.value(), Role.valueOf(row.getString("role"))))
                .optional();
    }
}
