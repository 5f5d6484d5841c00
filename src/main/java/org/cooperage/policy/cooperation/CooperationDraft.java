package org.cooperage.policy.cooperation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cooperage.party.Party;
import org.cooperage.policy.Reading;
import org.cooperage.policy.cooperation.engine.Ratio;
import org.jspecify.annotations.Nullable;

/// An agreement as it is typed or sent: the parties one below the other, the shares of each benefit in the same order.
///
/// @param parties id or credit code of each government, oneself among them; rows may be empty
/// @param tax per cent of each; all empty: not shared
/// @param auditor id or credit code; may be empty
record CooperationDraft(
        @Nullable String title,
        @Nullable String aim,
        @Nullable String terms,
        @Nullable String disputes,
        @Nullable String starts,
        @Nullable String ends,
        @Nullable String noticeDays,
        @Nullable String auditor,
        @Nullable List<String> parties,
        @Nullable List<String> tax,
        @Nullable List<String> output,
        @Nullable List<String> energy,
        @Nullable List<String> emission,
        @Nullable List<String> fee) {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TERMS = 2_000;
    private static final int LONGEST_DISPUTES = 1_000;
    private static final int LONGEST_NOTICE = 730;
    private static final int MOST_PARTIES = 6;
    private static final int DECIMALS = 4;

    /// Faults are gathered; ask [Reading#refuse] before the result is used.
    ///
    /// @param offices finds a verified government by what was typed
    /// @param anybody finds any verified party
    Cooperation read(
            Cooperation base,
            Reading reading,
            Function<String, Optional<Party>> offices,
            Function<String, Optional<Party>> anybody) {
        var starts = reading.day("starts", this.starts);
        var ends = reading.day("ends", this.ends);
        if (!ends.isAfter(starts)) {
            reading.wrong("ends", Reading.plain(this.ends), "ends", starts);
        }
        var rows = rows(base.proposer(), reading, offices);
        var participants =
                rows.stream().map(Row::party).flatMap(Stream::ofNullable).toList();
        return new Cooperation(
                base.id(),
                base.proposer(),
                participants,
                auditor(participants, reading, anybody),
                reading.text("title", title, 1, LONGEST_TITLE),
                reading.choice("aim", aim, Cooperation.Aim.class),
                reading.text("terms", terms, 1, LONGEST_TERMS),
                reading.text("disputes", disputes, 1, LONGEST_DISPUTES),
                starts,
                ends,
                reading.between("noticeDays", noticeDays, 0, LONGEST_NOTICE),
                base.stage(),
                base.round(),
                base.version(),
                base.createdAt(),
                shares(rows, reading));
    }

    /// @param party null: the row is empty
    private record Row(Party.@Nullable Id party) {}

    private List<Row> rows(Party.Id proposer, Reading reading, Function<String, Optional<Party>> offices) {
        var rows = new ArrayList<Row>();
        var seen = new HashSet<Party.Id>();
        for (var typed : parties == null ? List.<String>of() : parties) {
            var text = Reading.plain(typed);
            var found = text.isEmpty() ? Optional.<Party>empty() : offices.apply(text);
            var id = found.map(Party::id).orElse(null);
            if (!text.isEmpty() && (id == null || !seen.add(id))) {
                reading.wrong("parties", text, id == null ? "party" : "twice");
            }
            rows.add(new Row(id));
        }
        if (!seen.contains(proposer) || seen.size() < 2 || seen.size() > MOST_PARTIES) {
            reading.wrong("parties", seen.size(), "parties", MOST_PARTIES);
        }
        return rows;
    }

    private Party.@Nullable Id auditor(
            List<Party.Id> participants, Reading reading, Function<String, Optional<Party>> anybody) {
        var text = Reading.plain(auditor);
        if (text.isEmpty()) {
            return null;
        }
        var found = anybody.apply(text).map(Party::id).filter(it -> !participants.contains(it));
        if (found.isEmpty()) {
            reading.wrong("auditor", text, "auditor");
        }
        return found.orElse(null);
    }

    private Map<Benefit, Map<UUID, BigDecimal>> shares(List<Row> rows, Reading reading) {
        var shares = new EnumMap<Benefit, Map<UUID, BigDecimal>>(Benefit.class);
        for (var benefit : Benefit.values()) {
            var typed = typed(benefit);
            if (typed.stream().anyMatch(it -> !Reading.plain(it).isEmpty())) {
                shares.put(benefit, shares(benefit, typed, rows, reading));
            }
        }
        if (shares.isEmpty()) {
            reading.wrong("tax", "", "benefit");
        }
        return shares;
    }

    /// An empty share is nothing; together they must be 100.
    private static Map<UUID, BigDecimal> shares(Benefit benefit, List<String> typed, List<Row> rows, Reading reading) {
        var field = benefit.name().toLowerCase(Locale.ROOT);
        var percents = new HashMap<UUID, BigDecimal>();
        for (int i = 0; i < rows.size(); i++) {
            var party = rows.get(i).party();
            var text = i < typed.size() ? Reading.plain(typed.get(i)) : "";
            var percent = text.isEmpty() ? BigDecimal.ZERO : reading.number(field, text, DECIMALS);
            if (party != null) {
                percents.put(party.value(), percent);
            } else if (percent.signum() != 0) {
                reading.wrong(field, text, "nobody");
            }
        }
        if (!Ratio.isWhole(percents.values())) {
            var sum = percents.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            reading.wrong(field, sum.toPlainString(), "shares");
        }
        return percents;
    }

    private List<String> typed(Benefit benefit) {
        var list = switch (benefit) {
            case TAX -> tax;
            case OUTPUT -> output;
            case ENERGY -> energy;
            case EMISSION -> emission;
            case FEE -> fee;
        };
        return list == null ? List.of() : list;
    }
}
