package org.cooperage.policy.programme;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/// A plan, a goal and an undertaking as they are typed or sent.
record ProgrammeDraft(
        @Nullable String titleZh,
        @Nullable String titleEn,
        @Nullable String idea,
        @Nullable String safeguards,
        @Nullable String starts,
        @Nullable String ends) {

    record GoalDraft(
            @Nullable String fact,
            @Nullable String baseline,
            @Nullable String since,
            @Nullable String target,
            @Nullable String due,
            @Nullable String weight) {}

    record RiskDraft(
            @Nullable String title,
            @Nullable String chance,
            @Nullable String harm,
            @Nullable String answer) {}

    /// @param lead credit code
    /// @param after id of the undertaking that has to be done before; may be blank
    /// @param duties `GOVERNMENT=LEADS`, …
    record UndertakingDraft(
            @Nullable String area,
            @Nullable String title,
            @Nullable String lead,
            @Nullable String starts,
            @Nullable String ends,
            @Nullable String budget,
            @Nullable String funding,
            @Nullable List<String> duties,
            @Nullable String after) {}

    /// Reads field by field and gathers all that is wrong.
    static final class Reading {
        private final List<Fault> faults = new ArrayList<>();

        static String plain(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }

        String text(String field, @Nullable String typed, int least, int most) {
            var text = plain(typed);
            if (text.length() < least || text.length() > most) {
                wrong(field, text, "text", least, most);
            }
            return text;
        }

        LocalDate day(String field, @Nullable String typed) {
            try {
                return LocalDate.parse(plain(typed));
            } catch (DateTimeException e) {
                wrong(field, plain(typed), "day");
                return LocalDate.EPOCH;
            }
        }

        LocalDate after(String field, @Nullable String typed, LocalDate first) {
            var day = day(field, typed);
            if (!day.equals(LocalDate.EPOCH) && !day.isAfter(first)) {
                wrong(field, day, "after", first);
            }
            return day;
        }

        BigDecimal number(String field, @Nullable String typed) {
            var text = plain(typed).replaceAll("[,，%]", "");
            if (!text.matches("[+-]?\\d{1,11}(\\.\\d{1,4})?")) {
                wrong(field, text, "number");
                return BigDecimal.ZERO;
            }
            return new BigDecimal(text);
        }

        int between(String field, @Nullable String typed, int least, int most) {
            var text = plain(typed);
            if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                wrong(field, text, "between", least, most);
                return least;
            }
            return Integer.parseInt(text);
        }

        <E extends Enum<E>> E choice(String field, @Nullable String typed, Class<E> choices) {
            return find(typed, choices).orElseGet(() -> {
                wrong(field, plain(typed), "choice");
                return choices.getEnumConstants()[0];
            });
        }

        static <E extends Enum<E>> Optional<E> find(@Nullable String typed, Class<E> choices) {
            return List.of(choices.getEnumConstants()).stream()
                    .filter(it -> it.name().equals(plain(typed)))
                    .findFirst();
        }

        void wrong(String field, Object value, String what, Object... details) {
            faults.add(Fault.of(field, value, "programme.wrong." + what, "programme.mend." + what, details));
        }

        void refuse() {
            if (!faults.isEmpty()) {
                throw InvalidInput.all(faults);
            }
        }
    }
}
