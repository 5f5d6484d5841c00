package org.cooperage.policy.cooperation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stands in the form of terms: what was typed before, or the terms there are.
///
/// @param values by field
/// @param rows a party and its shares each; the last ones are empty
record TermsForm(Map<String, String> values, List<Row> rows) {
    private static final int ROWS = 4;

    /// @param shares per cent by the name of the field
    public record Row(String party, Map<String, String> shares) {}

    /// @param typed by field, lists joined by commas; null: nothing was refused
    static TermsForm of(@Nullable Map<String, String> typed, @Nullable Cooperation it, String me) {
        if (typed != null) {
            return new TermsForm(typed, typed(typed));
        }
        return it == null
                ? new TermsForm(Map.of("starts", "", "noticeDays", "180"), filled(new ArrayList<>(List.of(row(me)))))
                : new TermsForm(values(it), filled(rows(it)));
    }

    private static Row row(String party) {
        return new Row(party, Map.of());
    }

    private static List<Row> filled(List<Row> rows) {
        while (rows.size() < ROWS) {
            rows.add(row(""));
        }
        return rows;
    }

    private static List<Row> typed(Map<String, String> typed) {
        var parties = typed.getOrDefault("parties", "").split(",", -1);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < parties.length; i++) {
            var shares = new HashMap<String, String>();
            for (var field : fields()) {
                var percents = typed.getOrDefault(field, "").split(",", -1);
                shares.put(field, i < percents.length ? percents[i] : "");
            }
            rows.add(new Row(parties[i], shares));
        }
        return filled(rows);
    }

    private static List<Row> rows(Cooperation it) {
        var rows = new ArrayList<Row>();
        for (var party : it.participants()) {
            var shares = new HashMap<String, String>();
            for (var benefit : it.benefits()) {
                var percent = it.share(benefit, party);
                shares.put(field(benefit), percent == null ? "" : percent.toPlainString());
            }
            rows.add(new Row(party.toString(), shares));
        }
        return rows;
    }

    private static Map<String, String> values(Cooperation it) {
        var auditor = it.auditor();
        return Map.of(
                "title", it.title(),
                "aim", it.aim().name(),
                "terms", it.terms(),
                "disputes", it.disputes(),
                "starts", it.starts().toString(),
                "ends", it.ends().toString(),
                "noticeDays", Integer.toString(it.noticeDays()),
                "auditor", auditor == null ? "" : auditor.toString());
    }

    static List<String> fields() {
        return Arrays.stream(Benefit.values()).map(TermsForm::field).toList();
    }

    private static String field(Benefit benefit) {
        return benefit.name().toLowerCase(Locale.ROOT);
    }
}
