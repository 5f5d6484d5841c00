package org.cooperage.barrel.instrument.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cooperage.barrel.instrument.engine.Instrument.Group;
import org.cooperage.barrel.instrument.engine.Instrument.Item;
import org.cooperage.barrel.instrument.engine.Instrument.Level;
import org.cooperage.barrel.instrument.engine.Instrument.Note;
import org.cooperage.barrel.instrument.engine.Instrument.Option;
import org.cooperage.barrel.instrument.engine.Instrument.Part;
import org.cooperage.barrel.instrument.engine.Instrument.Rule;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/// Reads an instrument from tab-separated lines, each beginning with a word: `instrument`, `name`, `issuer`, `total`,
/// `level`, `part`, `group`, `option`, `item`, `note`. Whatever a line names must stand above it. Every fault is told
/// with its line, and all of them at once.
public final class InstrumentTable {
    private static final int LONGEST = 400_000;
    private static final int MOST_ITEMS = 500;
    private static final int MOST_FAULTS = 50;
    private static final double HEAVIEST = 1_000;
    private static final String LEFT_OUT = "-";
    private static final List<String> WORDS =
            List.of("instrument", "name", "issuer", "total", "level", "part", "group", "option", "item", "note");
    private static final List<String> HEAD = List.of("instrument", "name", "issuer", "total", "level", "group");

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, TableLine> once = new LinkedHashMap<>();
    private final List<Level> levels = new ArrayList<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, List<Option>> scales = new LinkedHashMap<>();
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private Rule rule = Rule.MEAN;

    private InstrumentTable() {}

    /// Throws [InvalidInput] with all that is wrong, on the field `table`.
    public static Instrument read(String text) {
        return new InstrumentTable().all(text);
    }

