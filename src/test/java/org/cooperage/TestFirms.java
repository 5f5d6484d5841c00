package org.cooperage;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.cooperage.availability.Calendar;
import org.cooperage.availability.Resource;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Site;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A few firms with machines, laid into the database by its owner; every call makes new ones.
///
/// Kinds `KNIT12` (process `knit12`), `LINK_SEAT` (`link`) and `DYE_VAT` (`dye`, wet) are there once.
public final class TestFirms {

    private static final AtomicInteger SERIAL = new AtomicInteger(1);
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final JdbcClient db;

    public TestFirms(DataSource owner) {
        this.db = JdbcClient.create(owner);
        chain();
    }

    public record Firm(Party.Id id, Site.Id site, Place.Id city, String code, Calendar.Id calendar) {
        public Acting acting() {
            return Acting.of(new UUID(7, 7), id.value(), Role.SME);
        }
    }

    private void chain() {
        db.sql("""
                INSERT INTO resource_kind (id, name_zh, name_en) VALUES ('KNIT12', '12 针横机', '12-gauge knitting machine'),
                    ('LINK_SEAT', '套口机位', 'Linking seat'), ('DYE_VAT', '染缸', 'Dye vat') ON CONFLICT DO NOTHING""").update();
        db.sql("""
                INSERT INTO process (id, seq, name_zh, name_en, industry, wet) VALUES
                    ('knit12', 20, '12 针编织', '12-gauge knitting', '1829', false),
                    ('link', 40, '套口', 'Linking', '1829', false),
                    ('dye', 10, '散毛染色', 'Dyeing', '1723', true) ON CONFLICT DO NOTHING""").update();
        db.sql("""
                INSERT INTO process_resource (process_id, kind_id) VALUES ('knit12', 'KNIT12'), ('link', 'LINK_SEAT'),
                    ('dye', 'DYE_VAT') ON CONFLICT DO NOTHING""").update();
    }

    public Place.Id city() {
        var id = UUID.randomUUID();
        db.sql("""
                INSERT INTO place (id, kind, city_id, code, name_zh, name_en, lat, lon)
                VALUES (?, 'CITY', ?, ?, '测试市', 'Test City', 37.06, 115.66)""").params(id, id, "9%05d".formatted(SERIAL.getAndIncrement())).update();
        return new Place.Id(id);
    }

    public String codeOf(Place.Id place) {
        return db.sql("SELECT code FROM place WHERE id = ?")
                .param(place.value())
                .query(String.class)
                .single();
    }

    /// A verified firm with one site and a calendar that is open day and night.
    public Firm firm() {
        return firmIn(city());
    }

    public Firm firmIn(Place.Id city) {
        var id = UUID.randomUUID();
        var code = newCode();
        var name = "测试企业" + SERIAL.getAndIncrement();
        db.sql("""
                INSERT INTO party (id, kind, code, name_zh, name_en, place_id, city_id, lat, lon, status, created_at)
                VALUES (?, 'SMALL_FIRM', ?, ?, ?, ?, ?, 37.06, 115.66, 'VERIFIED', now())""").params(id, code, name, name, city.value(), city.value()).update();
        db.sql("""
                INSERT INTO site (id, owner_id, place_id, city_id, name_zh, name_en, lat, lon)
                VALUES (?, ?, ?, ?, '主厂区', 'Main site', 37.06, 115.66)""").params(id, id, city.value(), city.value()).update();
        db.sql(
                        "INSERT INTO calendar (id, owner_id, name_zh, name_en, days, opens, hours) VALUES (?, ?, ?, ?, 127, '00:00', 24)")
                .params(id, id, "全天", "Always")
                .update();
        return new Firm(new Party.Id(id), new Site.Id(id), city, code, new Calendar.Id(id));
    }

    public Resource.Id machine(Firm firm, String kind, int units) {
        var id = UUID.randomUUID();
        db.sql("""
                INSERT INTO resource (id, owner_id, site_id, city_id, kind_id, name_zh, name_en, units, calendar_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        firm.id().value(),
                        firm.site().value(),
                        firm.city().value(),
                        kind,
                        kind + " " + id,
                        kind + " " + id,
                        units,
                        firm.calendar().value())
                .update();
        return new Resource.Id(id);
    }

    /// A synthetic credit code with both check characters right, never the same twice.
    public static String newCode() {
        var serial = "QH%06d".formatted(SERIAL.getAndIncrement());
        var first = "91130534" + serial + inner(serial);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(first.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return first + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char inner(String serial) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(serial.charAt(i), 36) * weights[i];
        }
        return "0123456789X".charAt((11 - sum % 11) % 11);
    }
}
