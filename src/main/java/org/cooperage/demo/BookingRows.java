package org.cooperage.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/// Writes what can be booked of the service store, some bookings of the coming week, and a voucher programme of the
/// county: set by set from the offers that are there.
final class BookingRows {

    private static final List<String> STEPS = List.of(
            """
            INSERT INTO resource_kind (id, name_zh, name_en) VALUES
                ('ROOM', '会议与培训场地', 'Room'), ('LABORATORY', '实验室', 'Laboratory'), ('INSTRUMENT', '检测仪器', 'Instrument'),
                ('EXPERT', '专家', 'Expert'), ('TRAINING_PLACE', '培训席位', 'Training place'), ('WAREHOUSE', '仓位', 'Warehouse space')
            ON CONFLICT DO NOTHING""",
            """
            INSERT INTO calendar (id, owner_id, name_zh, name_en, days, opens, hours)
            SELECT DISTINCT md5('booking-calendar/' || provider_id)::uuid, provider_id, '服务时间', 'Service hours', 63, time '08:30', 9
            FROM service_offer WHERE by_calendar""",
            """
            INSERT INTO resource (id, owner_id, site_id, city_id, kind_id, name_zh, name_en, units, calendar_id)
            SELECT md5('booking-thing/' || o.id)::uuid, o.provider_id, s.id, o.city_id,
                   CASE o.category WHEN 'TRAINING' THEN 'TRAINING_PLACE' WHEN 'TESTING' THEN 'LABORATORY'
                        WHEN 'WAREHOUSING' THEN 'WAREHOUSE' WHEN 'SPACE' THEN 'ROOM' WHEN 'EQUIPMENT' THEN 'INSTRUMENT'
                        ELSE 'EXPERT' END,
                   o.name_zh || ' · 预约席', o.name_en || ' · bookable',
                   CASE o.category WHEN 'TRAINING' THEN 20 WHEN 'WAREHOUSING' THEN 12 WHEN 'SPACE' THEN 2 ELSE 1 END,
                   md5('booking-calendar/' || o.provider_id)::uuid
            FROM service_offer o
            JOIN LATERAL (SELECT id FROM site WHERE owner_id = o.provider_id ORDER BY id LIMIT 1) s ON true
            WHERE o.by_calendar""",
            """
            INSERT INTO service_resource (offer_id, resource_id)
            SELECT o.id, r.id FROM service_offer o JOIN resource r ON r.id = md5('booking-thing/' || o.id)::uuid
            ON CONFLICT DO NOTHING""",
            """
            INSERT INTO booking_rule (resource_id, owner_id, grid_minutes, least_minutes, most_minutes, notice_minutes,
                                      ahead_days, before_minutes, after_minutes)
            SELECT r.id, r.owner_id, 30, 30, 540, 120, 90, 0, CASE r.kind_id WHEN 'LABORATORY' THEN 30 ELSE 0 END
            FROM resource r JOIN service_resource sr ON sr.resource_id = r.id ON CONFLICT DO NOTHING""",
            """
            INSERT INTO booking_terms (offer_id, provider_id, free_hours, late_share, miss_share, metered, counted_id)
            SELECT o.id, o.provider_id, 24, 0.5, 1, o.price_model = 'HOURLY' AND o.category = 'EQUIPMENT', sr.resource_id
            FROM service_offer o JOIN service_resource sr ON sr.offer_id = o.id ON CONFLICT DO NOTHING""",
            // Each offer three times in the coming days, by firms of its city, one a day: so nothing overlaps.
            """
            CREATE TEMP TABLE demo_booking ON COMMIT DROP AS
            SELECT md5('booking/' || o.id || k)::uuid AS id, md5('booking-order/' || o.id || k)::uuid AS order_id,
                   o.id AS offer_id, o.provider_id, o.name_zh, o.name_en, o.dimension, o.price_model, o.amount, o.unit_zh,
                   o.unit_en, o.least, sr.resource_id, f.id AS firm_id, day.at + make_interval(hours => 9 + (k * 2) % 6) AS starts,
                   day.at + make_interval(hours => 11 + (k * 2) % 6) AS ends,
                   CASE WHEN o.approval AND k = 3 THEN 'REQUESTED' ELSE 'BOOKED' END AS stage_now
            FROM (SELECT o.*, row_number() OVER (ORDER BY id) AS n FROM service_offer o WHERE by_calendar) o
            JOIN service_resource sr ON sr.offer_id = o.id
            CROSS JOIN generate_series(1, 3) AS k
            CROSS JOIN LATERAL (SELECT date_trunc('day', now_at AT TIME ZONE 'Asia/Shanghai')
                                       AT TIME ZONE 'Asia/Shanghai' + make_interval(days => k + (o.n % 3)::int) AS at FROM demo_now) AS day
            JOIN LATERAL (SELECT p.id FROM party p WHERE p.city_id = o.city_id AND p.kind = 'SMALL_FIRM' AND p.status = 'VERIFIED'
                          AND p.id <> o.provider_id ORDER BY md5(p.id::text || o.id || k) LIMIT 1) f ON true
            WHERE extract(isodow FROM day.at AT TIME ZONE 'Asia/Shanghai') < 7""",
            """
            INSERT INTO service_order (id, code, offer_id, name_zh, name_en, dimension, customer_id, provider_id, price_model,
                                       amount, unit_zh, unit_en, least, quantity, total, starts, ends, stage, due_by, at)
            SELECT order_id, 'S-B' || lpad((row_number() OVER (ORDER BY order_id))::text, 7, '0'), offer_id, name_zh, name_en,
                   dimension, firm_id, provider_id, price_model, amount, unit_zh, unit_en, least, asked,
                   CASE WHEN amount IS NULL THEN NULL WHEN price_model = 'FIXED' THEN amount ELSE amount * greatest(asked, least) END,
                   starts, ends, stage_now, CASE stage_now WHEN 'BOOKED' THEN ends ELSE starts END, now_at
            FROM demo_booking, demo_now, LATERAL (SELECT CASE price_model WHEN 'HOURLY' THEN 2 ELSE 1 END AS asked) AS billed""",
            // Requests wait without end: the clock of the demo is set back only after this, and they would lapse
            // before.
            """
            INSERT INTO booking (id, order_id, offer_id, customer_id, provider_id, name_zh, name_en, resources, starts, ends, units,
                                 stage, free_hours, late_share, miss_share, answer_by, at)
            SELECT b.id, b.order_id, b.offer_id, b.firm_id, b.provider_id, b.name_zh, b.name_en, ARRAY[b.resource_id], b.starts,
                   b.ends, 1, b.stage_now, 24, 0.5, 1, NULL, now_at
            FROM demo_booking b, demo_now""",
            """
            INSERT INTO hold (id, resource_id, owner_id, unit, during, state, deal_id, expires_at)
            SELECT md5('booking-hold/' || b.id)::uuid, b.resource_id, b.provider_id, 1, tstzrange(b.starts, b.ends),
                   CASE b.stage_now WHEN 'BOOKED' THEN 'COMMITTED' ELSE 'TENTATIVE' END, b.id,
                   CASE b.stage_now WHEN 'REQUESTED' THEN b.starts END
            FROM demo_booking b""",
            """
            INSERT INTO service_entry (id, order_id, customer_id, provider_id, move, side, at)
            SELECT md5('booking-entry/' || b.id)::uuid, b.order_id, b.firm_id, b.provider_id, 'REQUEST', 'CUSTOMER', now_at
            FROM demo_booking b, demo_now""",
            """
            INSERT INTO voucher_programme (id, issuer_id, name_zh, name_en, year, dimensions, share, cap, budget, valid_from, valid_to,
                                           stage, at)
            SELECT md5('voucher-programme/' || id)::uuid, id, '县科技创新券', 'County innovation voucher',
                   extract(year FROM now_at)::int, '{RD,QC,HR,IP}', 0.5, 20000, 2000000,
                   date_trunc('year', now_at)::date, (date_trunc('year', now_at) + interval '14 months')::date, 'OPEN', now_at
            FROM party, demo_now WHERE kind = 'GOVERNMENT' ORDER BY id LIMIT 1""",
            """
            INSERT INTO voucher (id, code, programme_id, issuer_id, firm_id, cap, issued, at)
            SELECT md5('voucher/' || f.id)::uuid, 'V-D-' || lpad(row_number() OVER (ORDER BY f.id)::text, 6, '0'), p.id, p.issuer_id,
                   f.id, p.cap, 8000, p.at
            FROM voucher_programme p JOIN party i ON i.id = p.issuer_id
            JOIN LATERAL (SELECT id FROM party WHERE city_id = i.city_id AND kind IN ('SMALL_FIRM', 'LEADING_FIRM')
                          AND status = 'VERIFIED'
                          ORDER BY id IN (SELECT party_id FROM demo_account) DESC, id IN (SELECT firm_id FROM demo_booking) DESC,
                                   md5(id::text) LIMIT 40) f ON true""",
            """
            INSERT INTO voucher_entry (id, programme_id, voucher_id, issuer_id, firm_id, kind, amount, at)
            SELECT md5('voucher-entry/' || id)::uuid, programme_id, id, issuer_id, firm_id, 'ISSUED', issued, at FROM voucher""",
            """
            INSERT INTO voucher_use (id, voucher_id, programme_id, issuer_id, firm_id, provider_id, order_id, order_code, amount,
                                     stage, at)
            SELECT DISTINCT ON (v.id) md5('voucher-use/' || v.id)::uuid, v.id, p.id, p.issuer_id, v.firm_id, o.provider_id, o.id,
                   o.code, least(round(o.total * p.share, 2), v.issued), 'RESERVED', o.at
            FROM voucher v JOIN voucher_programme p ON p.id = v.programme_id
            JOIN service_order o ON o.customer_id = v.firm_id AND o.dimension = ANY (p.dimensions)
            JOIN booking b ON b.order_id = o.id
            WHERE o.stage = 'BOOKED' AND o.total > 0 ORDER BY v.id, o.starts""",
            """
            INSERT INTO voucher_entry (id, programme_id, voucher_id, use_id, issuer_id, firm_id, provider_id, kind, amount, at)
            SELECT md5('voucher-entry/' || id)::uuid, programme_id, voucher_id, id, issuer_id, firm_id, provider_id, stage, amount, at
            FROM voucher_use""",
            """
            UPDATE voucher v SET reserved = (SELECT coalesce(sum(amount), 0) FROM voucher_use u WHERE u.voucher_id = v.id)""",
            """
            UPDATE voucher_programme p SET issued = (SELECT coalesce(sum(issued), 0) FROM voucher v WHERE v.programme_id = p.id)""");

    private final Connection connection;
    private final Instant start;

    BookingRows(Connection connection, Instant start) {
        this.connection = connection;
        this.start = start;
    }

    void write() throws SQLException {
        try (var now = connection.prepareStatement(
                "CREATE TEMP TABLE demo_now ON COMMIT DROP AS SELECT ?::timestamptz AS now_at")) {
            now.setTimestamp(1, Timestamp.from(start));
            now.execute();
        }
        try (var statement = connection.createStatement()) {
            for (var step : STEPS) {
                statement.execute(step);
            }
        }
    }
}
