package org.cooperage.market.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.shared.TimeSlot;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the board's picture shows, and nothing besides: as arrays, because a screen holds a thousand bars.
@RestController
@RequestMapping("/api/board")
class BoardApi {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Board board;

    BoardApi(Board board) {
        this.board = board;
    }

    /// @param lanes `[row, heading stands above, heading, name, key, jobs]`
    /// @param bars `[row, start, end, process, stage, percent, late, job, code, step]`; minutes from the epoch
    record Window(long rows, long jobs, List<List<Object>> lanes, List<List<Object>> bars) {}

    @GetMapping
    Window window(
            @RequestParam Optional<String> group,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to,
            @RequestParam(defaultValue = "0") long row,
            @RequestParam(defaultValue = "60") int rows,
            @RequestParam Optional<UUID> city,
            @RequestParam Optional<String> process,
            @RequestParam Optional<String> q,
            @RequestParam(defaultValue = "false") boolean made,
            @RequestParam(defaultValue = "false") boolean late,
            Locale locale) {
        var start = from.orElseGet(board::now);
        var end = to.filter(start::isBefore).orElse(start.plus(WEEK));
        var filter = new BoardFilter(city.orElse(null), process.orElse(null), q.orElse(null), made, late);
        var window =
                board.window(Grouping.of(group.orElse("city")), filter, row, rows, new TimeSlot(start, end), locale);
        var now = board.now();
        return new Window(
                window.rows(),
                window.jobs(),
                window.lanes().stream().map(BoardApi::lane).toList(),
                window.bars().stream().map(b -> bar(b, now, locale)).toList());
    }

    private static List<Object> lane(BoardWindow.Lane lane) {
        return List.of(lane.row(), lane.first(), lane.head(), lane.name(), lane.key(), lane.jobs());
    }

    private static List<Object> bar(BoardWindow.LaneBar placed, Instant now, Locale locale) {
        var bar = placed.bar();
        return List.of(
                placed.row(),
                bar.starts().getEpochSecond() / 60,
                bar.ends().getEpochSecond() / 60,
                bar.process(),
                bar.stage().name(),
                bar.percent(),
                bar.isLate(now),
                bar.job(),
                bar.jobCode(),
                bar.stepName().in(locale));
    }
}
