package org.cooperage.deal;

import static org.cooperage.ground.Columns.findInstant;
import static org.cooperage.ground.Columns.findMoney;
import static org.cooperage.ground.Columns.findUuid;
import static org.cooperage.ground.Columns.instant;
import static org.cooperage.ground.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Site;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Quantity;
import org.cooperage.shared.TimeSlot;
import org.cooperage.shared.Unit;
import org.jspecify.annotations.Nullable;

/// Reads rows of jobs, with the terms beside them, into values.
final class JobRows {
    private JobRows() {}

    /// The job without what hangs on it: lines, slots, counter, asked move.
    static JobDeal job(ResultSet row, int number) throws SQLException {
        var replaces = findUuid(row, "replaces_id");
        var quantity = new Quantity(row.getBigDecimal("quantity"), Unit.ofCode(row.getString("unit")));
        return new JobDeal(
                new Deal.Id(uuid(row, "id")),
                new Deal.Id(uuid(row, "parent_id")),
                row.getString("code"),
                new Party.Id(uuid(row, "buyer_id")),
                new Party.Id(uuid(row, "maker_id")),
                new Bilingual(row.getString("product_zh"), row.getString("product_en")),
                step(row),
                new JobTerms(
                        quantity,
                        price(row),
                        new TimeSlot(instant(row, "starts"), instant(row, "ends")),
                        List.of(),
                        List.of()),
                Optional.ofNullable(row.getBigDecimal("needed")).orElse(quantity.value()),
                row.getBoolean("inspected"),
                findInstant(row, "answer_by"),
                JobStage.valueOf(row.getString("stage")),
                row.getString("reason"),
                new JobDeal.Progress(
                        row.getBigDecimal("good"), row.getBigDecimal("scrap"), row.getBigDecimal("rework")),
                null,
                null,
                replaces == null ? null : new Deal.Id(replaces),
                row.getInt("version"));
    }

    static Step step(ResultSet row) throws SQLException {
        var nextSite = findUuid(row, "next_site_id");
        return new Step(
                row.getInt("operation_seq"),
                new Bilingual(row.getString("operation_zh"), row.getString("operation_en")),
                row.getString("process_id"),
                uuid(row, "resource_id"),
                new Site.Id(uuid(row, "site_id")),
                new Place.Id(uuid(row, "city_id")),
                nextSite == null ? null : new Site.Id(nextSite));
    }

    private static JobTerms.@Nullable Price price(ResultSet row) throws SQLException {
        var setup = findMoney(row, "setup_fee");
        var amount = findMoney(row, "amount");
        return setup == null || amount == null
                ? null
                : new JobTerms.Price(row.getBigDecimal("unit_price"), setup, amount);
    }
}
