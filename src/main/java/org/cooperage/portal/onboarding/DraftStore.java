package org.cooperage.portal.onboarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.CreditCode;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Registrations somebody has begun.
@Component
class DraftStore {

    private static final TypeReference<HashMap<String, Integer>> UNITS_BY_KIND = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    DraftStore(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    Optional<Draft> find(UUID person) {
        return db.sql("SELECT kind, code, name, place_id, machines FROM onboarding_draft WHERE person_id = ?")
                .param(person)
                .query((row, number) -> draft(row))
                .optional();
    }

    void save(UUID person, Draft draft) {
        db.sql("""
                        INSERT INTO onboarding_draft (person_id, kind, code, name, place_id, machines, updated_at)
                        VALUES (?, ?, ?, ?, ?, ?::jsonb, ?)
                        ON CONFLICT (person_id) DO UPDATE
                        SET kind = excluded.kind, code = excluded.code, name = excluded.name, place_id = excluded.place_id,
                            machines = excluded.machines, updated_at = excluded.updated_at""")
                .param(person)
                .param(draft.kind().name())
                .param(draft.findCode().map(CreditCode::text).orElse(null))
                .param(draft.name())
                .param(Optional.ofNullable(draft.place()).map(Place.Id::value).orElse(null))
                .param(json.writeValueAsString(draft.machines()))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(UUID person) {
        db.sql("DELETE FROM onboarding_draft WHERE person_id = ?").param(person).update();
    }

    private Draft draft(ResultSet row) throws SQLException {
        var code = row.getString("code");
        var place = row.getObject("place_id", UUID.class);
        Map<String, Integer> machines = json.readValue(row.getString("machines"), UNITS_BY_KIND);
        return new Draft(
                Party.Kind.valueOf(row.getString("kind")),
                code == null ? null : new CreditCode(code),
                row.getString("name"),
                place == null ? null : new Place.Id(place),
                machines);
    }
}
