-- Two firms with something to hide in every private table, and one that is not verified yet.
-- Every id of theirs begins with a0000000; every text of theirs contains SECRET; every amount is 7654321 and some fen.
-- A new private table needs a line here: AttackIT says so.

INSERT INTO place (id, kind, parent_id, city_id, code, name_zh, name_en, lat, lon) VALUES
 ('c0000000-0000-7000-8000-000000000001', 'CITY', NULL, 'c0000000-0000-7000-8000-000000000001', '110105', '朝阳区', 'Chaoyang', 39.92, 116.44),
 ('c0000000-0000-7000-8000-000000000002', 'TOWN', 'c0000000-0000-7000-8000-000000000001', 'c0000000-0000-7000-8000-000000000001', '110105001', '建外', 'Jianwai', 39.91, 116.45);

-- 01 the buyer, 02 the maker, 03 not verified
INSERT INTO party (id, kind, code, name_zh, name_en, place_id, city_id, lat, lon, status, created_at) VALUES
 ('a0000000-0000-7000-8000-000000000001', 'BUYER', NULL, '受害采购', 'Victim Buyer', 'c0000000-0000-7000-8000-000000000002', 'c0000000-0000-7000-8000-000000000001', 39.91, 116.45, 'VERIFIED', now()),
 ('a0000000-0000-7000-8000-000000000002', 'SMALL_FIRM', NULL, '受害工厂', 'Victim Maker', 'c0000000-0000-7000-8000-000000000002', 'c0000000-0000-7000-8000-000000000001', 39.91, 116.45, 'VERIFIED', now()),
 ('a0000000-0000-7000-8000-000000000003', 'SMALL_FIRM', NULL, 'SECRET-PARTY', 'SECRET-PARTY', 'c0000000-0000-7000-8000-000000000002', 'c0000000-0000-7000-8000-000000000001', 39.91, 116.45, 'SUBMITTED', now());
INSERT INTO party_contact (party_id, name, phone, email, address) VALUES
 ('a0000000-0000-7000-8000-000000000001', 'SECRET-CONTACT', '7654321', 'SECRET-EMAIL@example.com', 'SECRET-ADDRESS'),
 ('a0000000-0000-7000-8000-000000000002', 'SECRET-CONTACT', '7654321', 'SECRET-EMAIL@example.com', 'SECRET-ADDRESS');
INSERT INTO party_verification (id, party_id, submitted_at, submitted_by, decided_at, decided_by, outcome, reason) VALUES
 ('a0000000-0000-7000-8000-000000000101', 'a0000000-0000-7000-8000-000000000002', now(), 'a0000000-0000-7000-8000-000000000901', now(), 'a0000000-0000-7000-8000-000000000901', 'REJECTED', 'SECRET-VERIFICATION');
INSERT INTO party_document (id, party_id, kind, name, media_type, content, added_at) VALUES
 ('a0000000-0000-7000-8000-000000000102', 'a0000000-0000-7000-8000-000000000002', 'LICENCE', 'SECRET-DOCUMENT.pdf', 'application/pdf', '%PDF-SECRET-LICENCE', now());
INSERT INTO site (id, owner_id, place_id, city_id, name_zh, name_en, lat, lon) VALUES
 ('a0000000-0000-7000-8000-000000000103', 'a0000000-0000-7000-8000-000000000002', 'c0000000-0000-7000-8000-000000000002', 'c0000000-0000-7000-8000-000000000001', '车间', 'Workshop', 39.91, 116.45);

INSERT INTO person (id, username, password_hash, name, phone, created_at) VALUES
 ('a0000000-0000-7000-8000-000000000901', 'victim-nobody', 'x', 'SECRET-PERSON', 'SECRET-PHONE', now());
INSERT INTO membership (person_id, party_id, role, title, since) VALUES
 ('a0000000-0000-7000-8000-000000000901', 'a0000000-0000-7000-8000-000000000002', 'SME', 'SECRET-TITLE', now());
INSERT INTO login_failure (username, address, at) VALUES ('SECRET-LOGIN a0000000-0000-7000-8000-000000000901', '192.0.2.1', now());
INSERT INTO once_request (holder, path, key, started_at, body) VALUES ('a0000000-0000-7000-8000-000000000901', 'POST /x', 'k', now(), 'SECRET-ONCE');
INSERT INTO http_session VALUES ('SECRET-SESSION', 'SECRET-SESSION-ID', 0, 0, 0, 99999999999999, 'victim-nobody');
INSERT INTO http_session_attributes VALUES ('SECRET-SESSION', 'SECRET-ATTRIBUTE', '\x00');
INSERT INTO onboarding_draft (person_id, code, name, updated_at) VALUES ('a0000000-0000-7000-8000-000000000901', NULL, 'SECRET-DRAFT', now());

INSERT INTO chain_link (id, seq, name_zh, name_en, industry) VALUES ('X1', 901, '试验', 'Trial', '1829');
INSERT INTO resource_kind (id, name_zh, name_en) VALUES ('X_SEAT', '试验机位', 'Trial seat');
INSERT INTO process (id, seq, name_zh, name_en, link_id, industry) VALUES ('xlink', 901, '试验工序', 'Trial process', 'X1', '1829');
INSERT INTO process_resource (process_id, kind_id) VALUES ('xlink', 'X_SEAT');
INSERT INTO product (id, code, owner_id, name_zh, name_en, unit, unit_kg) VALUES
 ('a0000000-0000-7000-8000-000000000201', 'SECRET-PRODUCT', 'a0000000-0000-7000-8000-000000000001', 'SECRET-PRODUCT', 'SECRET-PRODUCT', 'H87', 0.23);
INSERT INTO routing (id, product_id, owner_id, code, name_zh, name_en) VALUES
 ('a0000000-0000-7000-8000-000000000202', 'a0000000-0000-7000-8000-000000000201', 'a0000000-0000-7000-8000-000000000001', 'SECRET-ROUTING', 'SECRET-ROUTING', 'SECRET-ROUTING');
INSERT INTO operation (routing_id, seq, name_zh, name_en, process_id, unit, units_per_product, run_minutes, transfer_lot) VALUES
 ('a0000000-0000-7000-8000-000000000202', 10, 'SECRET-OPERATION', 'SECRET-OPERATION', 'xlink', 'H87', 1, 18, 50);

INSERT INTO calendar (id, owner_id, name_zh, name_en, days, opens, hours) VALUES
 ('a0000000-0000-7000-8000-000000000301', 'a0000000-0000-7000-8000-000000000002', 'SECRET-CALENDAR', 'SECRET-CALENDAR', 63, '08:00', 10);
INSERT INTO closure (id, owner_id, calendar_id, during, reason) VALUES
 ('a0000000-0000-7000-8000-000000000302', 'a0000000-0000-7000-8000-000000000002', 'a0000000-0000-7000-8000-000000000301', '[2027-01-01,2027-01-02)', 'DAY_OFF');
