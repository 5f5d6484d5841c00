package org.cooperage.market.board;

import java.util.Arrays;
import java.util.Locale;
import org.cooperage.shared.InvalidInput;

/// What the board's lanes are and what they stand under. The columns are those of the board's own table; `%s` is the
/// language.
enum Grouping {
    /// Firms under their cities.
    CITY("city_id::text", "city_%s", "city_%s", "maker_id::text", "maker_%s", "maker_%s"),
    /// Machines under their firms.
    FIRM("maker_id::text", "maker_%s", "maker_%s", "machine_id::text", "machine_%s", "machine_%s"),
    /// Firms under what they do.
    PROCESS("process_id", "process_%s", "lpad(process_seq::text, 6, '0')", "maker_id::text", "maker_%s", "maker_%s"),
    /// Jobs under their orders.
    ORDER(
            "order_id::text",
            "order_code || ' · ' || product_%s",
            "order_code",
            "job_id::text",
            "step_%s || ' · ' || maker_%s",
            "lpad(step_seq::text, 6, '0') || job_code");

    final String head;
    final String headName;
    final String headSort;
    final String lane;
    final String laneName;
    final String laneSort;

    Grouping(String head, String headName, String headSort, String lane, String laneName, String laneSort) {
        this.head = head;
        this.headName = headName;
        this.headSort = headSort;
        this.lane = lane;
        this.laneName = laneName;
        this.laneSort = laneSort;
    }

    /// `city`, `firm`, `process` or `order`.
    static Grouping of(String name) {
        return Arrays.stream(values())
                .filter(g -> g.key().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("group", name, "board.wrong.group", "board.mend.group"));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
