package org.cooperage.market.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What calendar programs are strict about (RFC 5545).
class ICalendarTest {

    private static final UUID ID = UUID.fromString("0199aaaa-0000-7000-8000-000000000001");

    @Test
    void anEventIsWrittenWithTimesInUtcAndAStableUid() {
        assertThat(written("Fibre laboratory", "", ICalendar.Status.CONFIRMED)).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Cooperage//Bookings//EN
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                X-WR-CALNAME:Mine
                BEGIN:VEVENT
                UID:0199aaaa-0000-7000-8000-000000000001@cooperage
                SEQUENCE:2
                DTSTAMP:20261123T000000Z
                DTSTART:20261124T010000Z
                DTEND:20261124T040000Z
                SUMMARY:Fibre laboratory
                STATUS:CONFIRMED
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
    }

    @Test
    void longLinesAreFoldedBetweenCharactersAt75Octets() {
        var summary = "羊绒含量检测室（显微镜法）与操作员，第三工位，请带样品和委托单前来登记";

        var lines = written(summary, "", ICalendar.Status.CONFIRMED).split("\r\n");

        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(String.join("\r\n", lines).replace("\r\n ", "")).contains("SUMMARY:" + summary);
    }

    @Test
    void textIsEscaped() {
        assertThat(ICalendar.escaped("Room 1, hall; \\ back\r\nsecond\nline"))
                .isEqualTo("Room 1\\, hall\\; \\\\ back\\nsecond\\nline");
        assertThat(ICalendar.escaped("bell\u0007")).isEqualTo("bell");
    }

    @Test
    void whatIsCancelledStaysInTheFeedAndSaysSo() {
        assertThat(written("x", "y", ICalendar.Status.CANCELLED)).contains("DESCRIPTION:y\r\n", "STATUS:CANCELLED\r\n");
    }

    private static String written(String summary, String description, ICalendar.Status status) {
        var event = new ICalendar.Event(
                ID,
                2,
                Instant.parse("2026-11-23T00:00:00Z"),
                Instant.parse("2026-11-24T01:00:00Z"),
                Instant.parse("2026-11-24T04:00:00Z"),
                summary,
                description,
                "",
                status);
        return ICalendar.of("Mine", List.of(event));
    }
}
