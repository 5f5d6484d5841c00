package org.cooperage.park.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.Link;
import org.cooperage.park.investment.Lead;
import org.cooperage.park.investment.Prospect;
import org.cooperage.park.project.Permit.Progress;
import org.cooperage.park.project.ProjectCard.Needs;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Project cards and how far their permits are; row-level security says whose.
@Repository
class ProjectStore {
    private static final Map<String, String> SORTS =
            Map.of("name", "name", "link", "link_id", "starts", "starts", "updated", "updated_at");

    private final JdbcClient db;

    ProjectStore(JdbcClient db) {
        this.db = db;
    }

    /// @return false: the owner has a card of that name
    boolean insert(ProjectCard card) {
        return bind(card, db.sql("""
                        INSERT INTO project_card (id, owner_id, city_id, prospect_id, name, origin, industry, link_id,
                            land_mu, area_m2, power_kw, water_t_day, discharge_t_day, energy_tce, jobs, invest_wan,
                            equipment, starts, ends, updated_at)
                        VALUES (:id, :owner, :city, :prospect, :name, :origin, :industry, :link, :land, :area, :power,
                            :water, :discharge, :energy, :jobs, :invest, :equipment, :starts, :ends, :at)
                        ON CONFLICT (owner_id, name) DO NOTHING"""))
                        .param("owner", card.owner().value())
                        .param("city", card.city().value())
                        .param(
                                "prospect",
                                card.prospect().map(Prospect.Id::value).orElse(null))
                        .update()
                == 1;
    }

    /// @return false: somebody else changed it in the meantime
    boolean update(ProjectCard card) {
        return bind(card, db.sql("""
                        UPDATE project_card SET name = :name, origin = :origin, industry = :industry, link_id = :link,
                            land_mu = :land, area_m2 = :area, power_kw = :power, water_t_day = :water,
                            discharge_t_day = :discharge, energy_tce = :energy, jobs = :jobs, invest_wan = :invest,
                            equipment = :equipment, starts = :starts, ends = :ends, updated_at = :at,
                            version = version + 1
                        WHERE id = :id AND version = :version""")).param("version", card.version()).update() == 1;
    }

    private static StatementSpec bind(ProjectCard card, StatementSpec sql) {
        var needs = card.needs();
        return sql.param("id", card.id().value())
                .param("name", card.name())
                .param("origin", card.origin())
                .param("industry", card.industry())
                .param("link", card.link().value())
                .param("land", needs.landMu())
                .param("area", needs.areaM2())
                .param("power", needs.powerKw())
                .param("water", needs.waterTonnesDay())
                .param("discharge", needs.dischargeTonnesDay())
                .param("energy", needs.energyTce())
                .param("jobs", needs.jobs())
                .param("invest", needs.investWan())
                .param("equipment", card.equipment())
                .param("starts", card.starts().orElse(null))
                .param("ends", card.ends().orElse(null))
                .param("at", utc(card.updatedAt()));
    }

    void leadTo(ProjectCard.Id id, Prospect.Id prospect, Lead.Id lead) {
        db.sql("UPDATE project_card SET prospect_id = ?, lead_id = ?, version = version + 1 WHERE id = ?")
                .params(prospect.value(), lead.value(), id.value())
                .update();
    }

    Optional<ProjectCard> find(ProjectCard.Id id) {
        return db.sql("SELECT * FROM project_card WHERE id = ?")
                .param(id.value())
                .query((row, n) -> card(row))
                .optional();
    }

    boolean isNamed(Party.Id owner, String name, ProjectCard.Id but) {
        return db.sql("SELECT EXISTS (SELECT 1 FROM project_card WHERE owner_id = ? AND name = ? AND id <> ?)")
                .params(owner.value(), name, but.value())
                .query(Boolean.class)
                .single();
    }

    Optional<ProjectCard> findOf(Prospect.Id prospect, Party.Id owner) {
        return db.sql(
                        "SELECT * FROM project_card WHERE prospect_id = ? AND owner_id = ? ORDER BY updated_at DESC, id LIMIT 1")
                .params(prospect.value(), owner.value())
                .query((row, n) -> card(row))
                .optional();
    }

    Page<ProjectCard> list(Optional<Prospect.Id> prospect, PageRequest page) {
        var filter = " WHERE (CAST(:prospect AS uuid) IS NULL OR prospect_id = :prospect)";
        var sort = SORTS.getOrDefault(page.sort().orElse("name"), "name") + (page.descending() ? " DESC" : "");
        var rows = db.sql("SELECT * FROM project_card" + filter
                        + " ORDER BY %s NULLS LAST, id LIMIT :size OFFSET :offset".formatted(sort))
                .param("prospect", prospect.map(Prospect.Id::value).orElse(null))
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, n) -> card(row))
                .list();
        long total = db.sql("SELECT count(*) FROM project_card" + filter)
                .param("prospect", prospect.map(Prospect.Id::value).orElse(null))
                .query(Long.class)
                .single();
        return new Page<>(rows, total, page);
    }

    /// By the code of the permit; those nobody began are missing.
    Map<String, Progress> progress(ProjectCard.Id card) {
        var found = new LinkedHashMap<String, Progress>();
        db.sql("SELECT * FROM project_permit WHERE card_id = ?")
                .param(card.value())
                .query(row -> {
                    found.put(
                            row.getString("permit"),
                            new Progress(
                                    Permit.State.valueOf(row.getString("state")),
                                    Optional.ofNullable(row.getObject("day", LocalDate.class)),
                                    row.getString("number")));
                });
        return found;
    }

    void save(ProjectCard card, Permit permit, Progress progress, Instant at) {
        db.sql("""
                        INSERT INTO project_permit (card_id, permit, owner_id, city_id, state, day, number, person_id, at)
                        VALUES (:card, :permit, :owner, :city, :state, :day, :number, :person, :at)
                        ON CONFLICT (card_id, permit) DO UPDATE SET state = excluded.state, day = excluded.day,
                            number = excluded.number, person_id = excluded.person_id, at = excluded.at""")
                .param("card", card.id().value())
                .param("permit", permit.code())
                .param("owner", card.owner().value())
                .param("city", card.city().value())
                .param("state", progress.state().name())
                .param("day", progress.day().orElse(null))
                .param("number", progress.number())
                .param("person", Acting.current().person().orElse(null))
                .param("at", utc(at))
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static ProjectCard card(ResultSet row) throws SQLException {
        return new ProjectCard(
                new ProjectCard.Id(row.getObject("id", UUID.class)),
                new Party.Id(row.getObject("owner_id", UUID.class)),
                new Place.Id(row.getObject("city_id", UUID.class)),
                Optional.ofNullable(row.getObject("prospect_id", UUID.class)).map(Prospect.Id::new),
                Optional.ofNullable(row.getObject("lead_id", UUID.class)).map(Lead.Id::new),
                row.getString("name"),
                row.getString("origin"),
                row.getString("industry"),
                new Link.Id(row.getString("link_id")),
                needs(row),
                row.getString("equipment"),
                Optional.ofNullable(row.getObject("starts", LocalDate.class)),
                Optional.ofNullable(row.getObject("ends", LocalDate.class)),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static Needs needs(ResultSet row) throws SQLException {
        return new Needs(
                row.getObject("land_mu", Integer.class),
                row.getObject("area_m2", Integer.class),
                row.getObject("power_kw", Integer.class),
                row.getObject("water_t_day", Integer.class),
                row.getObject("discharge_t_day", Integer.class),
                row.getObject("energy_tce", Integer.class),
                row.getObject("jobs", Integer.class),
                row.getObject("invest_wan", Integer.class));
    }
}
