package org.cooperage.barrel.instrument;

import java.time.Instant;
import java.util.List;
import org.cooperage.barrel.instrument.Instruments.Keeping;
import org.cooperage.barrel.instrument.Shelf.Loading;
import org.cooperage.barrel.instrument.engine.Instrument;
import org.cooperage.barrel.instrument.engine.Score;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Published instruments for programs: which there are, what one answers, what it comes to.
@RestController
class InstrumentApi {
    private final Shelf shelf;
    private final Instruments instruments;

    InstrumentApi(Shelf shelf, Instruments instruments) {
        this.shelf = shelf;
        this.instruments = instruments;
    }

    /// @param items 0: they have to be loaded before anybody can answer
    record HeadView(String instrument, String zh, String en, String source, Instrument.Rule rule, int items) {}

    /// An item with what may be answered; `?` is always allowed.
    record ItemView(String item, String group, int level, String zh, String en, List<String> options) {}

    /// @param answer null: not answered yet
    record SheetView(
            HeadView head,
            Score score,
            List<ItemView> items,
            List<Answered> answers,
            List<EvaluationView> evaluations,
            List<Instrument.Note> notes) {}

    /// As [Evaluation], the instrument named as everywhere: `CODE-VERSION`.
    record EvaluationView(
            Evaluation.Id id,
            String instrument,
            int stage,
            Instant at,
            double total,
            double most,
            int level,
            int unknown) {}

    record AnswerDraft(String item, String answer, @Nullable String evidence) {}

    record EvaluationDraft(boolean truthful) {}

    /// @param table as docs/guide/instruments.md describes it
    record TableDraft(String table) {}

    @GetMapping("/api/instruments")
    List<HeadView> list() {
        return shelf.list().stream().map(InstrumentApi::head).toList();
    }

    /// 409 when the version is there already.
    @PostMapping("/api/instruments")
    ResponseEntity<HeadView> load(@RequestBody TableDraft draft) {
        return switch (shelf.load(draft.table())) {
            case Loading.Loaded(var instrument) ->
                ResponseEntity.status(HttpStatus.CREATED).body(head(instrument));
            case Loading.Taken(var id) ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(head(shelf.get(id.toString())));
        };
    }

    @GetMapping("/api/barrel/instruments/{instrument}")
    SheetView show(@PathVariable String instrument) {
        var sheet = instruments.get(instrument);
        var it = sheet.instrument();
        return new SheetView(
                head(it),
                sheet.score(),
                it.items().stream().map(InstrumentApi::item).toList(),
                List.copyOf(sheet.answers().values()),
                sheet.history().stream().map(InstrumentApi::evaluation).toList(),
                it.notes());
    }

    @PutMapping("/api/barrel/instruments/{instrument}/answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String instrument, @RequestBody List<@Nullable AnswerDraft> drafts) {
        instruments.answer(
                instrument, drafts.stream().map(InstrumentApi::answered).toList());
    }

    private static Answered answered(@Nullable AnswerDraft draft) {
        if (draft == null) {
            throw InvalidInput.of("item", "null", "instrument.invalid.item", "instrument.mend.item", "{instrument}");
        }
        return new Answered(draft.item(), draft.answer(), draft.evidence());
    }

    /// 400 as long as something is open or nobody vouches.
    @PostMapping("/api/barrel/instruments/{instrument}/evaluations")
    @ResponseStatus(HttpStatus.CREATED)
    EvaluationView keep(@PathVariable String instrument, @RequestBody EvaluationDraft draft) {
        InstrumentPages.vouched(shelf.get(instrument), draft.truthful());
        return switch (instruments.keep(instrument)) {
            case Keeping.Kept(var evaluation) -> evaluation(evaluation);
            case Keeping.Open(int items) ->
                throw InvalidInput.of("answers", items, "instrument.invalid.open", "instrument.mend.open");
        };
    }

    private static HeadView head(Instrument it) {
        return new HeadView(
                it.id().toString(),
                it.name().zh(),
                it.name().en(),
                it.source(),
                it.rule(),
                it.items().size());
    }

    private static EvaluationView evaluation(Evaluation one) {
        return new EvaluationView(
                one.id(),
                one.instrument().toString(),
                one.stage(),
                one.at(),
                one.total(),
                one.most(),
                one.level(),
                one.unknown());
    }

    private static ItemView item(Instrument.Item one) {
        return new ItemView(
                one.code(),
                one.group().code(),
                one.gate(),
                one.text().zh(),
                one.text().en(),
                one.options().stream().map(Instrument.Option::code).toList());
    }
}
