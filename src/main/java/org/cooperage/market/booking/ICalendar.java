package org.cooperage.market.booking;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/// Writes calendars as RFC 5545 asks: lines of at most 75 octets, ended by CRLF, folded between characters; text
/// escaped; times in UTC; an event keeps its UID for ever, and its SEQUENCE rises with every change.
final class ICalendar {

    static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;
    private static final String END = "\r\n";

    private ICalendar() {}

    /// TENTATIVE and CANCELLED are shown as such by calendar programs; what is cancelled has to stay in the feed, or
    /// they would keep it.
    enum Status {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    /// @param sequence rises with every change, from 0
    /// @param stamp when it was written
    record Event(
            UUID id,
            int sequence,
            Instant stamp,
            Instant from,
            Instant to,
            String summary,
            String description,
            String location,
            Status status) {}

    static String of(String name, List<Event> events) {
        var text = new StringBuilder(512 * (events.size() + 1));
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Cooperage//Bookings//EN");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "METHOD:PUBLISH");
        line(text, "X-WR-CALNAME:" + escaped(name));
        events.forEach(event -> write(text, event));
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static void write(StringBuilder text, Event event) {
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + event.id() + "@cooperage");
        line(text, "SEQUENCE:" + event.sequence());
        line(text, "DTSTAMP:" + UTC.format(event.stamp()));
        line(text, "DTSTART:" + UTC.format(event.from()));
        line(text, "DTEND:" + UTC.format(event.to()));
        line(text, "SUMMARY:" + escaped(event.summary()));
        if (!event.description().isBlank()) {
            line(text, "DESCRIPTION:" + escaped(event.description()));
        }
        if (!event.location().isBlank()) {
            line(text, "LOCATION:" + escaped(event.location()));
        }
        line(text, "STATUS:" + event.status());
        line(text, "END:VEVENT");
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n|\\r|\\n", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /// Folded: a continuation begins with a blank, which counts.
    private static void line(StringBuilder text, String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int character = content.codePointAt(i);
            int length = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append(END).append(' ');
                octets = 1;
            }
            text.appendCodePoint(character);
            octets += length;
            i += Character.charCount(character);
        }
        text.append(END);
    }
}
