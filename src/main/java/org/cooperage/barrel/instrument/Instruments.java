package org.cooperage.barrel.instrument;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cooperage.barrel.instrument.engine.Instrument;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A firm answers published instruments for itself and vouches for the answers; nobody else reads them.
@Service
class Instruments {
    /// A result kept sooner after the last one corrects it and belongs to the same stage.
    static final Duration APART = Duration.ofDays(30);

    private static final int LONGEST_EVIDENCE = 500;

    private final Shelf shelf;
    private final EvaluationStore store;
    private final Ids ids;
    private final Clock clock;

    Instruments(Shelf shelf, EvaluationStore store, Ids ids, Clock clock) {
        this.shelf = shelf;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /// What can come of keeping a result.
    sealed interface Keeping {
        record Kept(Evaluation evaluation) implements Keeping {}

        /// Not before these items are answered; not knowing is an answer.
        record Open(int items) implements Keeping {}
    }

    /// Every instrument with what the firm answered.
    @Transactional(readOnly = true)
    public List<Sheet> list() {
        var firm = firm();
        var history = store.history(firm);
        return shelf.list().stream().map(one -> sheet(firm, one, history)).toList();
    }

    @Transactional(readOnly = true)
    public Sheet get(String id) {
        var firm = firm();
        return sheet(firm, shelf.get(id), store.history(firm));
    }

    private Sheet sheet(Party.Id firm, Instrument instrument, List<Evaluation> history) {
        var own = history.stream()
                .filter(one -> one.instrument().equals(instrument.id()))
                .toList();
        return Sheet.of(instrument, store.answers(firm, instrument.id()), own);
    }

    /// Keeps answers at once; each replaces what was said before. All or none.
    @Transactional
    public void answer(String id, List<Answered> some) {
        var firm = firm();
        var instrument = shelf.get(id);
        some.forEach(one -> check(instrument, one));
        store.save(firm, instrument.id(), some, Acting.current().person().orElse(null), clock.instant());
    }

    private static void check(Instrument instrument, Answered one) {
        var item = instrument
                .findItem(one.item())
                .orElseThrow(() -> InvalidInput.of(
                        "item", one.item(), "instrument.invalid.item", "instrument.mend.item", instrument.id()));
        if (!item.takes(one.answer())) {
            var options = item.options().stream().map(Instrument.Option::code).toList();
            throw InvalidInput.of(
                    item.code(),
                    one.answer(),
                    "instrument.invalid.answer",
                    "instrument.mend.answer",
                    String.join(", ", options));
        }
        var evidence = one.evidence() == null ? "" : one.evidence();
        if (evidence.length() > LONGEST_EVIDENCE) {
            throw InvalidInput.of(
                    item.code(), evidence, "instrument.invalid.evidence", "instrument.mend.evidence", LONGEST_EVIDENCE);
        }
        if (evidence.indexOf(0) >= 0) {
            throw InvalidInput.of(item.code(), "", "instrument.invalid.control", "instrument.mend.control");
        }
    }

    /// Keeps what the answers come to; who acts vouches that they are true.
    @Transactional
    public Keeping keep(String id) {
        var sheet = get(id);
        var score = sheet.score();
        if (!sheet.instrument().isWhole()) {
            throw InvalidInput.of("instrument", id, "instrument.invalid.unloaded", "instrument.mend.unloaded");
        }
        if (!score.isWhole()) {
            return new Keeping.Open(Math.max(1, score.open()));
        }
        var it = evaluation(sheet, clock.instant());
        store.insert(firm(), Acting.current().person().orElse(null), it);
        return new Keeping.Kept(it);
    }

    private Evaluation evaluation(Sheet sheet, Instant now) {
        var score = sheet.score();
        return new Evaluation(
                new Evaluation.Id(ids.next()),
                sheet.instrument().id(),
                stage(sheet, now),
                now,
                score.total(),
                score.most(),
                score.level(),
                score.unknown());
    }

    /// Whether there is anything to keep: other answers, or the time of the next stage has come.
    boolean isDue(Sheet sheet) {
        return sheet.score().isWhole()
                && (sheet.isMoved()
                        || sheet.last().stream().anyMatch(last -> stage(sheet, clock.instant()) > last.stage()));
    }

    private static int stage(Sheet sheet, Instant now) {
        return sheet.last()
                .map(last -> last.at().plus(APART).isAfter(now) ? last.stage() : last.stage() + 1)
                .orElse(0);
    }

    private static Party.Id firm() {
        Acting.require("Answering an instrument", Role.SME, Role.LEAD);
        return Acting.current()
                .party()
                .map(Party.Id::new)
                .orElseThrow(() -> new NotAllowed("Answering an instrument without acting for a firm"));
    }
}
