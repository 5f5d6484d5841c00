package org.cooperage.indicator.upgrade.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/// Gathers what is wrong with an entry of a register.
final class Register {
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_NAME = 100;
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private final List<Fault> faults = new ArrayList<>();

    /// Required, at most 100 characters.
    String name(String field, @Nullable String text) {
        return text(field, text, LONGEST_NAME);
    }

    /// Required, at most 1,000 characters.
    String words(String field, @Nullable String text) {
        return text(field, text, LONGEST_TEXT);
    }

    private String text(String field, @Nullable String text, int most) {
        var plain = text == null ? "" : text.strip();
        if (plain.isEmpty() || plain.length() > most) {
            wrong(field, plain, "text", most);
        }
        return plain;
    }

    /// Not negative.
    BigDecimal number(String field, @Nullable BigDecimal value) {
        if (value == null || value.signum() < 0 || value.compareTo(MOST) > 0) {
            wrong(field, value == null ? "" : value, "number");
            return BigDecimal.ZERO;
        }
        return value;
    }

    /// Neither before `first` nor after `last`.
    LocalDate day(String field, @Nullable LocalDate day, LocalDate first, LocalDate last) {
        if (day == null || day.isBefore(first) || day.isAfter(last)) {
            wrong(field, day == null ? "" : day, "day", first, last);
            return last;
        }
        return day;
    }

    <T> T choice(String field, @Nullable T value, T otherwise) {
        if (value == null) {
            wrong(field, "", "choice");
            return otherwise;
        }
        return value;
    }

    void wrong(String field, Object value, String what, Object... details) {
        faults.add(Fault.of(field, value, "upgrade.wrong." + what, "upgrade.mend." + what, details));
    }

    void refuse() {
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
    }
}
