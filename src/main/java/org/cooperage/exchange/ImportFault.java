package org.cooperage.exchange;

import java.util.ArrayList;
import java.util.List;

/// One thing wrong in a table: where (row as the spreadsheet counts, column letter and header; row 0 for the whole
/// file), which value, what is wrong and how to mend it, both as message keys with the value as `{0}`.
public record ImportFault(
        int row, String letter, String header, String value, String messageKey, String mendKey, List<String> details) {

    private static final int LONGEST_VALUE_KEPT = 80;

    public ImportFault {
        value = value.length() <= LONGEST_VALUE_KEPT ? value : value.substring(0, LONGEST_VALUE_KEPT) + "…";
        details = List.copyOf(details);
    }

    public Object[] arguments() {
        var all = new ArrayList<Object>();
        all.add(value);
        all.addAll(details);
        return all.toArray();
    }
}