INSERT INTO resource (id, owner_id, site_id, city_id, kind_id, name_zh, name_en, units, calendar_id, published) VALUES
 ('a0000000-0000-7000-8000-000000000303', 'a0000000-0000-7000-8000-000000000002', 'a0000000-0000-7000-8000-000000000103', 'c0000000-0000-7000-8000-000000000001', 'X_SEAT', 'SECRET-RESOURCE', 'SECRET-RESOURCE', 2, 'a0000000-0000-7000-8000-000000000301', false);
INSERT INTO booking_rule (resource_id, owner_id, grid_minutes, least_minutes, most_minutes, notice_minutes, ahead_days, before_minutes, after_minutes) VALUES
 ('a0000000-0000-7000-8000-000000000303', 'a0000000-0000-7000-8000-000000000002', 30, 30, 480, 120, 90, 15, 15);
INSERT INTO hold (id, resource_id, owner_id, unit, during, state, deal_id) VALUES
 ('a0000000-0000-7000-8000-000000000304', 'a0000000-0000-7000-8000-000000000303', 'a0000000-0000-7000-8000-000000000002', 1, '[2027-02-01,2027-02-02)', 'COMMITTED', 'a0000000-0000-7000-8000-000000000502');
INSERT INTO capability (id, owner_id, resource_id, process_id, city_id, permit, permit_until, published) VALUES
 ('a0000000-0000-7000-8000-000000000401', 'a0000000-0000-7000-8000-000000000002', 'a0000000-0000-7000-8000-000000000303', 'xlink', 'c0000000-0000-7000-8000-000000000001', 'SECRET-PERMIT', '2030-01-01', false);
INSERT INTO capability_terms (capability_id, owner_id, unit_price, setup_fee) VALUES
 ('a0000000-0000-7000-8000-000000000401', 'a0000000-0000-7000-8000-000000000002', 7654321.11, 7654321.12);
INSERT INTO track_record (capability_id, owner_id, good, total, on_time, jobs) VALUES
 ('a0000000-0000-7000-8000-000000000401', 'a0000000-0000-7000-8000-000000000002', 7654320, 7654321, 1, 1);
INSERT INTO incumbency (buyer_id, maker_id, jobs, last_at) VALUES
 ('a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002', 3, now());

