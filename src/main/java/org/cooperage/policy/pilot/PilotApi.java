package org.cooperage.policy.pilot;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cooperage.party.Upload;
import org.cooperage.policy.engine.Value;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Self-assessments for programs. What the call says and what we test are apart: `asked` decides, `ours` never does.
@RestController
@RequestMapping("/api/pilots")
class PilotApi {
    private final Pilots pilots;
    private final PilotPack pack;

    PilotApi(Pilots pilots, PilotPack pack) {
        this.pilots = pilots;
        this.pack = pack;
    }

    record PilotView(
            String scheme,
            int version,
            Bilingual name,
            String document,
            LocalDate from,
            @Nullable LocalDate to,
            boolean literal,
            boolean uncertain,
            State state,
            List<ConditionView> conditions) {}

    record ConditionView(String number, Bilingual text, State state, List<CheckView> asked, List<CheckView> ours) {}

    record CheckView(String id, State state, boolean judged, boolean uncertain, List<FigureView> figures) {}

    /// What the platform itself sees.
    ///
    /// @param value null: not told, see `missing`
    record SeenView(
            FigureSource.Stands stands,
            @Nullable String value,
            @Nullable Instant at,
            String formula,
            String page,
            Bilingual covers,
            Seen.@Nullable Missing missing) {}

    /// @param value what stands; a range is written `low–high`, or `≥ low` without an upper end
    /// @param year null: counted by the platform, or unknown
    /// @param seen null: the platform cannot see such a thing
    record FigureView(
            String fact,
            Bilingual label,
            Bilingual unit,
            @Nullable String value,
            @Nullable Instant at,
            @Nullable Integer year,
            @Nullable String document,
            @Nullable String signer,
            @Nullable SeenView seen) {}

    @GetMapping
    List<PilotView> list() {
        return pilots.list().stream().map(PilotApi::view).toList();
    }

    @GetMapping("/{scheme}")
    PilotView show(@PathVariable String scheme) {
        return view(pilots.assess(scheme));
    }

    @PostMapping("/evidence/{fact}")
    @ResponseStatus(HttpStatus.CREATED)
    Evidence enter(@PathVariable String fact, @RequestBody EvidenceDraft draft) {
        return pilots.enter(fact, draft, null);
    }

    /// With the paper itself.
    @PostMapping(path = "/evidence/{fact}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Evidence enter(
            @PathVariable String fact,
            @RequestParam String value,
            @RequestParam String year,
            @RequestParam String document,
            @RequestParam String signer,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam MultipartFile file)
            throws IOException {
        return pilots.enter(fact, new EvidenceDraft(value, year, document, signer, note), Upload.of(file));
    }

    @GetMapping("/{scheme}/pack")
    ResponseEntity<byte[]> pack(@PathVariable String scheme) throws IOException {
        return PilotPack.answer(scheme, pack.of(scheme));
    }

    private static PilotView view(Assessed it) {
        var scheme = it.scheme();
        return new PilotView(
                scheme.id(),
                scheme.version(),
                scheme.name(),
                scheme.document(),
                scheme.from(),
                scheme.to().orElse(null),
                scheme.literal(),
                scheme.uncertain(),
                it.state(),
                it.conditions().stream().map(PilotApi::view).toList());
    }

    private static ConditionView view(Assessed.Answered it) {
        return new ConditionView(
                it.condition().number(),
                it.condition().text(),
                it.state(),
                it.asked().stream().map(PilotApi::view).toList(),
                it.ours().stream().map(PilotApi::view).toList());
    }

    private static CheckView view(Assessed.Checked it) {
        var check = it.check();
        return new CheckView(
                check.id(),
                it.state(),
                check.judged(),
                check.uncertain(),
                it.figures().stream().map(PilotApi::view).toList());
    }

    private static FigureView view(Assessed.Figure it) {
        var known = it.known();
        var evidence = known.flatMap(Known::evidence);
        return new FigureView(
                it.fact().name(),
                it.fact().label(),
                it.fact().unit(),
                known.map(k -> k.value().text()).orElse(null),
                known.map(Known::at).orElse(null),
                evidence.map(Evidence::year).orElse(null),
                evidence.map(Evidence::document).orElse(null),
                evidence.map(Evidence::signer).orElse(null),
                it.seen().map(PilotApi::view).orElse(null));
    }

    private static SeenView view(Seen it) {
        return new SeenView(
                it.source().stands(),
                it.value().map(Value::text).orElse(null),
                it.at().orElse(null),
                it.source().formula(),
                it.page(),
                it.source().covers(),
                it.missing().orElse(null));
    }
}
