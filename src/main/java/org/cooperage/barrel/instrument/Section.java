package org.cooperage.barrel.instrument;

import java.util.List;
import java.util.stream.Stream;
import org.cooperage.barrel.instrument.engine.Instrument.Part;
import org.cooperage.barrel.instrument.engine.Score;
import org.jspecify.annotations.Nullable;

/// Groups of a score that are shown together.
///
/// @param part null: the instrument has none
record Section(@Nullable Part part, List<Score.Row> rows) {
    Section {
        rows = List.copyOf(rows);
    }

    static List<Section> of(Sheet sheet) {
        var parts = sheet.instrument().parts().stream().map(part -> section(sheet, part));
        return Stream.concat(parts, Stream.of(section(sheet, null)))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    private static Section section(Sheet sheet, @Nullable Part part) {
        var code = part == null ? "" : part.code();
        return new Section(
                part,
                sheet.score().groups().stream()
                        .filter(row -> row.group().part().equals(code))
                        .toList());
    }
}
