package org.cooperage.barrel.instrument.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cooperage.shared.Bilingual;

/// A published questionnaire with its own levels, one version of it, kept apart from the barrel and from all others.
///
/// @param commitment whether somebody has to vouch for the answers before a result counts
/// @param whole whether the level is read from the total rounded to a whole number
/// @param levels from the lowest up; the first is level 1
public record Instrument(
        Id id,
        Bilingual name,
        Bilingual issuer,
        String source,
        boolean commitment,
        Rule rule,
        boolean whole,
        List<Level> levels,
        List<Part> parts,
        List<Group> groups,
        List<Item> items,
        List<Note> notes) {

    /// What a firm says when it does not know; no option is called so.
    public static final String UNKNOWN = "?";

    private static final double PERCENT = 100;

    /// One version of an instrument, such as `DMA-2023`.
    public record Id(String code, String version) {
        private static final Pattern TEXT = Pattern.compile("([A-Z][A-Z0-9]{0,19})-([0-9A-Za-z.]{1,20})");

        /// Nothing when the text can name no instrument.
        public static Optional<Id> find(String text) {
            var match = TEXT.matcher(text);
            return match.matches() ? Optional.of(new Id(match.group(1), match.group(2))) : Optional.empty();
        }

        @Override
        public String toString() {
            return code + "-" + version;
        }
    }

    /// How a total is made of groups.
    public enum Rule {
        /// Plain mean of the groups, in percent.
        MEAN,
        /// Groups by their weights; the weights add up to the largest total.
        SUM,
        /// Level by level: a level reached counts 1, the first one that is not counts what it scored.
        GATES
    }

    /// @param from least total of the level
    /// @param certain false: not compared with the official text
    public record Level(int number, Bilingual name, double from, boolean certain) {}

    /// What groups belong to; for reading only.
    public record Part(String code, Bilingual name) {}

    /// @param part empty: none
    /// @param weight among the groups; of no account for a mean
    public record Group(String code, String part, double weight, Bilingual name) {}

    /// @param share of the item’s weight, 0–1; below 0: the item does not apply and is left out
    public record Option(String code, double share, Bilingual name) {
        public boolean applies() {
            return share >= 0;
        }
    }

    /// @param gate level that asks it; 0 unless the rule is [Rule#GATES]
    /// @param weight inside its group
    public record Item(String code, Group group, int gate, double weight, Bilingual text, List<Option> options) {
        public Item {
            options = List.copyOf(options);
        }

        public Optional<Option> find(String option) {
            return options.stream().filter(one -> one.code().equals(option)).findFirst();
        }

        /// Whether this can be said: an option, or that one does not know.
        public boolean takes(String answer) {
            return answer.equals(UNKNOWN) || find(answer).isPresent();
        }
    }

    /// What is certain of the instrument and what is not, and from where.
    public record Note(boolean certain, Bilingual text, String source) {}

    /// Items answered together.
    ///
    /// @param code of the group, or the number of the level
    public record Step(String code, Bilingual name, List<Item> items) {}

    public Instrument {
        levels = List.copyOf(levels);
        parts = List.copyOf(parts);
        groups = List.copyOf(groups);
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }

    /// Whether it can be answered; else the items have to be loaded first.
    public boolean isWhole() {
        return !items.isEmpty();
    }

    /// Largest total there can be.
    public double most() {
        return switch (rule) {
            case MEAN -> PERCENT;
            case SUM -> groups.stream().mapToDouble(Group::weight).sum();
            case GATES -> levels.size();
        };
    }

    /// A level at a time where levels are gates, else a group at a time.
    public List<Step> steps() {
        return switch (rule) {
            case GATES ->
                levels.stream()
                        .map(level -> new Step(
                                String.valueOf(level.number()),
                                level.name(),
                                items.stream()
                                        .filter(one -> one.gate() == level.number())
                                        .toList()))
                        .toList();
            case MEAN, SUM ->
                groups.stream()
                        .map(group -> new Step(group.code(), group.name(), of(group)))
                        .toList();
        };
    }

    List<Item> of(Group group) {
        return items.stream().filter(one -> one.group().equals(group)).toList();
    }

    public Optional<Item> findItem(String code) {
        return items.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /// Empty for 0: below the first level.
    public Optional<Level> findLevel(int number) {
        return levels.stream().filter(one -> one.number() == number).findFirst();
    }

    /// The highest level such a total reaches; 0: none.
    int levelOf(double total) {
        double read = whole ? Math.round(total) : total;
        return IntStream.range(0, levels.size())
                .filter(at -> read >= levels.get(at).from())
                .map(at -> at + 1)
                .max()
                .orElse(0);
    }
}
