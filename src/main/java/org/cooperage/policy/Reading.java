package org.cooperage.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/// Reads field by field what was typed or sent and gathers all that is wrong. Texts: `<bundle>.wrong.<what>` and
/// `<bundle>.mend.<what>`.
public final class Reading {
    private final String bundle;
    private final List<Fault> faults = new ArrayList<>();

    public Reading(String bundle) {
        this.bundle = bundle;
    }

    public static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    public String text(String field, @Nullable String typed, int least, int most) {
        var text = plain(typed);
        if (text.length() < least || text.length() > most || text.indexOf(0) >= 0) {
            wrong(field, text, "text", least, most);
        }
        return text;
    }

    /// The epoch when it is none.
    public LocalDate day(String field, @Nullable String typed) {
        try {
            return LocalDate.parse(plain(typed));
        } catch (DateTimeException e) {
            wrong(field, plain(typed), "day");
            return LocalDate.EPOCH;
        }
    }

    /// At most twelve digits before the point.
    public BigDecimal number(String field, @Nullable String typed, int decimals) {
        var text = plain(typed).replaceAll("[,，%¥¥\\s]", "");
        if (!text.matches("[+-]?\\d{1,12}(\\.\\d{1,%d})?".formatted(decimals))) {
            wrong(field, plain(typed), "number", decimals);
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text);
    }

    /// Above zero.
    public BigDecimal amount(String field, @Nullable String typed, int decimals) {
        int before = faults.size();
        var amount = number(field, typed, decimals);
        if (faults.size() == before && amount.signum() <= 0) {
            wrong(field, plain(typed), "amount");
        }
        return amount;
    }

    public int between(String field, @Nullable String typed, int least, int most) {
        var text = plain(typed);
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            wrong(field, text, "between", least, most);
            return least;
        }
        return Integer.parseInt(text);
    }

    /// The first one when it is none of them.
    public <E extends Enum<E>> E choice(String field, @Nullable String typed, Class<E> choices) {
        Optional<E> found = Arrays.stream(choices.getEnumConstants())
                .filter(it -> it.name().equals(plain(typed)))
                .findFirst();
        return found.orElseGet(() -> {
            wrong(field, plain(typed), "choice");
            return choices.getEnumConstants()[0];
        });
    }

    public void wrong(String field, Object value, String what, Object... details) {
        faults.add(Fault.of(field, value, bundle + ".wrong." + what, bundle + ".mend." + what, details));
    }

    /// Throws [InvalidInput] if anything was wrong.
    public void refuse() {
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
    }
}
