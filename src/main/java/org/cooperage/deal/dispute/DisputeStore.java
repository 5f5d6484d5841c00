package org.cooperage.deal.dispute;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.findMoney;
import static org.cooperage.ground.Columns.findUuid;
import static org.cooperage.ground.Columns.instant;
import static org.cooperage.ground.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.deal.Deal;
import org.cooperage.deal.DisputeReason;
import org.cooperage.deal.work.Photo;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of disputes, with how their jobs are called.
@Component
class DisputeStore {

    private static final String SELECT = """
            SELECT x.*, x.photo IS NOT NULL AS has_photo, j.code, j.operation_zh, j.operation_en, j.unit, o.need_id
            FROM dispute x JOIN deal j ON j.id = x.job_id LEFT JOIN deal o ON o.id = x.order_id
            """;
    private static final String WANTED = """
            WHERE (:buyer::uuid IS NULL OR x.buyer_id = :buyer)
            AND (:maker::uuid IS NULL OR x.maker_id = :maker)
            AND (:stage::text IS NULL OR x.stage = :stage)
            AND (NOT :open OR x.stage NOT IN ('SETTLED', 'WITHDRAWN'))
            """;
    private static final Map<String, String> SORTS =
            Map.of("job", "j.code", "at", "x.at", "answerBy", "x.answer_by", "stage", "x.stage");

    private final JdbcClient db;

    DisputeStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Dispute> find(Dispute.Id id) {
        return db.sql(SELECT + "WHERE x.id = ?")
                .param(id.value())
                .query(DisputeStore::dispute)
                .optional();
    }

    Optional<Dispute> lock(Dispute.Id id) {
        return db.sql(SELECT + "WHERE x.id = ? FOR UPDATE OF x")
                .param(id.value())
                .query(DisputeStore::dispute)
                .optional();
    }

    List<Dispute> ofOrder(Deal.Id order) {
        return db.sql(SELECT + "WHERE x.order_id = ? ORDER BY x.at, x.id")
                .param(order.value())
                .query(DisputeStore::dispute)
                .list();
    }

    List<Dispute> ofJob(Deal.Id job) {
        return db.sql(SELECT + "WHERE x.job_id = ? ORDER BY x.at, x.id")
                .param(job.value())
                .query(DisputeStore::dispute)
                .list();
    }

    Page<Dispute> list(DisputeFilter filter, PageRequest page) {
        var wanted = parameters(filter);
        var total = db.sql("SELECT count(*) FROM dispute x " + WANTED)
                .params(wanted)
                .query(Long.class)
                .single();
        var rows = db.sql(SELECT + WANTED + orderBy(page) + " LIMIT :size OFFSET :offset")
                .params(wanted)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(DisputeStore::dispute)
                .list();
        return new Page<>(rows, total, page);
    }

    Optional<Photo> findPhoto(Dispute.Id id) {
        return db.sql("SELECT photo, media_type FROM dispute WHERE id = ? AND photo IS NOT NULL")
                .param(id.value())
                .query((row, n) -> new Photo(row.getBytes("photo"), row.getString("media_type")))
                .optional();
    }

    void insert(Dispute dispute, @Nullable Photo photo) {
        db.sql("""
                        INSERT INTO dispute (id, order_id, job_id, buyer_id, maker_id, reason, quantity, note, photo,
                                             media_type, wish, wish_quantity, wish_amount, stage, answer_by, at)
                        VALUES (:id, :order, :job, :buyer, :maker, :reason, :quantity, :note, :photo, :type, :wish,
                                :quantity, :amount, :stage, :by, :at)""")
                .param("id", dispute.id().value())
                .param("order", dispute.about().order().value())
                .param("job", dispute.about().job().value())
                .param("buyer", dispute.buyer().value())
                .param("maker", dispute.maker().value())
                .param("reason", dispute.reason().name())
                .param("quantity", dispute.quantity())
                .param("note", dispute.note())
                .param("photo", photo == null ? null : photo.content())
                .param("type", photo == null ? null : photo.mediaType())
                .param("wish", dispute.wish().kind().name())
                .param("amount", amount(dispute.wish()))
                .param("stage", dispute.stage().name())
                .param("by", at(dispute.answerBy()))
                .param("at", at(dispute.at()))
                .update();
    }

