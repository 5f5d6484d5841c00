package org.cooperage.plan.format;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The event log of a plant as CSV: one line for each stretch of work on a work order at a station.
///
/// @param events in the order of the file
/// @param origin Monday 00:00 before the first event
record PlantLog(List<Event> events, LocalDateTime origin) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss.SSS");
    private static final List<String> COLUMNS =
            List.of("Case ID", "Activity", "Resource", "Start Timestamp", "Complete Timestamp");

    /// One stretch of work, in minutes from the origin.
    record Event(String order, String activity, String station, int start, int end) {
        /// A stretch of less than a minute still takes one.
        int minutes() {
            return Math.max(1, end - start);
        }
    }

    /// A line of the file before the origin is known.
    private record Raw(String order, String activity, String station, LocalDateTime start, LocalDateTime end) {}

    static boolean looksLike(String text) {
        return text.startsWith("Case ID,");
    }

    static PlantLog read(String text) {
        var lines = text.split("\r?\n", -1);
        var header = List.of(lines[0].split(",", -1));
        var columns = COLUMNS.stream().mapToInt(header::indexOf).toArray();
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] < 0) {
                throw new MalformedInstance(1, lines[0], "the column '" + COLUMNS.get(i) + "' is missing");
            }
        }
        var raw = new ArrayList<Raw>();
        for (int line = 1; line < lines.length; line++) {
            if (!lines[line].isBlank()) {
                raw.add(readLine(lines[line], line + 1, columns, header.size()));
            }
        }
        return of(raw);
    }

    private static Raw readLine(String line, int number, int[] columns, int width) {
        var cells = line.split(",", -1);
        if (cells.length != width) {
            throw new MalformedInstance(number, line, "expected %d columns, found %d".formatted(width, cells.length));
        }
        var start = time(cells[columns[3]], number);
        var end = time(cells[columns[4]], number);
        if (end.isBefore(start)) {
            throw new MalformedInstance(number, cells[columns[4]], "is before its start; are the two swapped?");
        }
        return new Raw(cells[columns[0]].strip(), cells[columns[1]].strip(), cells[columns[2]].strip(), start, end);
    }

    private static LocalDateTime time(String cell, int line) {
        try {
            return LocalDateTime.parse(cell, TIME);
        } catch (DateTimeParseException e) {
            throw new MalformedInstance(line, cell, "expected a time like 2012/01/29 23:24:00.000");
        }
    }

    private static PlantLog of(List<Raw> raw) {
        var first = raw.stream()
                .map(Raw::start)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new MalformedInstance(2, "end of file", "expected at least one event"));
        var monday = first.toLocalDate()
                .minusDays(first.getDayOfWeek().getValue() - 1L)
                .atStartOfDay();
        var events = raw.stream()
                .map(r -> new Event(
                        r.order(), r.activity(), r.station(), minutes(monday, r.start()), minutes(monday, r.end())))
                .toList();
        return new PlantLog(events, monday);
    }

    private static int minutes(LocalDateTime origin, LocalDateTime time) {
        return Math.toIntExact(Duration.between(origin, time).toMinutes());
    }

    /// Events by work order, each in the order of their starts.
    Map<String, List<Event>> byOrder() {
        return grouped(true);
    }

    Map<String, List<Event>> byStation() {
        return grouped(false);
    }

    private Map<String, List<Event>> grouped(boolean byOrder) {
        var groups = new LinkedHashMap<String, List<Event>>();
        for (var event : events) {
            groups.computeIfAbsent(byOrder ? event.order() : event.station(), k -> new ArrayList<>())
                    .add(event);
        }
        groups.values()
                .forEach(group ->
                        group.sort(Comparator.comparingInt(Event::start).thenComparingInt(Event::end)));
        return groups;
    }

    /// The most events a group has at once.
    static int mostAtOnce(List<Event> group) {
        int most = 1;
        int[] ends = group.stream().mapToInt(Event::end).sorted().toArray();
        int[] starts = group.stream().mapToInt(Event::start).sorted().toArray();
        int ended = 0;
        for (int i = 0; i < starts.length; i++) {
            while (ends[ended] <= starts[i]) {
                ended++;
                if (ended > i) {
                    break;
                }
            }
            most = Math.max(most, i + 1 - ended);
        }
        return most;
    }

    int lastEnd() {
        return events.stream().mapToInt(Event::end).max().orElse(0);
    }

    /// Mean days from the first start to the last end of a work order, as it happened.
    double meanFlowDays() {
        return byOrder().values().stream()
                        .mapToInt(e -> e.stream().mapToInt(Event::end).max().orElse(0)
                                - e.getFirst().start())
                        .average()
                        .orElse(0)
                / 1440;
    }

    /// Hours of the week (0 = Monday 0 h) in which the events of a group were at work, with in how many weeks.
    static int[] weeksByHour(List<Event> group) {
        var seen = new boolean[168][];
        Arrays.setAll(seen, h -> new boolean[600]);
        for (var event : group) {
            for (int hour = event.start() / 60; hour * 60 < event.end(); hour++) {
                seen[hour % 168][Math.min(599, hour / 168)] = true;
            }
        }
        var weeks = new int[168];
        for (int hour = 0; hour < 168; hour++) {
            for (boolean worked : seen[hour]) {
                weeks[hour] += worked ? 1 : 0;
            }
        }
        return weeks;
    }
}
