package org.cooperage.indicator.table;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.indicator.format.Kind;
import org.cooperage.indicator.format.Outcome;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tables people bring along: sent as a draft and looked through, then kept as the next version, shared, analysed.
@Service
class OwnTables {
    static final int MOST_BYTES = 4 << 20;
    private static final Duration DRAFTS_STAY = Duration.ofDays(7);

    private final OwnTableStore store;
    private final Analyses analyses;
    private final Ids ids;
    private final Clock clock;

    OwnTables(OwnTableStore store, Analyses analyses, Ids ids, Clock clock) {
        this.store = store;
        this.analyses = analyses;
        this.ids = ids;
        this.clock = clock;
    }

    static boolean mayBring(Acting acting) {
        return acting.party().isPresent()
                && switch (acting.role()) {
                    case GOV, ASC, PARK, FI, SVC, OPS -> true;
                    case SME, LEAD, BUYER, PER, PUB, SYSTEM -> false;
                };
    }

    /// Stores a draft, looked through by [#look], kept by [#keep] and forgotten after a week.
    ///
    /// @param replaces the table it is a new version of; one's own
    @Transactional
    OwnTable.Id send(OwnTableDraft draft, Optional<OwnTable.Id> replaces) {
        var acting = Acting.current();
        if (!mayBring(acting)) {
            throw new NotAllowed("Bringing a table along");
        }
        if (draft.content().length == 0) {
            throw InvalidInput.of("file", draft.fileName(), "table.invalid.empty", "table.mend.empty");
        }
        if (draft.content().length > MOST_BYTES) {
            throw InvalidInput.of(
                    "file", draft.fileName(), "table.invalid.large", "table.mend.large", MOST_BYTES >> 20);
        }
        var owner = new Party.Id(acting.party().orElseThrow());
        store.deleteDrafts(owner, clock.instant().minus(DRAFTS_STAY));
        var series = replaces.map(this::getOwn).map(OwnTable::series).orElseGet(UUID::randomUUID);
        var table = draft.toTable(new OwnTable.Id(ids.next()), series, owner, clock.instant());
        store.insert(table, acting.person().orElse(null), draft.content());
        return table.id();
    }

    @Transactional(readOnly = true)
    OwnTable get(OwnTable.Id id) {
        Acting.require("Seeing a table");
        return store.find(id).orElseThrow(() -> new NotFound("table", id));
    }

    private OwnTable getOwn(OwnTable.Id id) {
        var table = get(id);
        if (!isOwn(table)) {
            throw new NotAllowed("Changing a table of others");
        }
        return table;
    }

    static boolean isOwn(OwnTable table) {
        return Acting.current().party().filter(table.owner().value()::equals).isPresent();
    }

    @Transactional(readOnly = true)
    Page<OwnTable> list(PageRequest request) {
        Acting.require("Seeing tables");
        return store.list(request);
    }

    @Transactional(readOnly = true)
    List<OwnTable> versions(OwnTable table) {
        return store.versions(table.series());
    }

    /// What would be kept, or everything that is wrong; changes nothing.
    @Transactional(readOnly = true)
    Outcome look(OwnTable.Id id) {
        var table = get(id);
        return analyse(id, table.shape().first());
    }

    /// A draft becomes the next version, if nothing is wrong with it. Keeping twice keeps once.
    @Transactional
    Outcome keep(OwnTable.Id id) {
        var table = getOwn(id);
        var outcome = look(id);
        if (outcome instanceof Outcome.Analysed && table.isDraft()) {
            store.keep(id, table.series());
        }
        return outcome;
    }

    @Transactional
    void remove(OwnTable.Id id) {
        getOwn(id);
        store.delete(id);
        analyses.forget(id);
    }

    @Transactional
    void share(OwnTable.Id id, boolean open, List<Party.Id> with) {
        store.share(getOwn(id).series(), open, with);
    }

    @Transactional(readOnly = true)
    Outcome analyse(OwnTable.Id id, Kind kind) {
        var table = get(id);
        if (!table.shape().kinds().contains(kind)) {
            throw InvalidInput.of("kind", kind.code(), "table.invalid.kind", "table.mend.kind");
        }
        return analyses.of(table, kind, () -> store.content(id));
    }
}