    /// Writes what may change; the version counts on.
    void update(Dispute dispute) {
        var offer = dispute.offer();
        var settled = dispute.settled();
        db.sql("""
                        UPDATE dispute SET offer = :offer, offer_quantity = :offerQuantity, offer_amount = :offerAmount,
                               answer = :answer, settled = :settled, settled_quantity = :settledQuantity,
                               settled_amount = :settledAmount, verdict = :verdict, mediated = :mediated,
                               stage = :stage, version = version + 1
                        WHERE id = :id""")
                .param("offer", offer == null ? null : offer.kind().name())
                .param("offerQuantity", offer == null ? null : offer.quantity())
                .param("offerAmount", amount(offer))
                .param("answer", dispute.answer())
                .param("settled", settled == null ? null : settled.kind().name())
                .param("settledQuantity", settled == null ? null : settled.quantity())
                .param("settledAmount", amount(settled))
                .param("verdict", dispute.verdict())
                .param("mediated", dispute.mediated())
                .param("stage", dispute.stage().name())
                .param("id", dispute.id().value())
                .update();
    }

    private static @Nullable Object amount(@Nullable Remedy remedy) {
        var amount = remedy == null ? null : remedy.amount();
        return amount == null ? null : amount.yuan();
    }

    private static Map<String, @Nullable Object> parameters(DisputeFilter filter) {
        var buyer = filter.buyer();
        var maker = filter.maker();
        var stage = filter.stage();
        var wanted = new HashMap<String, @Nullable Object>();
        wanted.put("buyer", buyer == null ? null : buyer.value());
        wanted.put("maker", maker == null ? null : maker.value());
        wanted.put("stage", stage == null ? null : stage.name());
        wanted.put("open", filter.open());
        return wanted;
    }

    private static String orderBy(PageRequest page) {
        var column = page.sort().map(SORTS::get).orElse("x.at");
        var descending = page.sort().isEmpty() || page.descending();
        return "ORDER BY %s %s, x.id".formatted(column, descending ? "DESC" : "ASC");
    }

    private static Dispute dispute(ResultSet row, int number) throws SQLException {
        return new Dispute(
                new Dispute.Id(uuid(row, "id")),
                about(row),
                new Party.Id(uuid(row, "buyer_id")),
                new Party.Id(uuid(row, "maker_id")),
                DisputeReason.valueOf(row.getString("reason")),
                row.getString("note"),
                row.getBoolean("has_photo"),
                remedy(row, "wish").orElseThrow(),
                remedy(row, "offer").orElse(null),
                row.getString("answer"),
                remedy(row, "settled").orElse(null),
                row.getString("verdict"),
                row.getBoolean("mediated"),
                Dispute.Stage.valueOf(row.getString("stage")),
                instant(row, "answer_by"),
                instant(row, "at"),
                row.getInt("version"));
    }

    private static Dispute.About about(ResultSet row) throws SQLException {
        return new Dispute.About(
                new Deal.Id(uuid(row, "order_id")),
                findUuid(row, "need_id"),
                new Deal.Id(uuid(row, "job_id")),
                row.getString("code"),
                new Bilingual(row.getString("operation_zh"), row.getString("operation_en")),
                Unit.ofCode(row.getString("unit")));
    }

    private static Optional<Remedy> remedy(ResultSet row, String column) throws SQLException {
        var kind = row.getString(column);
        return kind == null
                ? Optional.empty()
                : Optional.of(new Remedy(
                        Remedy.Kind.valueOf(kind),
                        row.getBigDecimal(column + "_quantity"),
                        findMoney(row, column + "_amount")));
    }
}
