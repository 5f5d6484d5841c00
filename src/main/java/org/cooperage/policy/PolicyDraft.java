package org.cooperage.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cooperage.policy.engine.Clause;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.engine.Grant;
import org.cooperage.policy.engine.GrantParser;
import org.cooperage.policy.engine.Parsing;
import org.cooperage.policy.engine.Vocabulary;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.Money;
import org.cooperage.shared.Share;
import org.jspecify.annotations.Nullable;

/// A policy as it is typed or sent. Clauses as [ClausesText] says, the amount as [GrantParser] says, papers one a line.
record PolicyDraft(
        @Nullable String code,
        @Nullable String titleZh,
        @Nullable String titleEn,
        @Nullable String level,
        @Nullable String kind,
        @Nullable String source,
        boolean uncertain,
        @Nullable String appliesFrom,
        @Nullable String appliesTo,
        @Nullable String clauses,
        @Nullable String amount,
        @Nullable String budget,
        @Nullable String exclusive,
        @Nullable String ceilingFact,
        @Nullable String ceilingPercent,
        @Nullable String papers,
        @Nullable String publicityDays) {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_GROUP = 40;
    private static final int MOST_PAPERS = 20;
    private static final int MOST_DAYS = 60;

    /// What was typed, free of faults.
    record Right(
            String code,
            Bilingual title,
            Policy.Level level,
            Policy.Kind kind,
            String source,
            boolean uncertain,
            LocalDate from,
            Optional<LocalDate> to,
            List<Policy.Written> written,
            List<Clause> clauses,
            String amount,
            Grant grant,
            Optional<Money> budget,
            Optional<String> exclusive,
            Optional<Policy.Ceiling> ceiling,
            List<String> papers,
            int publicityDays) {}

    static PolicyDraft empty(LocalDate today) {
        return new PolicyDraft(
                "", "", "", "COUNTY", "GRANT", "", false, today.toString(), "", "", "", "", "", "", "", "", "5");
    }

    static PolicyDraft of(Policy it) {
        return new PolicyDraft(
                it.code(),
                it.title().zh(),
                it.title().en(),
                it.level().name(),
                it.kind().name(),
                it.source(),
                it.uncertain(),
                it.appliesFrom().toString(),
                it.appliesTo().map(LocalDate::toString).orElse(""),
                ClausesText.write(it.written()),
                it.amount(),
                it.budget()
                        .map(yuan -> yuan.yuan().stripTrailingZeros().toPlainString())
                        .orElse(""),
                it.exclusive().orElse(""),
                it.ceiling().map(Policy.Ceiling::fact).orElse(""),
                it.ceiling().map(c -> "" + Math.round(c.share().percent())).orElse(""),
                String.join("\n", it.papers()),
                "" + it.publicityDays());
    }

    Right read(Vocabulary vocabulary) {
        return new Reading(this, vocabulary).read();
    }

    /// Reads field by field and gathers all that is wrong.
    private static final class Reading {
        private final PolicyDraft typed;
        private final Vocabulary vocabulary;
        private final List<Fault> faults = new ArrayList<>();

        Reading(PolicyDraft typed, Vocabulary vocabulary) {
            this.typed = typed;
            this.vocabulary = vocabulary;
        }

        Right read() {
            var clauses = ClausesText.read(vocabulary, text(typed.clauses));
            faults.addAll(clauses.faults());
            var from = day("appliesFrom", typed.appliesFrom).orElse(LocalDate.EPOCH);
            var right = new Right(
                    matching("code", typed.code, "[\\p{L}\\p{N}-]{2,40}"),
                    new Bilingual(needed("titleZh", typed.titleZh, LONGEST_TITLE), optional("titleEn", typed.titleEn)),
                    choice("level", typed.level, Policy.Level.class),
                    choice("kind", typed.kind, Policy.Kind.class),
                    needed("source", typed.source, LONGEST_SOURCE),
                    typed.uncertain,
                    from,
                    until(from),
                    clauses.written(),
                    clauses.clauses(),
                    text(typed.amount),
                    grant(),
                    money(),
                    Optional.of(optional("exclusive", typed.exclusive)).filter(it -> !it.isEmpty()),
                    ceiling(),
                    papers(),
                    days());
            if (!faults.isEmpty()) {
                throw InvalidInput.all(faults);
            }
            return right;
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value.strip();
        }

        private String matching(String field, @Nullable String value, String pattern) {
            if (!text(value).matches(pattern)) {
                wrong(field, text(value));
            }
            return text(value);
        }

        private String needed(String field, @Nullable String value, int longest) {
            if (text(value).isEmpty() || text(value).length() > longest) {
                wrong(field, text(value), longest);
            }
            return text(value);
        }

        private String optional(String field, @Nullable String value) {
            int longest = field.equals("exclusive") ? LONGEST_GROUP : LONGEST_TITLE;
            if (text(value).length() > longest) {
                wrong(field, text(value), longest);
            }
            return text(value);
        }

        private <E extends Enum<E>> E choice(String field, @Nullable String value, Class<E> choices) {
            return Arrays.stream(choices.getEnumConstants())
                    .filter(it -> it.name().equals(text(value)))
                    .findFirst()
                    .orElseGet(() -> {
                        wrong(field, text(value));
                        return choices.getEnumConstants()[0];
                    });
        }

        private Optional<LocalDate> day(String field, @Nullable String value) {
            try {
                return Optional.of(LocalDate.parse(text(value)));
            } catch (DateTimeException e) {
                wrong(field, text(value));
                return Optional.empty();
            }
        }

        private Optional<LocalDate> until(LocalDate from) {
            if (text(typed.appliesTo).isEmpty()) {
                return Optional.empty();
            }
            var to = day("appliesTo", typed.appliesTo);
            if (to.filter(it -> !it.isAfter(from)).isPresent()) {
                wrong("appliesTo", text(typed.appliesTo));
            }
            return to;
        }

        private Grant grant() {
            return switch (GrantParser.parse(vocabulary, text(typed.amount))) {
                case Parsing.Right<Grant> right -> right.read();
                case Parsing.Wrong<Grant> wrong -> {
                    faults.add(ClausesText.fault("amount", wrong, 0, "–"));
                    yield new Grant.Nothing();
                }
            };
        }

        private Optional<Money> money() {
            if (text(typed.budget).isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(Money.parse("budget", text(typed.budget))).filter(it -> !it.isNegative());
            } catch (InvalidInput wrong) {
                faults.addAll(wrong.faults());
                return Optional.empty();
            }
        }

        private Optional<Policy.Ceiling> ceiling() {
            var name = text(typed.ceilingFact);
            var percent = text(typed.ceilingPercent).replace("%", "").strip();
            if (name.isEmpty() && percent.isEmpty()) {
                return Optional.empty();
            }
            var fact = vocabulary.find(name).filter(it -> it.type() == Fact.Type.NUMBER);
            boolean isShare = percent.matches("\\d{1,3}(\\.\\d{1,2})?") && new BigDecimal(percent).intValue() <= 100;
            if (fact.isEmpty()) {
                wrong("ceilingFact", name);
            }
            if (!isShare) {
                wrong("ceilingPercent", percent);
            }
            return fact.filter(it -> isShare)
                    .map(it ->
                            new Policy.Ceiling(it.name(), Share.ofPercent(Math.min(100, Double.parseDouble(percent)))));
        }

        private List<String> papers() {
            var papers = text(typed.papers)
                    .lines()
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .toList();
            if (papers.size() > MOST_PAPERS || papers.stream().anyMatch(it -> it.length() > LONGEST_TITLE)) {
                wrong("papers", papers.size(), MOST_PAPERS, LONGEST_TITLE);
            }
            return papers;
        }

        private int days() {
            var days = text(typed.publicityDays);
            if (!days.matches("\\d{1,2}") || Integer.parseInt(days) > MOST_DAYS) {
                wrong("publicityDays", days, MOST_DAYS);
                return 0;
            }
            return Integer.parseInt(days);
        }

        private void wrong(String field, Object value, Object... details) {
            faults.add(Fault.of(field, value, "policy.wrong." + field, "policy.mend." + field, details));
        }
    }
}
