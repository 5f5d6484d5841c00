package org.cooperage.policy.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is paid to whom a rule is true for, in yuan to the fen.
public sealed interface Grant {

    /// Empty while a fact it needs is unknown.
    Optional<BigDecimal> on(Facts facts);

    Stream<Fact> facts();

    /// Nothing is paid: a recognition, land, a certificate.
    record Nothing() implements Grant {
        @Override
        public Optional<BigDecimal> on(Facts facts) {
            return Optional.of(BigDecimal.ZERO);
        }

        @Override
        public Stream<Fact> facts() {
            return Stream.empty();
        }
    }

    record Fixed(BigDecimal yuan) implements Grant {
        @Override
        public Optional<BigDecimal> on(Facts facts) {
            return Optional.of(yuan);
        }

        @Override
        public Stream<Fact> facts() {
            return Stream.empty();
        }
    }

    /// @param percent of the cost
    record ShareOf(Fact cost, BigDecimal percent) implements Grant {
        @Override
        public Optional<BigDecimal> on(Facts facts) {
            return number(facts, cost)
                    .map(yuan -> yuan.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.DOWN));
        }

        @Override
        public Stream<Fact> facts() {
            return Stream.of(cost);
        }
    }

    /// So many yuan for each unit, such as a new job.
    record PerUnit(Fact units, BigDecimal yuan) implements Grant {
        @Override
        public Optional<BigDecimal> on(Facts facts) {
            return number(facts, units)
                    .map(number -> number.max(BigDecimal.ZERO).multiply(yuan).setScale(2, RoundingMode.DOWN));
        }

        @Override
        public Stream<Fact> facts() {
            return Stream.of(units);
        }
    }

    /// The step the fact has reached; nothing below the first.
    ///
    /// @param steps rising
    record Tiers(Fact fact, List<Step> steps) implements Grant {
        public Tiers {
            steps = List.copyOf(steps);
        }

        public record Step(BigDecimal from, BigDecimal yuan) {}

        @Override
        public Optional<BigDecimal> on(Facts facts) {
            return number(facts, fact).map(this::reached);
        }

        private BigDecimal reached(BigDecimal number) {
            var paid = BigDecimal.ZERO;
            for (var step : steps) {
                if (number.compareTo(step.from()) >= 0) {
                    paid = step.yuan();
                }
            }
            return paid;
        }

        @Override
        public Stream<Fact> facts() {
            return Stream.of(fact);
        }
    }

    /// @param cap yuan for one firm in one year
    record UpTo(Grant grant, BigDecimal cap) implements Grant {
        @Override
        public Optional<BigDecimal> on(Facts facts) {
            return grant.on(facts).map(cap::min);
        }

        @Override
        public Stream<Fact> facts() {
            return grant.facts();
        }
    }

    /// The most it can pay, when something limits it.
    default Optional<BigDecimal> most() {
        return switch (this) {
            case Nothing nothing -> Optional.of(BigDecimal.ZERO);
            case Fixed fixed -> Optional.of(fixed.yuan());
            case UpTo capped -> Optional.of(capped.cap());
            case Tiers tiers -> tiers.steps().stream().map(Tiers.Step::yuan).max(BigDecimal::compareTo);
            case ShareOf share -> Optional.empty();
            case PerUnit unit -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> number(Facts facts, Fact fact) {
        return facts.at(fact) instanceof Value.Amount(var number) ? Optional.of(number) : Optional.empty();
    }
}
