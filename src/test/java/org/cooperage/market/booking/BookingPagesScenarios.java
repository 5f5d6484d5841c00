package org.cooperage.market.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cooperage.market.booking.Laboratory.request;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms.Firm;
import org.cooperage.access.Enrolling;
import org.cooperage.access.People;
import org.cooperage.access.Visitor;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Role;
import org.cooperage.shared.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// The pages and the calendar feed as people and calendar programs get them.
@CooperageTest
class BookingPagesScenarios {

    private static final String PASSWORD = "a good secret";

    @Autowired
    private Bookings bookings;

    @Autowired
    private WaitingList waiting;

    @Autowired
    private Feeds feeds;

    @Autowired
    private Clock clock;

    @Autowired
    private People people;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private @Qualifier("owner") DataSource owner;

    @LocalServerPort
    private int port;

    private Laboratory laboratory;
    private Visitor visitor;

    @BeforeEach
    void aLaboratory() {
        laboratory = new Laboratory(owner, application);
        visitor = new Visitor(port);
    }

    @Test
    void everyPageIsThereForBothSides() {
        var thing = laboratory.thing(2);
        var room = laboratory.onRequest(thing);
        var slot = Laboratory.hours(clock.instant(), 9, 12);
        var booking = ((Reserving.Done)
                        Acting.as(laboratory.customer.acting(), () -> bookings.book(request(room, slot, 1))))
                .first();
        Acting.as(laboratory.customer.acting(), () -> waiting.join(request(room, slot, 2)));
        var paths = List.of(
                "/find-time?minutes=60",
                "/find-time?order=distance&every=true&units=2",
                "/book/" + room.id(),
                "/book/" + room.id() + "?at=2030-01-01T09:00&minutes=90",
                "/bookings",
                "/bookings?side=provider&stage=REQUESTED",
                "/bookings/" + booking.id(),
                "/bookings/" + booking.order(),
                "/bookings/calendar?week=" + slot.from().atZone(clock.getZone()).toLocalDate(),
                "/bookings/use",
                "/bookings/terms",
                "/bookings/things",
                "/bookings/feeds",
                "/vouchers");
        var customer = signedIn(laboratory.customer);
        var provider = signedIn(laboratory.provider);
        for (var path : paths) {
            looksRight(customer, path);
            looksRight(provider, path + (path.contains("?") ? "&" : "?") + "lang=en");
        }
        looksRight(provider, "/bookings/things/" + thing);
        looksRight(provider, "/book/" + room.id() + "/terms");
        looksRight(provider, "/services/desk");
        looksRight(provider, "/bookings?side=provider&format=csv");
        assertThat(provider.get("/bookings/use?format=csv&first=" + monday(slot) + "&weeks=1")
                        .body())
                .as("three of 2 × 7 × 24 hours, asked for and not booked yet")
                .contains(",2," + monday(slot) + ",336.0,0.0,0");
        Acting.as(laboratory.provider.acting(), () -> bookings.approve(booking.id(), booking.version()));
        assertThat(provider.get("/bookings/use?format=csv&first=" + monday(slot) + "&weeks=1")
                        .body())
                .contains(",2," + monday(slot) + ",336.0,3.0,1");
        assertThat(provider.get("/bookings/use?format=csv&weeks=99").statusCode())
                .isEqualTo(400);
    }

    private static LocalDate monday(TimeSlot slot) {
        return slot.from().atZone(BusinessClock.ZONE).toLocalDate().with(DayOfWeek.MONDAY);
    }

