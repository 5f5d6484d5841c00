package org.cooperage.policy.pilot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cooperage.policy.pilot.Assessed.Answered;
import org.cooperage.policy.pilot.Assessed.Checked;
import org.cooperage.policy.pilot.Assessed.Figure;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.cooperage.shared.TableExport.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Everything behind a self-assessment as one ZIP: the index, the figures as CSV, the papers, and the hash of each
/// file.
///
/// The same state gives the same bytes but for the time in the index.
@Component
class PilotPack {
    private static final Instant ZIP_TIME = Instant.parse("2000-01-01T00:00:00Z");

    private final Pilots pilots;
    private final PilotTexts texts;
    private final Clock clock;

    PilotPack(Pilots pilots, PilotTexts texts, Clock clock) {
        this.pilots = pilots;
        this.texts = texts;
        this.clock = clock;
    }

    static ResponseEntity<byte[]> answer(String scheme, byte[] zip) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"pilot-" + scheme + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(zip);
    }

    byte[] of(String scheme) throws IOException {
        var assessed = pilots.assess(scheme);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("index.txt", utf8(index(assessed)));
        files.put("figures.csv", figures(assessed));
        for (var one : papers(assessed)) {
            files.put(path(one), pilots.content(one.id()));
        }
        files.put("SHA256SUMS", utf8(hashes(files)));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(ZIP_TIME.toEpochMilli());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static String hashes(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> Pilots.sha256(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static List<Evidence> papers(Assessed assessed) {
        return assessed.conditions().stream()
                .flatMap(it -> Stream.concat(it.asked().stream(), it.ours().stream()))
                .flatMap(it -> it.figures().stream())
                .flatMap(it -> it.known().flatMap(Known::evidence).stream())
                .filter(it -> it.sha256() != null)
                .distinct()
                .toList();
    }

    /// The id keeps two papers of one name apart.
    private static String path(Evidence one) {
        return "documents/" + one.fact() + "-" + one.id().value().toString().substring(24) + "-" + one.fileName();
    }

    private String index(Assessed assessed) {
        var scheme = assessed.scheme();
        var text = new StringBuilder();
        text.append(scheme.name().zh()).append(" / ").append(scheme.name().en()).append('\n');
        text.append(scheme.issuer().zh()).append(' ').append(scheme.document()).append('\n');
        text.append(pilots.cluster().name().zh())
                .append(" · ")
                .append(clock.instant()
                        .atZone(BusinessClock.ZONE)
                        .toLocalDateTime()
                        .withNano(0))
                .append('\n');
        text.append(texts.text("pilot.pack.source", scheme.source().zh())).append("\n\n");
        for (var condition : assessed.conditions()) {
            text.append(condition.condition().number())
                    .append(". [")
                    .append(state(condition.state()))
                    .append("] ")
                    .append(condition.condition().text().zh())
                    .append('\n');
            condition.asked().forEach(it -> text.append(line(it)));
            if (!condition.ours().isEmpty()) {
                text.append("   ").append(texts.text("pilot.ours")).append('\n');
                condition.ours().forEach(it -> text.append(line(it)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private String line(Checked checked) {
        return "   %s [%s] %s %s%n"
                .formatted(
                        checked.check().id(),
                        state(checked.state()),
                        texts.name(checked.check()),
                        texts.required(checked.check()));
    }

    private String state(State state) {
        return texts.text("pilot.state." + state);
    }

    record Row(Answered condition, Checked checked, Figure figure) {
        /// What the platform sees, or why it tells nothing.
        String seen(PilotTexts texts) {
            return figure.seen()
                    .map(it -> it.value().map(value -> value.text()).orElseGet(() -> texts.missing(it)))
                    .orElse("");
        }

        <T> @Nullable T evidence(Function<Evidence, @Nullable T> part) {
            return figure.known()
                    .flatMap(Known::evidence)
                    .flatMap(it -> Optional.ofNullable(part.apply(it)))
                    .orElse(null);
        }
    }

    List<Row> rows(Assessed assessed) {
        var rows = new ArrayList<Row>();
        for (var condition : assessed.conditions()) {
            for (var some : List.of(condition.asked(), condition.ours())) {
                some.forEach(it -> it.figures().forEach(figure -> rows.add(new Row(condition, it, figure))));
            }
        }
        return rows;
    }

    TableExport<Row> table(String scheme) {
        return new TableExport<>(
                "pilot-" + scheme,
                List.of(
                        column("condition", it -> it.condition().condition().number()),
                        column("check", it -> it.checked().check().id()),
                        column(
                                "asked",
                                it -> texts.text(it.checked().check().ours() ? "pilot.by.us" : "pilot.by.call")),
                        column("figure", it -> it.figure().fact().label().in(LocaleContextHolder.getLocale())),
                        column("required", it -> texts.required(it.checked().check())),
                        column(
                                "value",
                                it -> it.figure()
                                        .known()
                                        .map(k -> k.value().text())
                                        .orElse("")),
                        column("unit", it -> texts.unit(it.figure().fact()).strip()),
                        column("state", it -> state(it.checked().state())),
                        column("seen", it -> it.seen(this.texts)),
                        column(
                                "asof",
                                it -> it.figure().seen().flatMap(Seen::at).orElse(null)),
                        column(
                                "formula",
                                it -> it.figure()
                                        .seen()
                                        .map(s -> s.source().formula())
                                        .orElse("")),
                        column("year", it -> it.evidence(Evidence::year)),
                        column("document", it -> it.evidence(Evidence::document)),
                        column("signer", it -> it.evidence(Evidence::signer)),
                        column("sha256", it -> it.evidence(Evidence::sha256))));
    }

    private Column<Row> column(String key, Function<Row, @Nullable Object> value) {
        return new Column<>(texts.text("pilot.column." + key), value);
    }

    private byte[] figures(Assessed assessed) throws IOException {
        var out = new ByteArrayOutputStream();
        table(assessed.scheme().id())
                .write(Format.CSV, out, rows -> rows(assessed).forEach(rows));
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
