package org.cooperage.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.cooperage.availability.slot.engine.Question;
import org.cooperage.availability.slot.engine.SlotSearch;
import org.cooperage.availability.slot.engine.Thing;

/// When something is free: searched over 5,000 things and a year, by program and in the engine alone; and 200 customers
/// at once who want 50 slots, counted in the database afterwards.
final class Slots {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int SEARCHES = 200;
    private static final int WARM_UP = 30;
    private static final int WANTED = 50;
    private static final int CUSTOMERS = 200;
    private static final String[] WHO = {"buyer", "knitter", "dyer"};

    private final Server server;
    private final Results results;
    private final LocalDate first;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(1);

    Slots(Server server, Results results) {
        this.server = server;
        this.results = results;
        this.first = LocalDate.now(ZONE).plusDays(1);
    }

    void measure() throws Exception {
        try (var db = server.database()) {
            var things = new ManyThings(db);
            int bookings = things.make(first + " 08:00:00+08");
            var setting = ManyThings.THINGS + " things; " + bookings + " bookings of a year";
            search(setting);
            engine(setting, things.things(midnight(0)));
            book(db);
        }
    }

    /// Each asks for the first free time of everything, of a kind or of one place, from some day of the year on.
    private void search(String setting) throws IOException, InterruptedException {
        var program = new Client(server.base, "buyer");
        var kinds = List.of("first by time", "first by distance", "full weeks");
        var millis = new double[kinds.size()][SEARCHES];
        for (int n = -WARM_UP; n < SEARCHES; n++) {
            for (int kind = 0; kind < kinds.size(); kind++) {
                double taken = program.timedApi("/api/free-slots?" + question(kinds.get(kind)));
                if (n >= 0) {
                    millis[kind][n] = taken;
                }
            }
        }
        for (int kind = 0; kind < kinds.size(); kind++) {
            results.spread("slots", setting + "; API", kinds.get(kind), millis[kind]);
        }
    }

    private String question(String kind) {
        int day = kind.equals("full weeks") ? 0 : random.nextInt(ManyThings.DAYS - 30);
        var from = first.plusDays(day).atStartOfDay(ZONE).toInstant();
        var to = first.plusDays(ManyThings.DAYS).atStartOfDay(ZONE).toInstant();
        var minutes = new int[] {60, 120, 240}[random.nextInt(3)];
        var plain = "from=%s&to=%s&minutes=%d&size=50".formatted(from, to, minutes);
        return switch (kind) {
            case "first by distance" -> plain + "&near=37.07,115.67&order=distance";
            // Three units for half a day: in the next weeks hardly any thing has them.
            case "full weeks" -> plain.replace("minutes=" + minutes, "minutes=480") + "&units=3";
            default -> plain;
        };
    }

    /// The same without a database: all is in memory, one question goes through all things and the whole year.
    private void engine(String setting, List<Thing> things) throws IOException {
        var earliest = new double[SEARCHES];
        var every = new double[SEARCHES];
        for (int n = -WARM_UP; n < SEARCHES; n++) {
            var question = new Question(
                    midnight(random.nextInt(30)), midnight(ManyThings.DAYS), midnight(ManyThings.DAYS), 120, 1, midnight(0));
            double first = timed(() -> things.forEach(thing -> SlotSearch.earliest(thing, question)));
            double all = timed(() -> things.forEach(thing -> SlotSearch.starts(thing, question)));
            if (n >= 0) {
                earliest[n] = first;
                every[n] = all;
            }
        }
        results.spread("slots", setting + "; engine", "first of each thing", earliest);
        results.spread("slots", setting + "; engine", "every start of the year", every);
    }

    private static double timed(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    private long midnight(int day) {
        return first.plusDays(day).atStartOfDay(ZONE).toEpochSecond() / 60;
    }

    /// Every slot is wanted by four customers; one of them gets it.
    private void book(Connection db) throws Exception {
        var offer = offer(db);
        var begins = first.plusDays(3).atTime(0, 0).atZone(ZONE).toInstant();
        var gate = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(CUSTOMERS)) {
            var asked = new ArrayList<Future<Answer>>();
            for (int n = 0; n < CUSTOMERS; n++) {
                asked.add(pool.submit(asking(offer, begins.plus(n % WANTED, ChronoUnit.HOURS), n, gate)));
            }
            Thread.sleep(2_000);
            long begun = System.nanoTime();
            gate.countDown();
            report(answers(asked), (System.nanoTime() - begun) / 1e9, db, offer);
        }
    }