    @Test
    void aProviderSetsWhatItCostsNotToCome() {
        var room = laboratory.onRequest(laboratory.thing(2));
        var provider = signedIn(laboratory.provider);
        var form = "/book/" + room.id() + "/terms";
        var right = Map.of("freeHours", "48", "latePercent", "30", "missPercent", "80.5", "counted", "");

        provider.post(form, form, Map.of("freeHours", "soon", "latePercent", "50", "missPercent", "x"));
        assertThat(provider.get(form).body()).contains("“soon”", "“x”");
        provider.post(form, form, Map.of("freeHours", "24", "latePercent", "130", "missPercent", "80"));
        assertThat(provider.get(form).body()).contains("“130”不能作为百分数", "请填 0 至 100", "value=\"130\"");
        assertThat(provider.post(form, form, right).statusCode()).isEqualTo(302);

        var terms = Acting.as(laboratory.customer.acting(), () -> bookings.terms(room));
        assertThat(terms.fees().freeHours()).isEqualTo(48);
        assertThat(terms.fees().lateShare()).isEqualByComparingTo("0.3");
        assertThat(terms.fees().missShare()).isEqualByComparingTo("0.805");
        assertThat(terms.countsUnits()).isFalse();
        assertThat(signedIn(laboratory.customer).get(form).statusCode()).isEqualTo(403);
    }

    private static void looksRight(Visitor browser, String path) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotContain("??booking", "??slot", "??portal", "??voucher");
    }

    @Test
    void aSecretLinkIsACalendarUntilItIsRevoked() {
        var room = laboratory.atOnce(laboratory.thing(1));
        var booking = ((Reserving.Done) Acting.as(
                        laboratory.customer.acting(),
                        () -> bookings.book(request(room, Laboratory.hours(clock.instant(), 9, 12), 1))))
                .first();
        var secret = Acting.as(laboratory.customer.acting(), () -> feeds.open(null));

        var calendar = visitor.get("/calendars/" + secret + ".ics");
        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(calendar.body()).contains("UID:" + booking.id() + "@cooperage", "STATUS:CONFIRMED");
        Acting.as(laboratory.customer.acting(), () -> bookings.cancel(booking.id(), booking.version(), null));
        assertThat(visitor.get("/calendars/" + secret + ".ics").body()).contains("SEQUENCE:1", "STATUS:CANCELLED");
        Acting.run(
                laboratory.customer.acting(),
                () -> feeds.revoke(feeds.list().getFirst().id()));

        assertThat(visitor.get("/calendars/" + secret + ".ics").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/calendars/nothing.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void programsBookAndAreToldWhatIsFreeInstead() {
        var room = laboratory.atOnce(laboratory.thing(1));
        var slot = Laboratory.hours(clock.instant(), 9, 12);
        var json = "{\"offer\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(room.id(), slot.from(), slot.to());

        var first = enrolled(laboratory.customer);
        var second = enrolled(laboratory.other);
        assertThat(post(first, laboratory.customer, "/api/bookings", json).statusCode())
                .isEqualTo(201);
        var full = post(second, laboratory.other, "/api/bookings", json);
        assertThat(full.statusCode()).isEqualTo(409);
        assertThat(full.body()).contains("\"TAKEN\"", slot.to().toString());
        assertThat(post(second, laboratory.other, "/api/wishes", json).statusCode())
                .isEqualTo(201);
        assertThat(post(second, laboratory.other, "/api/bookings", "{}").statusCode())
                .isEqualTo(400);
        var free = get(
                second,
                laboratory.other,
                "/api/free-slots/services/%s?from=%s&to=%s&minutes=180".formatted(room.id(), slot.from(), slot.to()));
        assertThat(free.statusCode()).isEqualTo(200);
        assertThat(free.body()).contains("\"slots\":[]");
    }

    private Visitor signedIn(Firm firm) {
        var browser = new Visitor(port);
        browser.signIn(enrolled(firm), PASSWORD);
        return browser;
    }

    /// The name of somebody who acts for the firm.
    private String enrolled(Firm firm) {
        var username = "booker-" + UUID.randomUUID().toString().substring(0, 8);
        Acting.run(Acting.SYSTEM, () -> {
            var enrolled = (Enrolling.Enrolled) people.enrol(username, PASSWORD, "李建国", "zh");
            people.join(enrolled.person().id(), firm.id().value(), Role.SME, "厂长");
        });
        return username;
    }

    private HttpResponse<String> get(String username, Firm firm, String path) {
        return visitor.send(program(username, firm, path).GET());
    }

    private HttpResponse<String> post(String username, Firm firm, String path, String json) {
        return visitor.send(program(username, firm, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder program(String username, Firm firm, String path) {
        var word = (username + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return visitor.request(path)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(word))
                .header("Acting-Party", firm.id().toString());
    }
}