    private Instrument all(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw InvalidInput.of("table", text.length(), "instrument.invalid.size", "instrument.mend.size", LONGEST);
        }
        if (text.indexOf(0) >= 0) {
            throw InvalidInput.of("table", "", "instrument.invalid.control", "instrument.mend.control");
        }
        int number = 0;
        for (var one : text.replace("\uFEFF", "").lines().toList()) {
            var line = new TableLine(++number, one, faults);
            if (!line.isSilent() && faults.size() < MOST_FAULTS) {
                read(line);
            }
        }
        HEAD.stream().filter(word -> !once.containsKey(word)).forEach(this::missing);
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
        return whole(instrument());
    }

    /// A step without items could never be passed.
    private static Instrument whole(Instrument instrument) {
        var bare = instrument.steps().stream()
                .filter(step -> instrument.isWhole() && step.items().isEmpty())
                .map(step ->
                        Fault.of("table", step.code(), "instrument.invalid.step", "instrument.mend.step", step.code()))
                .toList();
        if (!bare.isEmpty()) {
            throw InvalidInput.all(bare);
        }
        return instrument;
    }

    private void missing(String word) {
        faults.add(Fault.of("table", word, "instrument.invalid.missing", "instrument.mend.missing", word));
    }

    private void read(TableLine line) {
        switch (line.word()) {
            case "instrument" -> single(line, "code", "version", "commitment");
            case "name" -> single(line, "zh", "en");
            case "issuer" -> single(line, "zh", "en", "source");
            case "total" -> total(line);
            case "level" -> level(line);
            case "part" -> part(line);
            case "group" -> group(line);
            case "option" -> option(line);
            case "item" -> item(line);
            case "note" -> note(line);
            default -> line.wrong(line.word(), "kind", String.join(", ", WORDS));
        }
    }

    private void single(TableLine line, String... columns) {
        if (!line.has(columns)) {
            once.putIfAbsent(line.word(), line);
            return;
        }
        if (once.putIfAbsent(line.word(), line) != null) {
            line.wrong(line.word(), "twice");
        }
        if (!line.word().equals("instrument")) {
            line.both(1);
        } else if (Instrument.Id.find(line.cell(1) + "-" + line.cell(2)).isEmpty()) {
            line.wrong(line.cell(1) + "-" + line.cell(2), "id");
        } else {
            line.is(3, "commitment", "none");
        }
    }

    private void total(TableLine line) {
        if (line.has("rule", "rounding")) {
            if (once.putIfAbsent("total", line) != null) {
                line.wrong("total", "twice");
            }
            line.is(2, "whole", "exact");
            rule = switch (line.oneOf(1, List.of("mean", "sum", "gates"))) {
                case "sum" -> Rule.SUM;
                case "gates" -> Rule.GATES;
                default -> Rule.MEAN;
            };
        }
        once.putIfAbsent("total", line);
    }

    private void level(TableLine line) {
        once.putIfAbsent("level", line);
        if (line.has("number", "from", "certain", "zh", "en")) {
            int number = (int) line.number(1, levels.size() + 1, levels.size() + 1);
            double from = line.number(2, 0, HEAVIEST);
            if (!levels.isEmpty() && from <= levels.getLast().from()) {
                line.wrong(line.cell(2), "rising");
            }
            levels.add(new Level(number, line.both(4), from, certain(line, 3)));
        }
    }

    private void part(TableLine line) {
        if (line.has("code", "zh", "en")) {
            add(line, parts, new Part(line.code(1), line.both(2)));
        }
    }

    private void group(TableLine line) {
        once.putIfAbsent("group", line);
        if (line.has("code", "part", "weight", "zh", "en")) {
            var part = line.cell(2);
            if (!part.isEmpty()) {
                known(line, 2, parts);
            }
            add(line, groups, new Group(line.code(1), part, weight(line, 3), line.both(4)));
        }
    }

    private void option(TableLine line) {
        if (line.has("scale", "code", "share", "zh", "en")) {
            double share = line.cell(3).equals(LEFT_OUT) ? -1 : line.number(3, 0, 1);
            var option = new Option(line.code(2), share, line.both(4));
            var scale = scales.computeIfAbsent(line.code(1), none -> new ArrayList<>());
            if (scale.stream().anyMatch(one -> one.code().equals(option.code()))) {
                line.wrong(option.code(), "twice");
            }
            scale.add(option);
        }
    }

    private void item(TableLine line) {
        if (line.has("code", "group", "level", "scale", "weight", "zh", "en")) {
            var group = known(line, 2, groups);
            var scale = known(line, 4, scales);
            int gate = gate(line);
            if (items.size() >= MOST_ITEMS) {
                line.wrong(line.cell(1), "many", MOST_ITEMS);
            } else if (group != null && scale != null) {
                add(line, items, new Item(line.code(1), group, gate, weight(line, 5), line.both(6), scale));
            }
        }
    }

    /// Only where levels are gates does an item belong to one.
    private int gate(TableLine line) {
        if (rule != Rule.GATES) {
            line.oneOf(3, List.of(""));
            return 0;
        }
        return (int) line.number(3, 1, Math.max(1, levels.size()));
    }

    private void note(TableLine line) {
        if (line.has("certain", "zh", "en", "source")) {
            notes.add(new Note(certain(line, 1), line.both(2), line.cell(4)));
        }
    }

    private static boolean certain(TableLine line, int column) {
        return line.is(column, "certain", "uncertain");
    }

    private static double weight(TableLine line, int column) {
        return line.number(column, 0.000001, HEAVIEST);
    }

    private static <T> void add(TableLine line, Map<String, T> to, T one) {
        if (to.putIfAbsent(line.cell(1), one) != null) {
            line.wrong(line.cell(1), "twice");
        }
    }

    private static <T> @Nullable T known(TableLine line, int column, Map<String, T> of) {
        var found = of.get(line.cell(column));
        if (found == null) {
            line.wrong(line.cell(column), "unknown", String.join(", ", of.keySet()));
        }
        return found;
    }

    private Instrument instrument() {
        var head = line("instrument");
        return new Instrument(
                new Instrument.Id(head.cell(1), head.cell(2)),
                line("name").both(1),
                line("issuer").both(1),
                line("issuer").cell(3),
                head.cell(3).equals("commitment"),
                rule,
                line("total").cell(2).equals("whole"),
                levels,
                List.copyOf(parts.values()),
                List.copyOf(groups.values()),
                List.copyOf(items.values()),
                notes);
    }

    private TableLine line(String word) {
        return Objects.requireNonNull(once.get(word), word);
    }
}
