package org.cooperage.indicator.format;

import java.util.List;

/// What came of a table.
public sealed interface Outcome {
    /// @param findings what stands out, for people
    /// @param remarks what was taken how
    record Analysed(List<String> findings, List<String> remarks, List<Result> results) implements Outcome {
        public Analysed {
            findings = List.copyOf(findings);
            remarks = List.copyOf(remarks);
            results = List.copyOf(results);
        }
    }

    /// @param why names row, column, value and mend; a line for each fault
    record Refused(String why) implements Outcome {}
}
