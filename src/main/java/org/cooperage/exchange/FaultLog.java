package org.cooperage.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The faults of one import, on their way into the database a thousand at a time.
final class FaultLog {

    private static final int BATCH = 1_000;
    private static final String OTHER_MODULE = "@";

    private final ImportStore store;
    private final Import.Id id;
    private final Optional<UUID> sender;
    private final List<ImportFault> waiting = new ArrayList<>();

    FaultLog(ImportStore store, Import.Id id, Optional<UUID> sender) {
        this.store = store;
        this.id = id;
        this.sender = sender;
    }

    /// Something wrong with a cell. A rule that begins with `@` names two message keys of another module.
    void add(int row, Headers headers, Column column, String value, String rule, List<String> details) {
        var keys = keys(rule);
        add(new ImportFault(row, headers.letter(column), headers.text(column), value, keys[0], keys[1], details));
    }

    /// Something wrong with the whole file.
    void addForFile(String value, String rule) {
        add(new ImportFault(0, "", "", value, "exchange.wrong." + rule, "exchange.mend." + rule, List.of()));
    }

    void add(ImportFault fault) {
        waiting.add(fault);
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    void flush() {
        if (!waiting.isEmpty()) {
            store.add(id, sender, waiting);
            waiting.clear();
        }
    }

    private static String[] keys(String rule) {
        return rule.startsWith(OTHER_MODULE)
                ? rule.substring(1).split("\\|")
                : new String[] {"exchange.wrong." + rule, "exchange.mend." + rule};
    }
}