    private record Answer(int status, double millis) {}

    private Callable<Answer> asking(String offer, Instant from, int n, CountDownLatch gate) {
        var customer = new Client(server.base, WHO[n % WHO.length]);
        var body = "{\"offer\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}"
                .formatted(offer, from, from.plus(1, ChronoUnit.HOURS));
        return () -> {
            customer.api("/api/bookings?size=1");
            gate.await();
            long begun = System.nanoTime();
            int status = customer.send("/api/bookings", body).statusCode();
            return new Answer(status, (System.nanoTime() - begun) / 1e6);
        };
    }

    private static List<Answer> answers(List<Future<Answer>> asked)
            throws InterruptedException, ExecutionException {
        var answers = new ArrayList<Answer>();
        for (var one : asked) {
            answers.add(one.get());
        }
        return answers;
    }

    private void report(List<Answer> answers, double seconds, Connection db, String offer)
            throws IOException, SQLException {
        var setting = CUSTOMERS + " at once; " + WANTED + " slots";
        Map<Integer, Integer> byStatus = new TreeMap<>();
        answers.forEach(answer -> byStatus.merge(answer.status(), 1, Integer::sum));
        results.spread("slots", setting, "one booking", answers.stream().map(Answer::millis).toList());
        results.add("slots", setting, "all answered", seconds, "s");
        for (var status : byStatus.entrySet()) {
            results.add("slots", setting, "answered " + status.getKey(), status.getValue(), "of " + CUSTOMERS);
        }
        results.add("slots", setting, "bookings in the database", count(db, """
                SELECT count(*) FROM booking WHERE offer_id = ?::uuid AND stage = 'BOOKED'""", offer), "of " + WANTED);
        results.add("slots", setting, "held twice in the database", count(db, """
                SELECT count(*) FROM hold a JOIN hold b ON b.resource_id = a.resource_id AND b.unit = a.unit
                    AND b.id > a.id AND b.during && a.during
                WHERE a.resource_id IN (SELECT resource_id FROM service_resource WHERE offer_id = ?::uuid)""", offer), "pairs");
    }

    private static int count(Connection db, String sql, String offer) throws SQLException {
        try (var statement = db.prepareStatement(sql)) {
            statement.setString(1, offer);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /// A published service that needs one thing of one unit, open day and night, and is booked at once.
    private String offer(Connection db) throws Exception {
        var lab = new Client(server.base, "lab");
        var thing = thing(db);
        var offer = Orders.first(lab.post("/api/services", """
                {"dimension":"QC","category":"TESTING","name":{"zh":"台架检测","en":"Bench test"},
                 "summary":{"zh":"按小时。","en":"By the hour."},"model":"HOURLY","amount":100,
                 "unit":{"zh":"小时","en":"hour"},"byCalendar":true,"approval":false,"resources":["%s"]}"""
                .formatted(thing)));
        lab.post("/api/services/" + offer + "/publication", "", "1");
        return offer;
    }

    private static String thing(Connection db) throws SQLException {
        try (var statement = db.createStatement();
                var rows = statement.executeQuery("""
                        WITH always AS (
                            INSERT INTO calendar (id, name_zh, name_en, days, opens, hours)
                            VALUES (gen_random_uuid(), '台架', 'Bench', 127, '00:00', 24) RETURNING id),
                        thing AS (
                            INSERT INTO resource (id, owner_id, site_id, city_id, kind_id, name_zh, name_en, units, calendar_id)
                            SELECT gen_random_uuid(), s.owner_id, s.id, s.city_id, (SELECT min(id) FROM resource_kind),
                                   '台架仪器', 'Bench instrument', 1, a.id
                            FROM site s JOIN membership m ON m.party_id = s.owner_id
                            JOIN person p ON p.id = m.person_id AND p.username = 'lab', always a
                            LIMIT 1 RETURNING id, owner_id)
                        INSERT INTO booking_rule (resource_id, owner_id, grid_minutes, least_minutes, most_minutes,
                            notice_minutes, ahead_days, before_minutes, after_minutes)
                        SELECT id, owner_id, 30, 30, 1440, 0, 365, 0, 0 FROM thing RETURNING resource_id""")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
