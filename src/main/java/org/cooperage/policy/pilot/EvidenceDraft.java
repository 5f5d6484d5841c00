package org.cooperage.policy.pilot;

import java.util.ArrayList;
import java.util.Optional;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.engine.Value;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/// Evidence as it is typed or sent.
record EvidenceDraft(
        @Nullable String value,
        @Nullable String year,
        @Nullable String document,
        @Nullable String signer,
        @Nullable String note) {
    private static final int FIRST_YEAR = 1990;
    private static final int LONGEST_DOCUMENT = 200;
    private static final int LONGEST_SIGNER = 80;
    private static final int LONGEST_NOTE = 1_000;

    /// What was typed, free of faults.
    record Right(
            Value value,
            int year,
            String document,
            String signer,
            @Nullable String note) {}

    Right read(Fact fact, int thisYear) {
        var faults = new ArrayList<Fault>();
        var read = Value.read(fact, value == null ? "" : value);
        if (read.isEmpty()) {
            var kind = fact.type() == Fact.Type.YES_NO ? "judgement" : "figure";
            faults.add(Fault.of("value", value == null ? "" : value, "pilot.wrong." + kind, "pilot.mend." + kind));
        }
        var inYear = number(year).filter(it -> it >= FIRST_YEAR && it <= thisYear);
        if (inYear.isEmpty()) {
            faults.add(Fault.of(
                    "year", text(year), "pilot.wrong.year", "pilot.mend.year", "" + FIRST_YEAR, "" + thisYear));
        }
        check(faults, "document", text(document), LONGEST_DOCUMENT);
        check(faults, "signer", text(signer), LONGEST_SIGNER);
        if (text(note).length() > LONGEST_NOTE) {
            faults.add(Fault.of("note", text(note), "pilot.wrong.note", "pilot.mend.note", LONGEST_NOTE));
        }
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
        var words = text(note).isEmpty() ? null : text(note);
        return new Right(read.orElseThrow(), inYear.orElseThrow(), text(document), text(signer), words);
    }

    private static void check(ArrayList<Fault> faults, String field, String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            faults.add(Fault.of(field, text, "pilot.wrong." + field, "pilot.mend." + field, longest));
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static Optional<Integer> number(@Nullable String typed) {
        return text(typed).matches("\\d{4}") ? Optional.of(Integer.valueOf(text(typed))) : Optional.empty();
    }
}
