package org.cooperage.policy.honour;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cooperage.party.CreditCode;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/// An honour as it is typed or sent.
///
/// @param holder credit code or id of the firm; empty: the cluster
/// @param until the first day it is not valid any more; may be empty
record HonourDraft(
        @Nullable String kind,
        @Nullable String holder,
        @Nullable String title,
        @Nullable String titleEn,
        @Nullable String issuer,
        @Nullable String document,
        @Nullable String since,
        @Nullable String until) {
    private static final int LONGEST = 120;
    private static final int LONGEST_DOCUMENT = 200;

    /// What was typed, free of faults.
    ///
    /// @param holder the firm, where it was named by its id
    /// @param code the same by its credit code; neither: the cluster
    record Right(
            Honour.Kind kind,
            Party.@Nullable Id holder,
            @Nullable CreditCode code,
            Bilingual title,
            String issuer,
            String document,
            LocalDate since,
            @Nullable LocalDate until) {}

    Right read(LocalDate today) {
        var faults = new ArrayList<Fault>();
        var which = Arrays.stream(Honour.Kind.values())
                .filter(k -> k.name().equals(text(kind)))
                .findFirst();
        if (which.isEmpty()) {
            faults.add(Fault.of("kind", text(kind), "honour.wrong.kind", "honour.mend.kind"));
        }
        check(faults, "title", text(title), LONGEST);
        check(faults, "issuer", text(issuer), LONGEST);
        check(faults, "document", text(document), LONGEST_DOCUMENT);
        if (text(titleEn).length() > LONGEST) {
            faults.add(Fault.of("titleEn", text(titleEn), "honour.wrong.text", "honour.mend.text", LONGEST));
        }
        var who = id(text(holder));
        var code = text(holder).isEmpty() || who != null ? null : code(faults, text(holder));
        var from = day(faults, "since", since);
        var to = text(until).isEmpty() ? null : day(faults, "until", until);
        if (from != null && from.isAfter(today)) {
            faults.add(Fault.of("since", from, "honour.wrong.since", "honour.mend.since", today));
        }
        if (from != null && to != null && !from.isBefore(to)) {
            faults.add(Fault.of("until", to, "honour.wrong.until", "honour.mend.until", from));
        }
        if (!faults.isEmpty() || from == null) {
            throw InvalidInput.all(faults);
        }
        var english = text(titleEn).isEmpty() ? text(title) : text(titleEn);
        return new Right(
                which.orElseThrow(),
                who,
                code,
                new Bilingual(text(title), english),
                text(issuer),
                text(document),
                from,
                to);
    }

    private static Party.@Nullable Id id(String named) {
        try {
            return new Party.Id(UUID.fromString(named));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable CreditCode code(List<Fault> faults, String named) {
        return switch (CreditCode.checkTyped("holder", named)) {
            case CreditCode.Checking.Right(var code, var doubtful) -> code;
            case CreditCode.Checking.Wrong(var fault) -> {
                faults.add(fault);
                yield null;
            }
        };
    }

    private static void check(List<Fault> faults, String field, String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            faults.add(Fault.of(field, text, "honour.wrong.text", "honour.mend.text", longest));
        }
    }

    private static @Nullable LocalDate day(List<Fault> faults, String field, @Nullable String typed) {
        try {
            return LocalDate.parse(text(typed));
        } catch (DateTimeParseException e) {
            faults.add(Fault.of(field, text(typed), "honour.wrong.day", "honour.mend.day"));
            return null;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
