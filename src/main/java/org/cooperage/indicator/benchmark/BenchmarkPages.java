package org.cooperage.indicator.benchmark;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// A scorecard beside its peers, the peers as a file, and entering what is known of them.
@Controller
class BenchmarkPages {
    private final Scorecards scorecards;
    private final PeerValues values;
    private final MessageSource texts;

    BenchmarkPages(Scorecards scorecards, PeerValues values, MessageSource texts) {
        this.scorecards = scorecards;
        this.values = values;
        this.texts = texts;
    }

    @GetMapping("/benchmark")
    String show(
            @RequestParam(defaultValue = "CITY") PeerKind kind,
            @RequestParam(defaultValue = "") String peer,
            Model model) {
        model.addAttribute("card", scorecards.get(kind, peer));
        model.addAttribute("kinds", PeerKind.values());
        model.addAttribute("measures", PeerMeasure.values());
        model.addAttribute("mayEnter", PeerValues.mayEnter());
        return "benchmark/benchmark";
    }

    @GetMapping(
            path = {"/benchmark", "/api/benchmark"},
            params = "format")
    void export(
            @RequestParam(defaultValue = "CITY") PeerKind kind,
            @RequestParam String format,
            Locale locale,
            HttpServletResponse response) {
        var card = scorecards.get(kind, "");
        var rows = card.peers().stream()
                .flatMap(peer -> peer.latest().values().stream()
                        .sorted((one, other) -> one.measure().compareTo(other.measure())))
                .toList();
        var names = card.peers().stream()
                .collect(Collectors.toMap(Scorecard.Peer::key, it -> it.name().in(locale)));
        List<Column<PeerValue>> columns = List.of(
                column("peer", locale, it -> names.get(it.peer())),
                column("measure", locale, it -> text("measure." + it.measure(), locale)),
                column("year", locale, PeerValue::year),
                column("value", locale, PeerValue::value),
                column("unit", locale, it -> text("unit." + it.measure().unit(), locale)),
                column("source", locale, PeerValue::source));
        new TableExport<>("benchmark-" + kind.name().toLowerCase(Locale.ROOT), columns)
                .send(response, format, rows::forEach);
    }

    private Column<PeerValue> column(String key, Locale locale, Function<PeerValue, @Nullable Object> value) {
        return new Column<>(text("column." + key, locale), value);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage("benchmark." + key, null, locale);
    }

    @PostMapping("/benchmark/values")
    @AskAgain("/benchmark")
    String enter(PeerForm form) {
        values.enter(form);
        return "redirect:/benchmark";
    }

    @PostMapping("/benchmark/value-tables")
    @AskAgain("/benchmark")
    String enter(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        values.enter(file == null ? new byte[0] : file.getBytes());
        return "redirect:/benchmark";
    }
}
