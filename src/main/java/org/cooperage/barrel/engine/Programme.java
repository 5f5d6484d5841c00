package org.cooperage.barrel.engine;

import java.util.List;
import java.util.Map;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// A rung of the ladder of public support, with what it asks of a firm.
///
/// @param code names it in programs
public record Programme(String code, Bilingual name, List<Condition> conditions) {
    /// Something a programme asks for.
    ///
    /// @param fact what is looked at: an indicator such as `RD1`, or `YEARS`, `MAIN`, `REVENUE`, `DEBT`, `MARKET`
    /// @param atLeast false: at most
    /// @param source where it is written
    /// @param certain false: not compared with the official text yet
    public record Condition(
            String fact, boolean atLeast, double value, Bilingual text, String source, boolean certain) {
        /// Unknown facts are neither met nor missed.
        Verdict of(@Nullable Double known) {
            if (known == null) {
                return Verdict.UNKNOWN;
            }
            return (atLeast ? known >= value : known <= value) ? Verdict.MET : Verdict.LACKING;
        }
    }

    public enum Verdict {
        MET,
        LACKING,
        UNKNOWN
    }

    /// @param known null: unknown
    public record Checked(Condition condition, @Nullable Double known, Verdict verdict) {}

    /// A programme beside a firm.
    public record Standing(Programme programme, List<Checked> checked) {
        public Standing {
            checked = List.copyOf(checked);
        }

        /// All met: met. One lacking: lacking, whatever the unknown may turn out to be. Else unknown.
        public Verdict verdict() {
            if (checked.stream().anyMatch(one -> one.verdict() == Verdict.LACKING)) {
                return Verdict.LACKING;
            }
            return checked.stream().allMatch(one -> one.verdict() == Verdict.MET) ? Verdict.MET : Verdict.UNKNOWN;
        }
    }

    public Programme {
        conditions = List.copyOf(conditions);
    }

    /// @param facts by name; what is missing is unknown
    public Standing beside(Map<String, Double> facts) {
        return new Standing(
                this,
                conditions.stream()
                        .map(one -> new Checked(one, facts.get(one.fact()), one.of(facts.get(one.fact()))))
                        .toList());
    }
}
