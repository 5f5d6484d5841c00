package org.cooperage.demo;

import java.util.List;
import org.cooperage.access.DemoAccount;
import org.cooperage.shared.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Reads what the demo knows of itself.
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
}
