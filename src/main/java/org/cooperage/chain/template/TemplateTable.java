package org.cooperage.chain.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cooperage.chain.Link;
import org.cooperage.chain.template.Template.TemplateFlow;
import org.cooperage.chain.template.TemplateLink.Standing;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;

/// A template as a table, a row for each link and each flow: CSV with commas or semicolons, or what a spreadsheet
/// pastes. Every fault names its row and column.
final class TemplateTable {
    static final List<String> COLUMNS = List.of(
            "kind",
            "id",
            "to",
            "seq",
            "name_zh",
            "name_en",
            "industry",
            "standing",
            "value_added",
            "criticality",
            "density",
            "outside",
            "origins",
            "gain",
            "source");
    private static final int LONGEST = 400_000;

    private final List<Fault> faults = new ArrayList<>();
    private final List<TemplateLink> links = new ArrayList<>();
    private final List<TemplateFlow> flows = new ArrayList<>();
    private int number;

    /// @param links of the table
    record Content(List<TemplateLink> links, List<TemplateFlow> flows) {}

    static Content read(String text) {
        return new TemplateTable().all(text);
    }

    private Content all(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw InvalidInput.of("table", text.length(), "template.wrong.table", "template.mend.table", LONGEST);
        }
        for (var row : Cells.of(text)) {
            number++;
            if (!row.stream().allMatch(String::isBlank)) {
                row(row);
            }
        }
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
        return new Content(List.copyOf(links), List.copyOf(flows));
    }

    private void row(List<String> row) {
        switch (cell(row, "kind").toUpperCase(Locale.ROOT)) {
            case "KIND" -> {
                // the header
            }
            case "LINK" -> links.add(link(row));
            case "FLOW" ->
                flows.add(new TemplateFlow(
                        new Link.Id(cell(row, "id")), new Link.Id(cell(row, "to")), cell(row, "source")));
            default -> wrong("kind", cell(row, "kind"), "kind");
        }
    }

    private TemplateLink link(List<String> row) {
        var link = new TemplateLink(
                new Link.Id(cell(row, "id")),
                (int) number(row, "seq"),
                new Bilingual(cell(row, "name_zh"), cell(row, "name_en")),
                cell(row, "industry"),
                standing(row),
                number(row, "value_added"),
                number(row, "criticality"),
                number(row, "density"),
                number(row, "outside"),
                (int) number(row, "origins"),
                number(row, "gain"),
                cell(row, "source"));
        var fault = link.fault();
        if (fault != null) {
            wrong(fault, link.id().value(), fault);
        }
        return link;
    }

    private Standing standing(List<String> row) {
        for (var standing : Standing.values()) {
            if (standing.name().equalsIgnoreCase(cell(row, "standing"))) {
                return standing;
            }
        }
        wrong("standing", cell(row, "standing"), "standing");
        return Standing.IN_CHAIN;
    }

    private double number(List<String> row, String column) {
        var text = cell(row, column);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("-?\\d{1,6}(\\.\\d{1,6})?")) {
            wrong(column, text, "number");
            return 0;
        }
        return Double.parseDouble(text);
    }

    private static String cell(List<String> row, String column) {
        int at = COLUMNS.indexOf(column);
        return at < row.size() ? row.get(at).strip().replaceFirst("^'", "") : "";
    }

    private void wrong(String column, String value, String what) {
        faults.add(Fault.of("row " + number + ", " + column, value, "template.wrong." + what, "template.mend." + what));
    }

    /// Cells of lines; a quoted cell may hold separators, quotes (doubled) and line ends.
    static final class Cells {
        private final List<List<String>> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();

        static List<List<String>> of(String text) {
            var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            var first = plain.lines().findFirst().orElse("");
            char separator = separator(first);
            return new Cells().read(plain, separator);
        }

        private static char separator(String head) {
            if (head.indexOf('\t') >= 0) {
                return '\t';
            }
            return head.indexOf(';') >= 0 ? ';' : ',';
        }

        private List<List<String>> read(String text, char separator) {
            boolean quoted = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean doubled = quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = !quoted;
                } else if (quoted) {
                    cell.append(c);
                } else if (c == separator) {
                    endCell();
                } else if (c == '\n') {
                    endRow();
                } else if (c != '\r') {
                    cell.append(c);
                }
            }
            endRow();
            return rows;
        }

        private void endCell() {
            row.add(cell.toString());
            cell.setLength(0);
        }

        private void endRow() {
            endCell();
            rows.add(row);
            row = new ArrayList<>();
        }
    }
}
