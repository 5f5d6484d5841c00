package org.cooperage.policy.engine;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a fact is.
public sealed interface Value {

    record Amount(BigDecimal number) implements Value {
        @Override
        public String text() {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
    }

    /// A number known only to lie between two, such as an index with unknown parts. Reckoned anew each time: it is
    /// never
    /// entered, nor read back.
    ///
    /// @param high empty: it may be any number from `low` on, as of agreements of which the platform sees some
    record Between(BigDecimal low, Optional<BigDecimal> high) implements Value {
        public Between {
            if (high.filter(it -> it.compareTo(low) < 0).isPresent()) {
                throw new IllegalArgumentException(
                        "The range ends at (%s) before it begins at (%s).\nMaybe the two are swapped."
                                .formatted(high.orElseThrow(), low));
            }
        }

        @Override
        public String text() {
            var from = new Amount(low).text();
            return high.map(to -> from + "–" + new Amount(to).text()).orElse("≥ " + from);
        }
    }

    record Flag(boolean yes) implements Value {
        @Override
        public String text() {
            return yes ? "yes" : "no";
        }
    }

    record Day(LocalDate day) implements Value {
        @Override
        public String text() {
            return day.toString();
        }
    }

    /// A region, an industry or one choice.
    record Code(String code) implements Value {
        @Override
        public String text() {
            return code;
        }
    }

    record Codes(Set<String> codes) implements Value {
        public Codes {
            codes = Set.copyOf(codes);
        }

        @Override
        public String text() {
            return codes.isEmpty() ? NONE : String.join("|", new TreeSet<>(codes));
        }
    }

    /// How none of the choices is written: a blank says nothing.
    String NONE = "NONE";

    /// As it is kept and exchanged; [#read] reads it back.
    String text();

    static Value of(long number) {
        return new Amount(BigDecimal.valueOf(number));
    }

    static Value of(boolean yes) {
        return new Flag(yes);
    }

    /// Empty when the text is no value of this fact.
    static Optional<Value> read(Fact fact, String text) {
        var plain = text.strip();
        return switch (fact.type()) {
            case NUMBER -> Numbers.read(plain).map(Amount::new);
            case YES_NO -> flag(plain);
            case DAY -> day(plain);
            case REGION -> plain.matches("\\d{6,12}") ? Optional.of(new Code(plain)) : Optional.empty();
            case INDUSTRY -> plain.matches("[A-T]?\\d{4}") ? Optional.of(new Code(digits(plain))) : Optional.empty();
            case CHOICE -> fact.choice(plain).map(Code::new);
            case CHOICES -> codes(fact, plain);
        };
    }

    private static String digits(String industry) {
        return industry.length() > 4 ? industry.substring(1) : industry;
    }

    private static Optional<Value> flag(String text) {
        return switch (text) {
            case "yes", "true", "是", "有" -> Optional.of(new Flag(true));
            case "no", "false", "否", "无" -> Optional.of(new Flag(false));
            default -> Optional.empty();
        };
    }

    private static Optional<Value> day(String text) {
        try {
            return Optional.of(new Day(LocalDate.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Value> codes(Fact fact, String text) {
        var words = Arrays.stream(text.split("[|,，、]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty() && !word.equals(NONE))
                .map(fact::choice)
                .toList();
        return words.stream().allMatch(Optional::isPresent)
                ? Optional.of(new Codes(words.stream().flatMap(Optional::stream).collect(Collectors.toSet())))
                : Optional.empty();
    }
}
