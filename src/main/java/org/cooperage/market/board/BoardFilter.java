package org.cooperage.market.board;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/// Which jobs are on the board; everything empty means all that still have to be made.
///
/// @param text part of a code or of a firm's name
/// @param made jobs that are made are shown, too
/// @param late only jobs of late orders
record BoardFilter(
        @Nullable UUID city,
        @Nullable String process,
        @Nullable String text,
        boolean made,
        boolean late) {

    private static final int LONGEST = 80;

    BoardFilter {
        if (text != null && text.length() > LONGEST) {
            throw InvalidInput.of("q", text, "board.wrong.text", "board.mend.text", LONGEST);
        }
    }

    static final String WHERE = """
            (:made OR NOT made) AND (:city::uuid IS NULL OR city_id = :city)
            AND (:process::text IS NULL OR process_id = :process)
            AND (NOT :late OR promised > due)
            AND (:text::text IS NULL OR job_code ILIKE :text OR order_code ILIKE :text
                 OR maker_zh ILIKE :text OR maker_en ILIKE :text)""";

    Map<String, @Nullable Object> parameters() {
        var all = new HashMap<String, @Nullable Object>();
        all.put("made", made);
        all.put("late", late);
        all.put("city", city);
        all.put("process", process == null || process.isBlank() ? null : process);
        all.put("text", text == null || text.isBlank() ? null : "%" + escaped(text.strip()) + "%");
        return all;
    }

    private static String escaped(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