INSERT INTO need (id, code, buyer_id, product_id, routing_id, quantity, earliest, due, deliver_place, deliver_to, ceiling, quality_class, max_makers, note, stage, created_at) VALUES
 ('a0000000-0000-7000-8000-000000000501', 'SECRET-NEED', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000201', 'a0000000-0000-7000-8000-000000000202', 100, now(), now() + interval '60 days', 'c0000000-0000-7000-8000-000000000002', 'SECRET-DELIVERY', 7654321.21, 'B', 5, 'SECRET-NOTE', 'CONFIRMED', now());
INSERT INTO need_line (need_id, seq, buyer_id, colour, size, quantity) VALUES
 ('a0000000-0000-7000-8000-000000000501', 1, 'a0000000-0000-7000-8000-000000000001', 'SECRET-COLOUR', 'M', 100);
INSERT INTO need_document (id, need_id, buyer_id, name, media_type, content) VALUES
 ('a0000000-0000-7000-8000-000000000504', 'a0000000-0000-7000-8000-000000000501', 'a0000000-0000-7000-8000-000000000001', 'SECRET-DRAWING.pdf', 'application/pdf', '%PDF-SECRET-DRAWING');
INSERT INTO proposal (id, need_id, buyer_id, goal, price, promised, makers, cities, pass_rate, plan, made_at, took_ms, valid_until, state) VALUES
 ('a0000000-0000-7000-8000-000000000505', 'a0000000-0000-7000-8000-000000000501', 'a0000000-0000-7000-8000-000000000001', 'CHEAPEST', 7654321.22, now() + interval '50 days', 1, 1, 0.97, '{"note": "SECRET-PLAN"}', now(), 100, now() + interval '60 days', 'CONFIRMED');

-- …503 the order, …502 its job
INSERT INTO deal (id, code, kind, parent_id, buyer_id, maker_id, need_id, proposal_id, product_zh, product_en, operation_seq, process_id, operation_zh, operation_en, resource_id, site_id, city_id, quantity, needed, unit, starts, ends, due, stage, created_at) VALUES
 ('a0000000-0000-7000-8000-000000000503', 'SECRET-ORDER', 'ORDER', NULL, 'a0000000-0000-7000-8000-000000000001', NULL, 'a0000000-0000-7000-8000-000000000501', 'a0000000-0000-7000-8000-000000000505', 'SECRET-GOODS', 'SECRET-GOODS', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 100, NULL, 'H87', now() + interval '20 days', now() + interval '50 days', now() + interval '60 days', 'COMMITTED', now()),
 ('a0000000-0000-7000-8000-000000000502', 'SECRET-JOB', 'JOB', 'a0000000-0000-7000-8000-000000000503', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002', NULL, NULL, 'SECRET-GOODS', 'SECRET-GOODS', 10, 'xlink', 'SECRET-WORK', 'SECRET-WORK', 'a0000000-0000-7000-8000-000000000303', 'a0000000-0000-7000-8000-000000000103', 'c0000000-0000-7000-8000-000000000001', 100, 98, 'H87', now() + interval '20 days', now() + interval '30 days', now() + interval '30 days', 'COMMITTED', now());
INSERT INTO deal_terms (deal_id, buyer_id, maker_id, unit_price, setup_fee, amount, ceiling) VALUES
 ('a0000000-0000-7000-8000-000000000503', 'a0000000-0000-7000-8000-000000000001', NULL, 7654321.31, 0, 7654321.32, 7654321.33),
 ('a0000000-0000-7000-8000-000000000502', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002', 7654321.34, 0, 7654321.35, NULL);
INSERT INTO deal_line (deal_id, colour, size, buyer_id, maker_id, quantity) VALUES
 ('a0000000-0000-7000-8000-000000000502', 'SECRET-SHADE', 'M', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002', 100);
INSERT INTO deal_slot (deal_id, resource_id, unit, buyer_id, maker_id, during) VALUES
 ('a0000000-0000-7000-8000-000000000502', 'a0000000-0000-7000-8000-000000000303', 1, 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002', '[2027-02-01,2027-02-02)');
INSERT INTO asked_move (deal_id, buyer_id, maker_id, starts, ends, stage_before) VALUES
 ('a0000000-0000-7000-8000-000000000502', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002', now() + interval '21 days', now() + interval '31 days', 'COMMITTED');
INSERT INTO price_part (order_id, seq, buyer_id, kind, job_id, payee_id, net) VALUES
 ('a0000000-0000-7000-8000-000000000503', 1, 'a0000000-0000-7000-8000-000000000001', 'PROCESSING', 'a0000000-0000-7000-8000-000000000502', 'a0000000-0000-7000-8000-000000000002', 7654321.36);
INSERT INTO counter_offer (deal_id, buyer_id, maker_id, unit_price, note, at, outcome) VALUES
 ('a0000000-0000-7000-8000-000000000502', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002', 7654321.37, 'SECRET-COUNTER', now(), 'AGREED');
INSERT INTO deal_entry (id, deal_id, buyer_id, maker_id, at, kind, money, note) VALUES
 ('a0000000-0000-7000-8000-000000000506', 'a0000000-0000-7000-8000-000000000502', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002', now(), 'JOB_ACCEPTED', 7654321.38, 'SECRET-ENTRY');
INSERT INTO job_report (id, client_key, deal_id, buyer_id, maker_id, kind, reason, photo, media_type, happened_at, received_at) VALUES
 ('a0000000-0000-7000-8000-000000000507', 'a0000000-0000-7000-8000-000000000508', 'a0000000-0000-7000-8000-000000000502', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002', 'PHOTO', 'SECRET-REPORT', 'SECRET-PHOTO', 'image/png', now(), now());
INSERT INTO inspection (id, deal_id, buyer_id, maker_id, inspector_id, good, note, at) VALUES
 ('a0000000-0000-7000-8000-000000000509', 'a0000000-0000-7000-8000-000000000502', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002', 'a0000000-0000-7000-8000-000000000002', 98, 'SECRET-INSPECTION', now());
INSERT INTO shipment (id, order_id, job_id, buyer_id, maker_id, carrier_id, from_site_id, to_place_id, quantity, unit, weight_kg, depart_at, arrive_at, stage) VALUES
 ('a0000000-0000-7000-8000-000000000510', 'a0000000-0000-7000-8000-000000000503', 'a0000000-0000-7000-8000-000000000502', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002', 'a0000000-0000-7000-8000-000000000002', 'a0000000-0000-7000-8000-000000000103', 'c0000000-0000-7000-8000-000000000002', 98, 'H87', 7654321.41, now() + interval '30 days', now() + interval '31 days', 'PLANNED');
INSERT INTO dispute (id, order_id, job_id, buyer_id, maker_id, reason, quantity, note, photo, media_type, wish, wish_quantity, wish_amount, stage, answer_by, at) VALUES
 ('a0000000-0000-7000-8000-000000000511', 'a0000000-0000-7000-8000-000000000503', 'a0000000-0000-7000-8000-000000000502', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002', 'QUALITY', 5, 'SECRET-CLAIM', 'SECRET-PHOTO', 'image/png', 'PRICE_REDUCTION', 5, 7654321.42, 'OPEN', now() + interval '60 days', now());
INSERT INTO deal_done (deal_id, what) VALUES ('a0000000-0000-7000-8000-000000000502', 'INCUMBENCY');

INSERT INTO payable (id, order_id, order_code, job_id, payer_id, payee_id, kind, amount, due, state, created_at) VALUES
 ('a0000000-0000-7000-8000-000000000601', 'a0000000-0000-7000-8000-000000000503', 'SECRET-CODE', 'a0000000-0000-7000-8000-000000000502', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002', 'PROCESSING', 7654321.51, '2027-03-01', 'PAID', now());
INSERT INTO payment (id, payable_id, payer_id, payee_id, amount, paid_on, reference, evidence, media_type, marked_at) VALUES
 ('a0000000-0000-7000-8000-000000000602', 'a0000000-0000-7000-8000-000000000601', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002', 7654321.52, '2027-02-01', 'SECRET-REFERENCE', 'SECRET-EVIDENCE', 'application/pdf', now());
INSERT INTO complaint (id, order_id, order_code, amount, billed, due, payee_id, payer_id, city_id, text, stage, filed_at) VALUES
 ('a0000000-0000-7000-8000-000000000603', 'a0000000-0000-7000-8000-000000000503', 'SECRET-CODE', 7654321.53, '2026-01-01', '2026-02-01', 'a0000000-0000-7000-8000-000000000002', 'a0000000-0000-7000-8000-000000000001', 'c0000000-0000-7000-8000-000000000009', 'SECRET-COMPLAINT', 'OPEN', now());

INSERT INTO dispatch (order_id, buyer_id, need_id, proposal_id, ceiling, latest, ttl_minutes, stage, at) VALUES
 ('a0000000-0000-7000-8000-000000000503', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000501', 'a0000000-0000-7000-8000-000000000505', 7654321.61, now() + interval '60 days', 60, 'COMMITTED', now());
INSERT INTO placement (order_id, job_key, job_id, buyer_id) VALUES
 ('a0000000-0000-7000-8000-000000000503', 'a0000000-0000-7000-8000-000000000701', 'a0000000-0000-7000-8000-000000000502', 'a0000000-0000-7000-8000-000000000001');
INSERT INTO make_up (job_key, order_id, buyer_id, lacking_id) VALUES
 ('a0000000-0000-7000-8000-000000000701', 'a0000000-0000-7000-8000-000000000503', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000502');
INSERT INTO disturbance (id, kind, owner_id, resource_id, starts, ends, note, stage, at) VALUES
 ('a0000000-0000-7000-8000-000000000702', 'BREAKDOWN', 'a0000000-0000-7000-8000-000000000002', 'a0000000-0000-7000-8000-000000000303', now(), now() + interval '1 day', 'SECRET-BREAKDOWN', 'RESOLVED', now());
INSERT INTO change_proposal (id, order_id, buyer_id, need_id, cause, summary, at, outcome, asked_party) VALUES
 ('a0000000-0000-7000-8000-000000000703', 'a0000000-0000-7000-8000-000000000503', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000501', 'BREAKDOWN', '{"note": "SECRET-CHANGE"}', now(), 'SUPERSEDED', 'a0000000-0000-7000-8000-000000000001');
INSERT INTO inbox_message (id, party_id, key, args, link, cause, at) VALUES
 ('a0000000-0000-7000-8000-000000000801', 'a0000000-0000-7000-8000-000000000002', 'portal.brand', '["SECRET-MESSAGE"]', '/SECRET-LINK', 'a0000000-0000-7000-8000-000000000802', now());
INSERT INTO import_file (id, party_id, person_id, kind, name, bytes, state, at) VALUES
 ('a0000000-0000-7000-8000-000000000811', 'a0000000-0000-7000-8000-000000000002', 'a0000000-0000-7000-8000-000000000901', 'MACHINES', 'SECRET-FILE.csv', 10, 'WRONG', now());
INSERT INTO import_chunk (import_id, seq, party_id, content) VALUES
 ('a0000000-0000-7000-8000-000000000811', 1, 'a0000000-0000-7000-8000-000000000002', 'SECRET-CHUNK');
INSERT INTO import_fault (import_id, party_id, n, letter, header, value, message_key, mend_key) VALUES
 ('a0000000-0000-7000-8000-000000000811', 'a0000000-0000-7000-8000-000000000002', 1, 'A', 'SECRET-HEADER', 'SECRET-VALUE', 'portal.brand', 'portal.brand');
INSERT INTO import_progress (import_id, party_id, step, row_count, seen_at) VALUES
 ('a0000000-0000-7000-8000-000000000811', 'a0000000-0000-7000-8000-000000000002', 'LOOK', 7654321, now());
INSERT INTO import_order (buyer_id, reference, need_id) VALUES
 ('a0000000-0000-7000-8000-000000000001', 'SECRET-OWN-REFERENCE', 'a0000000-0000-7000-8000-000000000501');
INSERT INTO load_week (process_id, city_id, week, owner_id, open_hours, held_hours) VALUES
 ('xlink', 'c0000000-0000-7000-8000-000000000001', '2027-02-01', 'a0000000-0000-7000-8000-000000000002', 7654321.7, 7654321.6);
INSERT INTO board_bar VALUES
 ('a0000000-0000-7000-8000-000000000502', 'SECRET-JOB', 'a0000000-0000-7000-8000-000000000503', 'SECRET-ORDER', 'SECRET-GOODS', 'SECRET-GOODS', 'a0000000-0000-7000-8000-000000000002', 'SECRET-MAKER', 'SECRET-MAKER', 'c0000000-0000-7000-8000-000000000001', 'x', 'x', 'xlink', 1, 'x', 'x', 'a0000000-0000-7000-8000-000000000303', 'x', 'x', 10, 'SECRET-WORK', 'SECRET-WORK', now() + interval '20 days', now() + interval '30 days', now() + interval '60 days', now() + interval '50 days', 'COMMITTED', false, 0, 100, 'H87') ON CONFLICT DO NOTHING;
INSERT INTO scenario (id, name, origin, assumed, stage, budget_ms, best, note, created_at, beat_at) VALUES
 ('a0000000-0000-7000-8000-000000000704', 'SECRET-SCENARIO', 'OPERATOR', '[]', 'ADOPTED', 1000, NULL, 'SECRET-OUTCOME', now(), now());
INSERT INTO expected_order (id, product_id, quantity, due, note) VALUES
 ('a0000000-0000-7000-8000-000000000705', 'a0000000-0000-7000-8000-000000000201', 7654321.2, now() - interval '1 day', 'SECRET-EXPECTED');
INSERT INTO fair_month (month, owner_id, open_hours, held_hours, target_hours, performance) VALUES
 ('2027-02-01', 'a0000000-0000-7000-8000-000000000002', 7654321.8, 7654321.9, 7654321.1, 1);
INSERT INTO buyer_class (buyer_id, buyer_class) VALUES
 ('a0000000-0000-7000-8000-000000000001', 'KEY_ACCOUNT');
INSERT INTO passed_over (need_id, operation_seq, maker_id, process_id, name_zh, name_en, quantity, unit, at, why, gap, own) VALUES
 ('a0000000-0000-7000-8000-000000000501', 40, 'a0000000-0000-7000-8000-000000000002', 'xlink', 'SECRET-OPERATION', 'SECRET-OPERATION', 100, 'PIECE', now(), 'PRICE', 'CLOSE', 7654321.9);
INSERT INTO rotation_credit (need_id, operation_seq, maker_id, process_id, name_zh, name_en, earned_at, expires_at) VALUES
 ('a0000000-0000-7000-8000-000000000501', 40, 'a0000000-0000-7000-8000-000000000002', 'xlink', 'SECRET-OPERATION', 'SECRET-OPERATION', now(), now() + interval '90 days');

INSERT INTO barrel_history (party_id, dimension, month, score, link, size, seen_at) VALUES
 ('a0000000-0000-7000-8000-000000000001', 'PR', '2026-01-01', 76.5439, 'SECRET-GROUP', 'MICRO', now());
INSERT INTO barrel_remedy (id, party_id, service_id, name_zh, name_en, source, taken_on) VALUES
 ('a0000000-0000-7000-8000-000000000823', 'a0000000-0000-7000-8000-000000000001', 'SECRET-REMEDY', 'SECRET-REMEDY', 'SECRET-REMEDY', 'OWNER', current_date);
INSERT INTO barrel_remedy_score (remedy_id, party_id, dimension, score) VALUES
 ('a0000000-0000-7000-8000-000000000823', 'a0000000-0000-7000-8000-000000000001', 'PR', 76.5441);
INSERT INTO usage_contract (id, owner_id, reader_id, data_class, purpose, note, stage, made_at, until) VALUES
 ('a0000000-0000-7000-8000-000000000841', 'a0000000-0000-7000-8000-000000000002', 'a0000000-0000-7000-8000-000000000001', 'diagnosis', 'advice', 'SECRET-CONSENT', 'LIVE', now(), now() + interval '90 days');
DO $$ BEGIN
    PERFORM set_config('cooperage.party', 'a0000000-0000-7000-8000-000000000002', true);
    PERFORM log_use('a0000000-0000-7000-8000-000000000841', 'GRANTED', now());
END $$;
INSERT INTO barrel_answer (party_id, indicator, value, source, at) VALUES
 ('a0000000-0000-7000-8000-000000000001', 'RD1', 76.5432, 'D', now());
INSERT INTO barrel_evidence (id, party_id, indicator, name, media_type, content, at) VALUES
 ('a0000000-0000-7000-8000-000000000821', 'a0000000-0000-7000-8000-000000000001', 'RD1', 'SECRET-EVIDENCE', 'application/pdf', 'SECRET-CONTENT', now());
INSERT INTO barrel_aim (party_id, dimension, weight) VALUES
 ('a0000000-0000-7000-8000-000000000001', 'RD', 3);
INSERT INTO barrel_fact (party_id, indicator, value, n, until) VALUES
 ('a0000000-0000-7000-8000-000000000001', 'PR2', 76.5433, 7654321, now());
INSERT INTO barrel_rung (party_id, programme, verdict, lacking, month) VALUES
 ('a0000000-0000-7000-8000-000000000001', 'SECRET-PROGRAMME', 'LACKING', '{SECRET-FACT}', '2099-01-01');
INSERT INTO barrel_instrument_answer (party_id, code, version, item, answer, evidence, at) VALUES
 ('a0000000-0000-7000-8000-000000000001', 'DMA', '2023', 'D1_1', 'yes', 'SECRET-INSTRUMENT-EVIDENCE', now());
INSERT INTO barrel_evaluation (id, party_id, code, version, stage, at, total, most, level, unknown) VALUES
 ('a0000000-0000-7000-8000-000000000824', 'a0000000-0000-7000-8000-000000000001', 'DMA', '2023', 0, now(), 76.5442, 100, 4, 7654321);
INSERT INTO barrel_evaluation_answer (evaluation_id, party_id, item, answer, evidence, at) VALUES
 ('a0000000-0000-7000-8000-000000000824', 'a0000000-0000-7000-8000-000000000001', 'D1_1', 'yes', 'SECRET-INSTRUMENT-EVIDENCE', now());
INSERT INTO barrel_score (party_id, dimension, score, link, size, at) VALUES
 ('a0000000-0000-7000-8000-000000000001', 'PR', 76.5434, 'SECRET-GROUP', 'MICRO', now() + interval '90 days');
INSERT INTO barrel_assessment (id, party_id, at, catalogue, lowest, level, capacity, sure, short_stave) VALUES
 ('a0000000-0000-7000-8000-000000000822', 'a0000000-0000-7000-8000-000000000001', now(), 1, 76.5435, 76.5436, 76.5437, false, 'PR');
INSERT INTO barrel_assessment_score (assessment_id, party_id, dimension, score) VALUES
 ('a0000000-0000-7000-8000-000000000822', 'a0000000-0000-7000-8000-000000000001', 'PR', 76.5438);
INSERT INTO indicator_part (indicator, version, period, row_key, column_key, bundle, size, firms, amounts, bases) VALUES
 ('jobs', 1, '2027-02-01', 'SECRET-ROW', '', 'SECRET-BUNDLE', 1, '{a0000000-0000-7000-8000-000000000002}', '{7654321.3}', '{1}');
INSERT INTO trade_part (view, from_key, to_key, bundle, size, firms, given, taken) VALUES
 ('LINKS', 'SECRET-FROM', 'SECRET-TO', 'SECRET-BUNDLE', 1, '{a0000000-0000-7000-8000-000000000002}', '{7654321.31}', '{1}');
INSERT INTO month_book_part (book, part, bundle, size, firms, amounts, bases) VALUES
 ('SECRET-BOOK', 'SECRET-PART', 'SECRET-BUNDLE', 1, '{a0000000-0000-7000-8000-000000000002}', '{7654321.32}', '{1}');
INSERT INTO indicator_source (source, month, print) VALUES ('SECRET-SOURCE', '2027-02-01', 'SECRET-PRINT');
INSERT INTO service_offer (id, provider_id, provider_zh, provider_en, city_id, lat, lon, dimension, category, name_zh, name_en, summary_zh, summary_en, price_model, amount, unit_zh, unit_en, least, answer_hours, days, stage, at) VALUES
 ('a0000000-0000-7000-8000-000000000831', 'a0000000-0000-7000-8000-000000000002', 'SECRET', 'SECRET', 'c0000000-0000-7000-8000-000000000001', 39.91, 116.45, 'QC', 'TESTING', 'SECRET-SERVICE', 'SECRET-SERVICE', 'SECRET', 'SECRET', 'FIXED', 7654321.81, '次', 'order', 1, 24, 7, 'DRAFT', now());
INSERT INTO service_scope (offer_id, seq, method_zh, method_en, standard, certificate) VALUES
 ('a0000000-0000-7000-8000-000000000831', 0, 'SECRET-METHOD', 'SECRET-METHOD', 'SECRET-STANDARD', 'SECRET-CERTIFICATE');
INSERT INTO service_resource (offer_id, resource_id) VALUES
 ('a0000000-0000-7000-8000-000000000831', 'a0000000-0000-7000-8000-000000000303');
INSERT INTO service_order (id, code, offer_id, name_zh, name_en, dimension, customer_id, provider_id, price_model, amount, unit_zh, unit_en, least, quantity, total, stage, at) VALUES
 ('a0000000-0000-7000-8000-000000000832', 'SECRET-SERVICE', 'a0000000-0000-7000-8000-000000000831', 'SECRET-SERVICE', 'SECRET-SERVICE', 'QC', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002', 'FIXED', 100, '次', 'order', 1, 1, 7654321.83, 'REQUESTED', now());
INSERT INTO service_entry (id, order_id, customer_id, provider_id, move, side, note, at) VALUES
 ('a0000000-0000-7000-8000-000000000833', 'a0000000-0000-7000-8000-000000000832', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002', 'REQUEST', 'CUSTOMER', 'SECRET-REQUEST', now());
INSERT INTO chain_template (id, number, name_zh, name_en, stage, source, created_at) VALUES
 ('a0000000-0000-7000-8000-000000000891', 9001, 'Draft', 'Draft', 'DRAFT', 'Survey', now());
INSERT INTO chain_template_link (template_id, id, seq, name_zh, name_en, industry, standing, value_added, criticality, density, outside, origins, gain, source) VALUES
 ('a0000000-0000-7000-8000-000000000891', 'L91', 1, 'Link', 'Link', '1723', 'IN_CHAIN', 0, 0, 0, 0, 0, 0, 'Survey');
INSERT INTO chain_template_flow (template_id, from_id, to_id, source) VALUES
 ('a0000000-0000-7000-8000-000000000891', 'L91', 'L91', 'Survey');
INSERT INTO upgrade_part (measure, quarter, bundle, size, firms, amounts, bases) VALUES
 ('D2', '2027-01-01', 'SECRET-BUNDLE', 1, '{a0000000-0000-7000-8000-000000000002}', '{7654321.3}', '{7654321.4}');
INSERT INTO upgrade_event (id, party_id, kind, scope, title, measured, unit, before, after, day, evidence, holds, at) VALUES
 ('a0000000-0000-7000-8000-000000000851', 'a0000000-0000-7000-8000-000000000002', 'PROCESS', 'FIRM', 'SECRET-EVENT', 'SECRET-COST', 'CNY', 7654321.2, 7654321.1, '2026-02-01', 'SECRET-LEDGER', true, now());
INSERT INTO upgrade_demonstration (id, title, problem, measured, unit, more, caller_id, call_until, stage, at) VALUES
 ('d1000000-0000-7000-8000-000000000852', 'A demonstration', 'x', 'x', 'x', true, 'd1000000-0000-7000-8000-000000000853', '2027-02-01', 'CALLED', now());
INSERT INTO upgrade_replication (demonstration_id, party_id, at) VALUES
 ('d1000000-0000-7000-8000-000000000852', 'a0000000-0000-7000-8000-000000000002', now());
INSERT INTO upgrade_survey (round, party_id, answers, at) VALUES
 ('T0', 'a0000000-0000-7000-8000-000000000002', array_fill(5, ARRAY[24]), now());
INSERT INTO own_table (id, series_id, version, owner_id, name, source, year, shape, sums, blanks, file_name, content, at) VALUES
 ('a0000000-0000-7000-8000-000000000841', 'a0000000-0000-7000-8000-000000000842', 1, 'a0000000-0000-7000-8000-000000000002', 'SECRET-TABLE', 'SECRET-SOURCE', 2025, 'REGIONS', false, false, 'SECRET.csv',
  convert_to('region,activity,value' || chr(10) || 'SECRET-REGION,a,7654321' || chr(10) || 'other,b,1' || chr(10), 'UTF8'), now());
INSERT INTO booking (id, order_id, offer_id, customer_id, provider_id, name_zh, name_en, resources, starts, ends, units, stage, free_hours, late_share, miss_share, at) VALUES
 ('a0000000-0000-7000-8000-000000000851', 'a0000000-0000-7000-8000-000000000832', 'a0000000-0000-7000-8000-000000000831', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002', 'SECRET-BOOKING', 'SECRET-BOOKING', '{a0000000-0000-7000-8000-000000000303}', '2027-03-01 08:00+08', '2027-03-01 10:00+08', 1, 'BOOKED', 24, 0.5, 1, now());
INSERT INTO booking_wish (id, offer_id, customer_id, provider_id, name_zh, name_en, resources, starts, ends, units, stage, at) VALUES
 ('a0000000-0000-7000-8000-000000000852', 'a0000000-0000-7000-8000-000000000831', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002', 'SECRET-WISH', 'SECRET-WISH', '{a0000000-0000-7000-8000-000000000303}', '2027-03-01 08:00+08', '2027-03-01 10:00+08', 1, 'WITHDRAWN', now());
INSERT INTO booking_move (booking_id, hold_id, customer_id, provider_id, starts, ends, answer_by) VALUES
 ('a0000000-0000-7000-8000-000000000851', 'a0000000-0000-7000-8000-000000000854', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002', '2027-03-02 08:00+08', '2027-03-02 10:00+08', '2027-02-01 08:00+08');
INSERT INTO calendar_link (id, party_id, digest, at) VALUES
 ('a0000000-0000-7000-8000-000000000853', 'a0000000-0000-7000-8000-000000000002', sha256('SECRET-LINK'), now());
INSERT INTO voucher_programme (id, issuer_id, name_zh, name_en, year, dimensions, share, cap, budget, issued, valid_from, valid_to, stage, at) VALUES
 ('a0000000-0000-7000-8000-000000000854', 'a0000000-0000-7000-8000-000000000002', 'SECRET-PROGRAMME', 'SECRET-PROGRAMME', 2026, '{}', 0.5, 7654321.91, 7654321.92, 0, '2026-01-01', '2027-12-31', 'DRAFT', now());
INSERT INTO voucher (id, code, programme_id, issuer_id, firm_id, cap, issued, at) VALUES
 ('a0000000-0000-7000-8000-000000000855', 'SECRET-VOUCHER', 'a0000000-0000-7000-8000-000000000854', 'a0000000-0000-7000-8000-000000000002', 'a0000000-0000-7000-8000-000000000001', 7654321.91, 7654321.90, now());
INSERT INTO voucher_use (id, voucher_id, programme_id, issuer_id, firm_id, provider_id, order_id, order_code, amount, stage, at) VALUES
 ('a0000000-0000-7000-8000-000000000856', 'a0000000-0000-7000-8000-000000000855', 'a0000000-0000-7000-8000-000000000854', 'a0000000-0000-7000-8000-000000000002', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002', 'a0000000-0000-7000-8000-000000000832', 'SECRET-USE', 7654321.89, 'RESERVED', now());
INSERT INTO voucher_entry (id, programme_id, voucher_id, issuer_id, firm_id, kind, amount, at) VALUES
 ('a0000000-0000-7000-8000-000000000857', 'a0000000-0000-7000-8000-000000000854', 'a0000000-0000-7000-8000-000000000855', 'a0000000-0000-7000-8000-000000000002', 'a0000000-0000-7000-8000-000000000001', 'ISSUED', 7654321.90, now());
-- A draft policy of the victims' own authority (the buyer stands for it), answers, an application and evidence.
INSERT INTO policy (id, code, edition, issuer_id, city_id, level, kind, title_zh, title_en, source, applies_from, clauses, stage, created_at) VALUES
 ('a0000000-0000-7000-8000-000000000851', 'SECRET-POLICY', 1, 'a0000000-0000-7000-8000-000000000001', 'c0000000-0000-7000-8000-000000000001', 'COUNTY', 'GRANT', 'SECRET-POLICY', 'SECRET-POLICY', 'SECRET-SOURCE', '2026-01-01', '[{"id":"1","text":"SECRET-CLAUSE","rule":"jobs >= 7654321"}]', 'DRAFT', now());
INSERT INTO policy_case (policy_id, issuer_id, name, facts, expected) VALUES
 ('a0000000-0000-7000-8000-000000000851', 'a0000000-0000-7000-8000-000000000001', 'SECRET-CASE', 'jobs = 7654321', 'TRUE');
INSERT INTO policy_dry_run (id, issuer_id, policy_id, deciding, at) VALUES
 ('a0000000-0000-7000-8000-000000000855', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000851', '{a0000000-0000-7000-8000-000000000002}', now());
INSERT INTO policy_evaluation (issuer_id, code, formula, firms, paid, before, after, expected, low, high, placebo, made_at) VALUES
 ('a0000000-0000-7000-8000-000000000001', 'SECRET-POLICY', 'policy-evaluation-1', 7, 7654321.35, 7654321.36, 1, 1, 1, 1, 0, now());
INSERT INTO policy_answer (party_id, fact, value, at) VALUES
 ('a0000000-0000-7000-8000-000000000002', 'revenue', '7654321.4', now());
INSERT INTO policy_application (id, code, policy_id, party_id, issuer_id, stage, asked, facts, at) VALUES
 ('a0000000-0000-7000-8000-000000000852', 'SECRET-APPLICATION', 'a0000000-0000-7000-8000-000000000851', 'a0000000-0000-7000-8000-000000000002', 'a0000000-0000-7000-8000-000000000001', 'REVIEW', 7654321.5, '[{"fact":"revenue","value":"7654321.6","official":false}]', now());
INSERT INTO policy_step (application_id, seq, party_id, issuer_id, stage, note, at) VALUES
 ('a0000000-0000-7000-8000-000000000852', 1, 'a0000000-0000-7000-8000-000000000002', 'a0000000-0000-7000-8000-000000000001', 'SUBMITTED', 'SECRET-STEP', now());
INSERT INTO policy_paper (id, application_id, party_id, issuer_id, name, media_type, content, at) VALUES
 ('a0000000-0000-7000-8000-000000000853', 'a0000000-0000-7000-8000-000000000852', 'a0000000-0000-7000-8000-000000000002', 'a0000000-0000-7000-8000-000000000001', 'SECRET-PAPER.pdf', 'application/pdf', '%PDF-SECRET-PAPER', now());
INSERT INTO pilot_evidence (id, city_id, party_id, fact, value, year, document, signer, file_name, media_type, content, sha256, at) VALUES
 ('a0000000-0000-7000-8000-000000000854', 'c0000000-0000-7000-8000-000000000009', 'a0000000-0000-7000-8000-000000000001', 'revenue', '7654321.7', 2025, 'SECRET-EVIDENCE', 'SECRET-SIGNER', 'SECRET-EVIDENCE.pdf', 'application/pdf', '%PDF-SECRET-EVIDENCE', 'x', now());
INSERT INTO honour (id, city_id, holder_id, kind, title, title_en, issuer, document, since, entered_by, entered_at) VALUES
 ('a0000000-0000-7000-8000-000000000858', 'c0000000-0000-7000-8000-000000000009', 'a0000000-0000-7000-8000-000000000001', 'TITLE', 'SECRET-HONOUR', 'SECRET-HONOUR', 'SECRET-ISSUER', 'SECRET-CERTIFICATE', '2024-01-01', 'a0000000-0000-7000-8000-000000000001', now());
INSERT INTO honour_certificate (honour_id, name, media_type, content, at) VALUES
 ('a0000000-0000-7000-8000-000000000858', 'SECRET-CERTIFICATE.pdf', 'application/pdf', '%PDF-SECRET-CERTIFICATE', now());
INSERT INTO programme (id, owner_id, city_id, title_zh, title_en, idea, safeguards, starts, ends, created_at) VALUES
 ('a0000000-0000-7000-8000-000000000854', 'a0000000-0000-7000-8000-000000000001', 'c0000000-0000-7000-8000-000000000001', 'SECRET-PLAN', 'SECRET-PLAN', 'SECRET-IDEA', 'SECRET-SAFEGUARD', '2026-01-01', '2029-01-01', now());
INSERT INTO programme_goal (id, programme_id, owner_id, fact, baseline, since, target, due, weight) VALUES
 ('a0000000-0000-7000-8000-000000000858', 'a0000000-0000-7000-8000-000000000854', 'a0000000-0000-7000-8000-000000000001', 'revenue', 7654321.8, '2026-01-01', 7654322, '2028-01-01', 1);
INSERT INTO programme_undertaking (id, programme_id, owner_id, area, title, lead_id, starts, ends) VALUES
 ('a0000000-0000-7000-8000-000000000857', 'a0000000-0000-7000-8000-000000000854', 'a0000000-0000-7000-8000-000000000001', 'BRANDS', 'SECRET-UNDERTAKING', 'a0000000-0000-7000-8000-000000000001', '2026-01-01', '2027-01-01');
INSERT INTO programme_risk (id, programme_id, owner_id, title, chance, harm, answer) VALUES
 ('a0000000-0000-7000-8000-000000000859', 'a0000000-0000-7000-8000-000000000854', 'a0000000-0000-7000-8000-000000000001', 'SECRET-RISK', 'HIGH', 'LOW', 'SECRET-ANSWER');
INSERT INTO prospect VALUES ('a0000000-0000-7000-8000-000000000892', 'a0000000-0000-7000-8000-000000000002', 'c0000000-0000-7000-8000-000000000009', 'SECRET-PROSPECT', 'SECRET-ORIGIN', '1723', 'L4', 'PERMITTED', 'SECRET-ANCHOR', 7654321.91, 0.1, 0.1, 1, 1, 0.1, 0.1, 0.1, 1, 1, 1, 1, 1, 1, 1, 7654321.92, 'SECRET-SOURCE', now(), 1);
INSERT INTO investment_lead (id, prospect_id, owner_id, city_id, stage, stage_at, opened_at, next_step, promised_wan) VALUES
 ('a0000000-0000-7000-8000-000000000893', 'a0000000-0000-7000-8000-000000000892', 'a0000000-0000-7000-8000-000000000002', 'c0000000-0000-7000-8000-000000000009', 'NEW', now(), now(), 'SECRET-STEP', 7654321.93);
INSERT INTO lead_move VALUES ('a0000000-0000-7000-8000-000000000894', 'a0000000-0000-7000-8000-000000000893', 'a0000000-0000-7000-8000-000000000002', 'c0000000-0000-7000-8000-000000000009', 'NEW', 'QUALIFIED', 1, 'SECRET-MOVE', NULL, now());
INSERT INTO lead_document VALUES ('a0000000-0000-7000-8000-000000000895', 'a0000000-0000-7000-8000-000000000893', 'a0000000-0000-7000-8000-000000000002', 'c0000000-0000-7000-8000-000000000009', 'SECRET-PAPER', 'application/pdf', '%PDF-SECRET', true, now());
INSERT INTO data_room VALUES ('a0000000-0000-7000-8000-000000000896', 'a0000000-0000-7000-8000-000000000893', 'a0000000-0000-7000-8000-000000000002', 'c0000000-0000-7000-8000-000000000009', 'a0000000-0000-7000-8000-000000000001', 'SECRET-GUEST', 'SECRET-GUEST', 'SECRET-ROOM', now(), now() + interval '900 days', NULL);
INSERT INTO room_access VALUES ('a0000000-0000-7000-8000-000000000897', 'a0000000-0000-7000-8000-000000000896', 'a0000000-0000-7000-8000-000000000002', 'c0000000-0000-7000-8000-000000000009', 'a0000000-0000-7000-8000-000000000001', NULL, 'SECRET-VISIT', now());
INSERT INTO park_unit (id, owner_id, city_id, code, building, floor, area_m2, height_m, load_kg_m2, power_kw, water_t_day, drainage_t_day, fire_class, labour, price_yuan, state, tenant) VALUES
 ('a0000000-0000-7000-8000-000000000898', 'a0000000-0000-7000-8000-000000000002', 'c0000000-0000-7000-8000-000000000009', 'SECRET-UNIT', 'SECRET', 1, 100, 4, 500, 100, 1, 1, 'D', 1, 7654321.94, 'LEASED', 'SECRET-TENANT');
INSERT INTO project_card (id, owner_id, city_id, name, origin, industry, link_id, area_m2, invest_wan, equipment, updated_at) VALUES
 ('a0000000-0000-7000-8000-000000000899', 'a0000000-0000-7000-8000-000000000002', 'c0000000-0000-7000-8000-000000000009', 'SECRET-PROJECT', 'SECRET-ORIGIN', '1723', 'L4', 7654321, 7654321, 'SECRET-EQUIPMENT', now());
INSERT INTO project_permit VALUES ('a0000000-0000-7000-8000-000000000899', 'filing', 'a0000000-0000-7000-8000-000000000002', 'c0000000-0000-7000-8000-000000000009', 'FILED', '2026-01-05', 'SECRET-NUMBER', NULL, now());
INSERT INTO park_theme VALUES ('a0000000-0000-7000-8000-000000000002', 'c0000000-0000-7000-8000-000000000009', 'SECRET-THEME', ARRAY['17'], 0.7);
INSERT INTO workbook VALUES ('a0000000-0000-7000-8000-000000000861', 'a0000000-0000-7000-8000-000000000002', '2026-01-01', 1, now());
INSERT INTO workbook_version VALUES ('a0000000-0000-7000-8000-000000000861', 1, 'a0000000-0000-7000-8000-000000000002',
 '{"title":"SECRET-WAY","product":"SECRET-GOODS","unit":"SECRET","terms":{"lot":1,"unitsAYear":{"low":1,"high":1},"openHoursAYear":1,"labourYuan":7654321,"machineYuan":1},"steps":[],"changes":[]}', 'MADE', NULL, now());
INSERT INTO workbook_saving VALUES ('a0000000-0000-7000-8000-000000000861', 1, 'MINUTES', 'a0000000-0000-7000-8000-000000000002', 'SECRET-STEP', '2026-01-01', 9, 8, 1, 0.5, 1.5, 5, 5, '2025-12-01', '2026-06-01', 7654321, now());
INSERT INTO cooperation (id, proposer_id, participants, title, aim, terms, disputes, starts, ends, notice_days, stage, created_at) VALUES
 ('a0000000-0000-7000-8000-000000000861', 'a0000000-0000-7000-8000-000000000001', '{a0000000-0000-7000-8000-000000000001,a0000000-0000-7000-8000-000000000002}', 'SECRET-COOPERATION', 'SHARED_PARK', 'SECRET-TERMS', 'SECRET-DISPUTES', '2025-01-01', '2030-01-01', 30, 'IN_FORCE', now());
INSERT INTO cooperation_share (cooperation_id, benefit, party_id, percent) VALUES
 ('a0000000-0000-7000-8000-000000000861', 'TAX', 'a0000000-0000-7000-8000-000000000001', 100);
INSERT INTO cooperation_entry (id, cooperation_id, what, by_id, at, round, benefit, period_from, period_to, amount, parts, source, document) VALUES
 ('a0000000-0000-7000-8000-000000000862', 'a0000000-0000-7000-8000-000000000861', 'ARISEN', 'a0000000-0000-7000-8000-000000000001', now(), 1, 'TAX', '2025-01-01', '2025-02-01', 7654321.91, '{"a0000000-0000-7000-8000-000000000001": 7654321.91}', 'STATED', 'SECRET-BASIS');
INSERT INTO cooperation_entry (id, cooperation_id, what, by_id, at, round, about_id, document, sha256) VALUES
 ('a0000000-0000-7000-8000-000000000863', 'a0000000-0000-7000-8000-000000000861', 'DOCUMENT', 'a0000000-0000-7000-8000-000000000001', now(), 1, 'a0000000-0000-7000-8000-000000000862', 'SECRET-FILE.pdf', 'x');
INSERT INTO cooperation_file (entry_id, name, media_type, content) VALUES
 ('a0000000-0000-7000-8000-000000000863', 'SECRET-FILE.pdf', 'application/pdf', '%PDF-SECRET-COOPERATION');
INSERT INTO mandate (id, government_id, operator_id, city_id, title, scope, starts, ends, stage, created_at) VALUES
 ('a0000000-0000-7000-8000-000000000864', 'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002', 'c0000000-0000-7000-8000-000000000001', 'SECRET-MANDATE', 'SECRET-SCOPE', '2026-01-01', '2029-01-01', 'PROPOSED', now());
INSERT INTO mandate_kpi (id, mandate_id, title, unit, target, falling, weight, bonus, malus) VALUES
 ('a0000000-0000-7000-8000-000000000865', 'a0000000-0000-7000-8000-000000000864', 'SECRET-KPI', 'x', 7654321.1, false, 100, 0, 0);
INSERT INTO mandate_review (id, mandate_id, quarter, comment) VALUES
 ('a0000000-0000-7000-8000-000000000866', 'a0000000-0000-7000-8000-000000000864', '2026-01-01', 'SECRET-COMMENT');
INSERT INTO mandate_value (review_id, kpi_id, actual, source, document, year) VALUES
 ('a0000000-0000-7000-8000-000000000866', 'a0000000-0000-7000-8000-000000000865', 7654321.2, 'STATED', 'SECRET-VALUE', 2026);
INSERT INTO subsidy (id, mandate_id, purpose, document, granted, allowed, starts, ends, created_at) VALUES
 ('a0000000-0000-7000-8000-000000000867', 'a0000000-0000-7000-8000-000000000864', 'SECRET-PURPOSE', 'SECRET-GRANT', 7654321.3, '{STAFF}', '2026-01-01', '2029-01-01', now());
INSERT INTO subsidy_receipt (id, subsidy_id, what, day, amount, text, by_id, at, file_name, media_type, content, sha256) VALUES
 ('a0000000-0000-7000-8000-000000000868', 'a0000000-0000-7000-8000-000000000867', 'RECEIVED', '2026-02-01', 7654321.4, 'SECRET-RECEIPT', 'a0000000-0000-7000-8000-000000000002', now(), 'SECRET-RECEIPT.pdf', 'application/pdf', '%PDF-SECRET-RECEIPT', 'x');
INSERT INTO weight_change (id, buyer_class, stage, why, drafted_at, consult_until) VALUES
 ('d1000000-0000-7000-8000-000000000862', 'ONE_OFF', 'CONSULT', 'An announced change', now(), '2027-12-01');
INSERT INTO weight_change_value VALUES ('d1000000-0000-7000-8000-000000000862', 'SPLIT', 80, 81);
INSERT INTO weight_comment VALUES ('d1000000-0000-7000-8000-000000000863', 'd1000000-0000-7000-8000-000000000862', 'd1000000-0000-7000-8000-000000000853', 'Said in public', now());
INSERT INTO leader (id, firm_id, city_id, since) VALUES
 ('a0000000-0000-7000-8000-000000000871', 'a0000000-0000-7000-8000-000000000002', 'c0000000-0000-7000-8000-000000000009', now());
INSERT INTO leader_help (id, leader_id, what, who, until) VALUES
 ('a0000000-0000-7000-8000-000000000872', 'a0000000-0000-7000-8000-000000000871', 'SECRET-HELP', 'SECRET-HELPER', '2027-12-01');
INSERT INTO leader_promise (id, leader_id, kind, target, until, made_at, stated, document) VALUES
 ('a0000000-0000-7000-8000-000000000873', 'a0000000-0000-7000-8000-000000000871', 'APPRENTICES', 765432, '2027-12-01', now(), 1, 'SECRET-APPRENTICES');
