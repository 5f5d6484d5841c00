package org.cooperage.market.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.TimeSlot;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All jobs over firms and orders, for the operator alone: by lanes and time for the picture, in pages for the list.
@Component
@Transactional(readOnly = true)
class Board {
    static final int MOST_ROWS = 400;
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final Duration EMPTY_BOARD = Duration.ofDays(14);

    private final BoardStore store;
    private final Clock clock;

    Board(BoardStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    static void onlyTheOperator() {
        Acting.require("Seeing the plan board", Role.OPS);
    }

    BoardWindow window(Grouping grouping, BoardFilter filter, long row, int rows, TimeSlot during, Locale locale) {
        onlyTheOperator();
        if (row < 0 || rows < 1 || rows > MOST_ROWS) {
            throw InvalidInput.of("rows", rows, "board.wrong.rows", "board.mend.rows", MOST_ROWS);
        }
        if (during.length().compareTo(LONGEST) > 0) {
            throw InvalidInput.of("to", during.to(), "board.wrong.long", "board.mend.long", LONGEST.toDays());
        }
        return store.window(grouping, filter, row, row + rows - 1, during, locale);
    }

    Page<Bar> list(BoardFilter filter, PageRequest page) {
        onlyTheOperator();
        return store.list(filter, page);
    }

    Bar get(UUID job) {
        onlyTheOperator();
        return store.find(job).orElseThrow(() -> new NotFound("job", job));
    }

    BoardStore.Counts counts() {
        onlyTheOperator();
        return store.counts();
    }

    TimeSlot extent() {
        return store.extent().orElseGet(() -> TimeSlot.of(clock.instant(), EMPTY_BOARD));
    }

    Instant now() {
        return clock.instant();
    }

    List<Grouping> groupings() {
        return List.of(Grouping.values());
    }
}
