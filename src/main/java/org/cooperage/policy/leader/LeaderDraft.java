package org.cooperage.policy.leader;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/// What is typed or sent about help and promises, and how it is read: every fault at once.
sealed interface LeaderDraft {
    int LONGEST = 200;
    int MOST = 1_000_000;

    /// @param until a day such as 2027-03-31
    record HelpDraft(
            @Nullable String what,
            @Nullable String who,
            @Nullable String until) implements LeaderDraft {

        record Right(String what, String who, LocalDate until) {}

        Right read(LocalDate today) {
            var faults = new ArrayList<Fault>();
            var right = new Right(
                    text("what", what, faults),
                    text("who", who, faults),
                    day(until, today, faults).orElse(today));
            refuse(faults);
            return right;
        }
    }

    record PromiseDraft(
            @Nullable String kind,
            @Nullable String target,
            @Nullable String until) implements LeaderDraft {

        record Right(Promise.Kind kind, int target, LocalDate until) {}

        Right read(LocalDate today) {
            var faults = new ArrayList<Fault>();
            var known = Arrays.stream(Promise.Kind.values())
                    .filter(it -> it.name().equals(plain(kind)))
                    .findFirst();
            if (known.isEmpty()) {
                faults.add(Fault.of("kind", plain(kind), "leader.wrong.kind", "leader.mend.kind"));
            }
            var right = new Right(
                    known.orElse(Promise.Kind.SUPPLIERS),
                    number("target", target, 1, faults),
                    day(until, today, faults).orElse(today));
            refuse(faults);
            return right;
        }
    }

    /// @param actual what was reached so far
    record StatementDraft(@Nullable String actual, @Nullable String document) implements LeaderDraft {

        record Right(int actual, String document) {}

        Right read() {
            var faults = new ArrayList<Fault>();
            var right = new Right(number("actual", actual, 0, faults), text("document", document, faults));
            refuse(faults);
            return right;
        }
    }

    static String text(String field, @Nullable String typed, List<Fault> faults) {
        var text = plain(typed);
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf(0) >= 0) {
            faults.add(Fault.of(field, text, "leader.wrong.text", "leader.mend.text", LONGEST));
        }
        return text;
    }

    private static int number(String field, @Nullable String typed, int least, List<Fault> faults) {
        var text = plain(typed);
        int value = text.matches("\\d{1,7}") ? Integer.parseInt(text) : -1;
        if (value < least || value > MOST) {
            faults.add(Fault.of(field, text, "leader.wrong.number", "leader.mend.number", least, MOST));
        }
        return value;
    }

    private static Optional<LocalDate> day(@Nullable String typed, LocalDate today, List<Fault> faults) {
        var day = parsed(plain(typed)).filter(it -> !it.isBefore(today) && it.isBefore(today.plusYears(10)));
        if (day.isEmpty()) {
            faults.add(Fault.of("until", plain(typed), "leader.wrong.day", "leader.mend.day", today));
        }
        return day;
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
    }
}
