package org.cooperage.policy.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A condition over facts, read once and asked of many firms. Thread-safe.
public sealed interface Rule {

    Truth on(Facts facts);

    /// Everything it asks, each as often as it stands there.
    Stream<Atom> atoms();

    record All(List<Rule> parts) implements Rule {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth on(Facts facts) {
            var truth = Truth.TRUE;
            for (int i = 0; i < parts.size() && truth != Truth.FALSE; i++) {
                truth = truth.and(parts.get(i).on(facts));
            }
            return truth;
        }

        @Override
        public Stream<Atom> atoms() {
            return parts.stream().flatMap(Rule::atoms);
        }
    }

    record Any(List<Rule> parts) implements Rule {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth on(Facts facts) {
            var truth = Truth.FALSE;
            for (int i = 0; i < parts.size() && truth != Truth.TRUE; i++) {
                truth = truth.or(parts.get(i).on(facts));
            }
            return truth;
        }

        @Override
        public Stream<Atom> atoms() {
            return parts.stream().flatMap(Rule::atoms);
        }
    }

    /// At least so many of them; `least` is 1 to their number.
    record AtLeast(int least, List<Rule> parts) implements Rule {
        public AtLeast {
            parts = List.copyOf(parts);
            if (least < 1 || least > parts.size()) {
                throw new IllegalArgumentException("At least (%d) of (%d) cannot be asked.\nMaybe a part is missing."
                        .formatted(least, parts.size()));
            }
        }

        @Override
        public Truth on(Facts facts) {
            int yes = 0;
            int open = 0;
            for (var part : parts) {
                var truth = part.on(facts);
                yes += truth.isTrue() ? 1 : 0;
                open += truth.isUnknown() ? 1 : 0;
            }
            if (yes >= least) {
                return Truth.TRUE;
            }
            return yes + open >= least ? Truth.UNKNOWN : Truth.FALSE;
        }

        @Override
        public Stream<Atom> atoms() {
            return parts.stream().flatMap(Rule::atoms);
        }
    }

    record Not(Rule part) implements Rule {
        @Override
        public Truth on(Facts facts) {
            return part.on(facts).not();
        }

        @Override
        public Stream<Atom> atoms() {
            return part.atoms();
        }
    }

    /// Asks one thing of one fact.
    sealed interface Atom extends Rule {
        Fact fact();

        boolean holds(Value value);

        @Override
        default Truth on(Facts facts) {
            var value = facts.at(fact());
            return value == null ? Truth.UNKNOWN : Truth.of(holds(value));
        }

        @Override
        default Stream<Atom> atoms() {
            return Stream.of(this);
        }
    }

    enum Comparison {
        LESS("<"),
        AT_MOST("≤"),
        EQUAL("="),
        UNEQUAL("≠"),
        AT_LEAST("≥"),
        MORE(">");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        /// Known where it comes out alike wherever in the range the number lies.
        Truth on(Value.Between range, BigDecimal limit) {
            boolean atLow = holds(range.low().compareTo(limit));
            boolean atHigh = holds(range.high().map(it -> it.compareTo(limit)).orElse(1));
            boolean isWithin = range.low().compareTo(limit) <= 0
                    && range.high().filter(it -> it.compareTo(limit) < 0).isEmpty();
            boolean isPoint =
                    range.high().filter(it -> it.compareTo(range.low()) == 0).isPresent();
            boolean isOpen = (this == EQUAL || this == UNEQUAL) && isWithin && !isPoint;
            return atLow != atHigh || isOpen ? Truth.UNKNOWN : Truth.of(atLow);
        }

        /// @param order as of `compareTo`
        boolean holds(int order) {
            return switch (this) {
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case EQUAL -> order == 0;
                case UNEQUAL -> order != 0;
                case AT_LEAST -> order >= 0;
                case MORE -> order > 0;
            };
        }
    }

    record Number(Fact fact, Comparison comparison, BigDecimal limit) implements Atom {
        @Override
        public Truth on(Facts facts) {
            return facts.at(fact) instanceof Value.Between range ? comparison.on(range, limit) : Atom.super.on(facts);
        }

        @Override
        public boolean holds(Value value) {
            return value instanceof Value.Amount(var number) && comparison.holds(number.compareTo(limit));
        }
    }

    record Date(Fact fact, Comparison comparison, LocalDate limit) implements Atom {
        @Override
        public boolean holds(Value value) {
            return value instanceof Value.Day(var day) && comparison.holds(day.compareTo(limit));
        }
    }

    record Yes(Fact fact) implements Atom {
        @Override
        public boolean holds(Value value) {
            return value instanceof Value.Flag(var yes) && yes;
        }
    }

    /// One of them, or one that begins so: see [Fact.Type]. Of several choices, any.
    record In(Fact fact, List<String> codes) implements Atom {
        public In {
            codes = List.copyOf(codes);
        }

        @Override
        public boolean holds(Value value) {
            if (value instanceof Value.Codes(var some)) {
                return some.stream().anyMatch(codes::contains);
            }
            return value instanceof Value.Code(var code) && fitsAny(code);
        }

        private boolean fitsAny(String code) {
            boolean wide = fact.type() == Fact.Type.REGION || fact.type() == Fact.Type.INDUSTRY;
            for (var wanted : codes) {
                if (wide ? fits(code, wanted) : code.equals(wanted)) {
                    return true;
                }
            }
            return false;
        }

        private boolean fits(String code, String wanted) {
            return fact.type() == Fact.Type.INDUSTRY ? Industries.fits(code, wanted) : code.startsWith(wanted);
        }
    }
}
