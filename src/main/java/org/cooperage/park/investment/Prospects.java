package org.cooperage.park.investment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cooperage.chain.Link;
import org.cooperage.exchange.table.TableRow;
import org.cooperage.exchange.table.TableRows;
import org.cooperage.exchange.table.UnreadableTable;
import org.cooperage.park.investment.ProspectForm.Reading;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Prospects a county or park keeps: by hand, or many at once from a table, which may be tried first.
@Service
@Transactional
public class Prospects {
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_FAULTS = 200;

    private final ProspectStore store;
    private final Leads leads;
    private final Ids ids;
    private final Clock clock;

    Prospects(ProspectStore store, Leads leads, Ids ids, Clock clock) {
        this.store = store;
        this.leads = leads;
        this.ids = ids;
        this.clock = clock;
    }

    /// What a table holds.
    ///
    /// @param taken whether it was written; false: only tried, or something was wrong
    record TableCheck(int rows, int added, int changed, List<Fault> faults, boolean taken) {}

    @Transactional(readOnly = true)
    Page<Prospect> list(Optional<Link.Id> link, PageRequest page) {
        leads.keeper();
        return store.list(link, page);
    }

    @Transactional(readOnly = true)
    public Prospect get(Prospect.Id id) {
        leads.keeper();
        return store.find(id).orElseThrow(() -> new NotFound("prospect", id));
    }

    Prospect add(ProspectForm form) {
        var keeper = leads.keeper();
        var read = form.read(ids.next(), keeper.id(), keeper.city(), clock.instant(), 1);
        store.save(List.of(read));
        return ofOwner(read).orElse(read);
    }

    /// The one its owner keeps under that name, else this one from now on.
    public Prospect keep(Prospect fresh) {
        leads.keeper();
        var there = ofOwner(fresh);
        if (there.isPresent()) {
            return there.get();
        }
        store.save(List.of(fresh));
        return fresh;
    }

    private Optional<Prospect> ofOwner(Prospect like) {
        return store.named(List.of(like.name())).stream()
                .filter(p -> p.owner().equals(like.owner()))
                .findFirst();
    }

    /// Whole or not at all; a row with a name that is there already tells it anew.
    TableCheck take(Path file, boolean tryOnly) throws IOException {
        var keeper = leads.keeper();
        var faults = new ArrayList<Fault>();
        var read = new ArrayList<Prospect>();
        var names = new HashSet<String>();
        try (var rows = TableRows.open(file)) {
            var columns = columns(rows.next().orElseThrow(Prospects::empty));
            for (var row = rows.next(); row.isPresent() && read.size() < MOST_ROWS; row = rows.next()) {
                if (!row.get().isEmpty()) {
                    var reading = new Reading("%d: ".formatted(row.get().number()));
                    var one = form(columns, row.get())
                            .read(reading, ids.next(), keeper.id(), keeper.city(), clock.instant(), 1);
                    if (!names.add(one.name())) {
                        faults.add(Fault.of(
                                row.get().number() + ": name", one.name(), "park.wrong.twice", "park.mend.twice"));
                    }
                    faults.addAll(reading.faults());
                    read.add(one);
                }
            }
        } catch (UnreadableTable unreadable) {
            throw InvalidInput.of("file", unreadable.reason(), "park.wrong.table", "park.mend.table");
        }
        long changed = store.named(List.copyOf(names)).stream()
                .filter(p -> p.owner().equals(keeper.id()))
                .count();
        boolean taken = faults.isEmpty() && !tryOnly && !read.isEmpty();
        if (taken) {
            store.save(read);
        }
        return new TableCheck(
                read.size(),
                read.size() - (int) changed,
                (int) changed,
                faults.stream().limit(MOST_FAULTS).toList(),
                taken);
    }

    private static InvalidInput empty() {
        return InvalidInput.of("file", "", "park.wrong.table", "park.mend.table");
    }

    /// Which column of the file is which field, by the field's name or its header in either language.
    private static Map<String, Integer> columns(TableRow head) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < head.cells().size(); i++) {
            var text = plain(head.cell(i));
            for (var field : ProspectForm.FIELDS) {
                if (plain(field).equals(text)
                        || plain(ProspectHeaders.ZH.getOrDefault(field, "")).equals(text)) {
                    columns.putIfAbsent(field, i);
                }
            }
        }
        if (!columns.containsKey("name") || !columns.containsKey("link")) {
            throw InvalidInput.of("file", String.join(", ", head.cells()), "park.wrong.head", "park.mend.head");
        }
        return columns;
    }

    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[(（].*?[)）]", "").replaceAll("[\\s_*-]", "");
    }

    private static ProspectForm form(Map<String, Integer> columns, TableRow row) {
        return ProspectForm.of(ProspectForm.FIELDS.stream()
                .map(field -> {
                    var at = columns.get(field);
                    return at == null ? "" : row.cell(at);
                })
                .toList());
    }
}
