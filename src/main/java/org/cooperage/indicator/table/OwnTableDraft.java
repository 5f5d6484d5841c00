package org.cooperage.indicator.table;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cooperage.indicator.format.Reading;
import org.cooperage.party.Party;
import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/// What somebody says of a table and the file itself.
record OwnTableDraft(
        String name, String source, int year, OwnTable.Shape shape, Reading reading, String fileName, byte[] content) {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SOURCE = 200;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    OwnTableDraft {
        check("name", name, LONGEST_NAME);
        check("source", source, LONGEST_SOURCE);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw InvalidInput.of("year", year, "table.invalid.year", "table.mend.year", FIRST_YEAR, LAST_YEAR);
        }
        var plain = fileName.strip().replaceAll("[\\p{Cntrl}\\\\/]", "_");
        fileName = plain.substring(0, Math.min(plain.length(), LONGEST_SOURCE));
    }

    private static void check(String field, String value, int longest) {
        if (value.isBlank() || value.length() > longest) {
            throw InvalidInput.of(field, value, "table.invalid.text", "table.mend.text", longest);
        }
    }

    OwnTable toTable(OwnTable.Id id, UUID series, Party.Id owner, Instant at) {
        return new OwnTable(id, series, 0, owner, name, source, year, shape, reading, fileName, false, List.of(), at);
    }

    /// As it is typed.
    record Form(
            @Nullable String name,
            @Nullable String source,
            @Nullable String year,
            @Nullable String shape,
            @Nullable String sums,
            @Nullable String blanks,
            @Nullable String decimals) {

        OwnTableDraft read(String fileName, byte[] content) {
            var entered = new Entered();
            var draftName = entered.text("name", name).strip();
            var draftSource = entered.text("source", source).strip();
            int draftYear = entered.whole("year", year);
            var draftShape = entered.choice("shape", shape, OwnTable.Shape.class);
            var decimal = decimals == null || decimals.isBlank()
                    ? null
                    : entered.choice("decimals", decimals, Reading.Decimal.class);
            entered.refuse();
            return new OwnTableDraft(
                    draftName,
                    draftSource,
                    draftYear,
                    draftShape,
                    OwnTable.reading(entered.yes(sums), entered.yes(blanks), decimal),
                    fileName,
                    content);
        }
    }
}
