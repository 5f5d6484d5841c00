package org.cooperage.chain.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.Link;
import org.cooperage.chain.template.Template.TemplateFlow;
import org.cooperage.chain.template.TemplateLink.Standing;
import org.cooperage.shared.Bilingual;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Templates with their links and flows; and the links in force, which follow the published one.
@Repository
class TemplateStore {

    private final JdbcClient db;
    private final JdbcTemplate batches;

    TemplateStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /// The newest first, without links and flows.
    List<Template> list() {
        return db.sql("SELECT * FROM chain_template ORDER BY number DESC")
                .query((row, n) -> template(row, List.of(), List.of()))
                .list();
    }

    Optional<Template> find(Template.Id id) {
        return db.sql("SELECT * FROM chain_template WHERE id = ?")
                .param(id.value())
                .query((row, n) -> template(row, links(id), flows(id)))
                .optional();
    }

    Optional<Template.Id> inForce() {
        return db.sql("SELECT id FROM chain_template WHERE stage = 'PUBLISHED'")
                .query((row, n) -> new Template.Id(row.getObject("id", UUID.class)))
                .optional();
    }

    int nextNumber() {
        return db.sql("SELECT coalesce(max(number), 0) + 1 FROM chain_template")
                .query(Integer.class)
                .single();
    }

    void insert(Template template) {
        db.sql("""
                        INSERT INTO chain_template (id, number, name_zh, name_en, stage, source, created_at)
                        VALUES (?, ?, ?, ?, 'DRAFT', ?, ?)""")
                .params(
                        template.id().value(),
                        template.number(),
                        template.name().zh(),
                        template.name().en(),
                        template.source(),
                        template.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        fill(template);
    }

    /// @return false: somebody else changed it in the meantime, or it is no draft any more
    boolean update(Template template) {
        boolean there = db.sql("""
                        UPDATE chain_template SET name_zh = ?, name_en = ?, source = ?, version = version + 1
                        WHERE id = ? AND version = ? AND stage = 'DRAFT'""")
                        .params(
                                template.name().zh(),
                                template.name().en(),
                                template.source(),
                                template.id().value(),
                                template.version())
                        .update()
                == 1;
        if (there) {
            db.sql("DELETE FROM chain_template_flow WHERE template_id = ?")
                    .param(template.id().value())
                    .update();
            db.sql("DELETE FROM chain_template_link WHERE template_id = ?")
                    .param(template.id().value())
                    .update();
            fill(template);
        }
        return there;
    }

    private void fill(Template template) {
        var id = template.id().value();
        batches.batchUpdate(
                "INSERT INTO chain_template_link VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                template.links().stream().map(l -> row(id, l)).toList());
        batches.batchUpdate(
                "INSERT INTO chain_template_flow (template_id, from_id, to_id, source) VALUES (?, ?, ?, ?)",
                template.flows().stream()
                        .map(f -> new Object[] {id, f.from().value(), f.to().value(), f.source()})
                        .toList());
    }

    private static Object[] row(UUID template, TemplateLink link) {
        return new Object[] {
            template,
            link.id().value(),
            link.seq(),
            link.name().zh(),
            link.name().en(),
            link.industry(),
            link.standing().name(),
            link.valueAdded(),
            link.criticality(),
            link.density(),
            link.outside(),
            link.origins(),
            link.gain(),
            link.source()
        };
    }

    /// The one in force retires, the draft takes its place, and the links in force follow. A link that firms or
    /// processes stand on stays, whatever the template says.
    void publish(Template.Id id, Instant at) {
        db.sql("UPDATE chain_template SET stage = 'RETIRED' WHERE stage = 'PUBLISHED'")
                .update();
        db.sql("UPDATE chain_template SET stage = 'PUBLISHED', published_at = ?, version = version + 1 WHERE id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id.value())
                .update();
        db.sql("""
                        INSERT INTO chain_link (id, seq, name_zh, name_en, industry, service)
                        SELECT id, seq, name_zh, name_en, industry, standing = 'SERVICE' FROM chain_template_link
                        WHERE template_id = ? AND standing IN ('IN_CHAIN', 'SERVICE')
                        ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, name_zh = excluded.name_zh,
                            name_en = excluded.name_en, industry = excluded.industry, service = excluded.service""").param(id.value()).update();
        db.sql("DELETE FROM chain_flow").update();
        db.sql("""
                        INSERT INTO chain_flow (from_id, to_id)
                        SELECT f.from_id, f.to_id FROM chain_template_flow f
                        JOIN chain_link a ON a.id = f.from_id JOIN chain_link b ON b.id = f.to_id
                        WHERE f.template_id = ?""").param(id.value()).update();
    }

    void delete(Template.Id id) {
        db.sql("DELETE FROM chain_template WHERE id = ? AND stage = 'DRAFT'")
                .param(id.value())
                .update();
    }

    private List<TemplateLink> links(Template.Id id) {
        return db.sql("SELECT * FROM chain_template_link WHERE template_id = ? ORDER BY seq, id")
                .param(id.value())
                .query((row, n) -> link(row))
                .list();
    }

    private List<TemplateFlow> flows(Template.Id id) {
        return db.sql("SELECT * FROM chain_template_flow WHERE template_id = ? ORDER BY from_id, to_id")
                .param(id.value())
                .query((row, n) -> new TemplateFlow(
                        new Link.Id(row.getString("from_id")),
                        new Link.Id(row.getString("to_id")),
                        row.getString("source")))
                .list();
    }

    private static TemplateLink link(ResultSet row) throws SQLException {
        return new TemplateLink(
                new Link.Id(row.getString("id")),
                row.getInt("seq"),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                row.getString("industry"),
                Standing.valueOf(row.getString("standing")),
                row.getDouble("value_added"),
                row.getDouble("criticality"),
                row.getDouble("density"),
                row.getDouble("outside"),
                row.getInt("origins"),
                row.getDouble("gain"),
                row.getString("source"));
    }

    private static Template template(ResultSet row, List<TemplateLink> links, List<TemplateFlow> flows)
            throws SQLException {
        return new Template(
                new Template.Id(row.getObject("id", UUID.class)),
                row.getInt("number"),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                Template.Stage.valueOf(row.getString("stage")),
                row.getString("source"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("published_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("version"),
                links,
                flows);
    }
}
