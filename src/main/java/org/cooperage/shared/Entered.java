package org.cooperage.shared;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/// Reads what somebody typed into a form and gathers every fault, so that all can be shown at once.
///
/// What cannot be read comes back as a harmless value; [#refuse] must be called before anything is done with it.
public final class Entered {

    private static final int LONGEST_TEXT = 4_000;
    private static final UUID NONE = new UUID(0, 0);

    private final List<Fault> faults = new ArrayList<>();

    /// Without surrounding blanks; empty when missing.
    public String text(String field, @Nullable String value) {
        var text = value == null ? "" : value.strip();
        if (text.length() > LONGEST_TEXT) {
            wrong(field, text, "long", LONGEST_TEXT);
            return "";
        }
        return text;
    }

    public int whole(String field, @Nullable String value) {
        var text = plain(value);
        if (!text.matches("[+-]?\\d{1,9}")) {
            wrong(field, text, "number");
            return 0;
        }
        return Integer.parseInt(text);
    }

    public @Nullable Integer findWhole(String field, @Nullable String value) {
        return plain(value).isEmpty() ? null : (Integer) whole(field, value);
    }

    public BigDecimal decimal(String field, @Nullable String value) {
        var text = plain(value);
        if (!text.matches("[+-]?\\d{1,12}(\\.\\d{1,8})?")) {
            wrong(field, text, "decimal");
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text);
    }

    public @Nullable BigDecimal findDecimal(String field, @Nullable String value) {
        return plain(value).isEmpty() ? null : decimal(field, value);
    }

    /// `2026-11-16T08:00`, as a browser sends it; Asia/Shanghai.
    public Instant moment(String field, @Nullable String value) {
        try {
            return LocalDateTime.parse(text(field, value))
                    .atZone(BusinessClock.ZONE)
                    .toInstant();
        } catch (DateTimeException e) {
            wrong(field, text(field, value), "moment");
            return Instant.EPOCH;
        }
    }

    public @Nullable LocalDate findDay(String field, @Nullable String value) {
        var text = text(field, value);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            wrong(field, text, "day");
            return null;
        }
    }

    public UUID id(String field, @Nullable String value) {
        try {
            return UUID.fromString(text(field, value));
        } catch (IllegalArgumentException e) {
            wrong(field, text(field, value), "choice");
            return NONE;
        }
    }

    public <E extends Enum<E>> E choice(String field, @Nullable String value, Class<E> choices) {
        for (var choice : choices.getEnumConstants()) {
            if (choice.name().equals(value)) {
                return choice;
            }
        }
        wrong(field, text(field, value), "choice");
        return choices.getEnumConstants()[0];
    }

    /// A ticked box.
    public boolean yes(@Nullable String value) {
        return value != null && !value.equals("false");
    }

    /// Throws all that was wrong, if anything was.
    public void refuse() {
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
    }

    private String plain(@Nullable String value) {
        return value == null ? "" : value.strip().replaceAll("[,\\uFF0C]", "");
    }

    private void wrong(String field, String value, String what, Object... details) {
        faults.add(Fault.of(field, value, "shared.invalid." + what, "shared.mend." + what, details));
    }
}
