package org.cooperage.park.investment;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.Link;
import org.cooperage.chain.template.TemplateLink;
import org.cooperage.chain.template.Templates;
import org.cooperage.park.investment.engine.TargetRanking.Ranked;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Targets for a gap with their ranking, packages, and the prospects they are taken from.
@Controller
class InvestmentPages {
    private final Targets targets;
    private final Prospects prospects;
    private final Leads leads;
    private final Templates templates;
    private final Clock clock;
    private final MessageSource texts;

    InvestmentPages(
            Targets targets, Prospects prospects, Leads leads, Templates templates, Clock clock, MessageSource texts) {
        this.targets = targets;
        this.prospects = prospects;
        this.leads = leads;
        this.templates = templates;
        this.clock = clock;
        this.texts = texts;
    }

    @GetMapping("/investment")
    String pipeline(@RequestParam Optional<LeadStage> stage, PageRequest page, Model model) {
        model.addAttribute("page", leads.list(stage, page));
        model.addAttribute("stage", stage.orElse(null));
        model.addAttribute("passages", leads.passages());
        model.addAttribute("sums", leads.sums());
        model.addAttribute("lost", leads.lost());
        model.addAttribute("now", clock.instant());
        model.addAttribute("links", links());
        return "park/pipeline";
    }

    private Map<String, TemplateLink> links() {
        var links = new LinkedHashMap<String, TemplateLink>();
        templates.current().links().forEach(l -> links.put(l.id().value(), l));
        return links;
    }

    @GetMapping("/investment/targets")
    String targets(@RequestParam Optional<String> link, @RequestParam Map<String, String> all, Model model) {
        var weights = weights(all);
        model.addAttribute("list", targets.list(wanted(link), weights));
        model.addAttribute("link", link.orElse(""));
        model.addAttribute("links", links());
        model.addAttribute("criteria", Criterion.values());
        model.addAttribute("weights", weights);
        return "park/targets";
    }

    private static Optional<Link.Id> wanted(Optional<String> link) {
        return link.filter(l -> !l.isBlank()).map(Link.Id::new);
    }

    /// Percentages as typed; what is missing counts as usual.
    static Map<Criterion, Double> weights(Map<String, String> typed) {
        var weights = new EnumMap<Criterion, Double>(Targets.usualWeights());
        for (var criterion : Criterion.values()) {
            var text = typed.getOrDefault(criterion.field(), "").strip();
            if (!text.isEmpty()) {
                if (!text.matches("\\d{1,3}(\\.\\d{1,2})?")) {
                    throw InvalidInput.of(criterion.field(), text, "park.wrong.weight", "park.mend.weight");
                }
                weights.put(criterion, Double.parseDouble(text) / 100);
            }
        }
        return weights;
    }

    @GetMapping(path = "/investment/targets", params = "format")
    void export(
            @RequestParam Optional<String> link,
            @RequestParam Map<String, String> all,
            @RequestParam String format,
            Locale locale,
            HttpServletResponse response) {
        var list = targets.list(wanted(link), weights(all));
        new TableExport<>("targets", columns(locale)).send(response, format, list.ranked()::forEach);
    }

    private List<Column<Ranked<Prospect>>> columns(Locale locale) {
        var columns = new ArrayList<Column<Ranked<Prospect>>>();
        columns.add(new Column<>(text("rank", locale), Ranked::rank));
        columns.add(new Column<>(text("name", locale), r -> r.it().name()));
        columns.add(new Column<>(text("link", locale), r -> r.it().link().value()));
        columns.add(new Column<>(text("closeness", locale), Ranked::closeness));
        for (var criterion : Criterion.values()) {
            var name = texts.getMessage("park.criterion." + criterion, null, locale);
            columns.add(new Column<>(name, r -> r.values().get(criterion.ordinal())));
            columns.add(new Column<>(
                    name + " " + text("part", locale), r -> r.parts().get(criterion.ordinal())));
        }
        return columns;
    }

    private String text(String key, Locale locale) {
        return texts.getMessage("park.column." + key, null, locale);
    }

    @GetMapping("/investment/packages")
    String packages(Model model) {
        model.addAttribute("packages", targets.packages());
        model.addAttribute("links", links());
        return "park/packages";
    }

    @GetMapping("/investment/prospects")
    String prospects(@RequestParam Optional<String> link, PageRequest page, Model model) {
        model.addAttribute("page", prospects.list(wanted(link), page));
        model.addAttribute("links", links());
        model.addAttribute("fields", ProspectForm.FIELDS);
        model.addAttribute("examples", ProspectHeaders.EXAMPLE);
        return "park/prospects";
    }

    @GetMapping(path = "/investment/prospects", params = "format")
    void template(@RequestParam String format, Locale locale, HttpServletResponse response) {
        leads.keeper();
        var columns = ProspectForm.FIELDS.stream()
                .map(field -> new Column<Map<String, String>>(
                        locale.getLanguage().equals("en") ? field : ProspectHeaders.ZH.getOrDefault(field, field),
                        row -> row.getOrDefault(field, "")))
                .toList();
        new TableExport<>("prospects-template", columns)
                .send(response, format, rows -> rows.accept(ProspectHeaders.EXAMPLE));
    }

    @PostMapping("/investment/prospects")
    ModelAndView add(@ModelAttribute ProspectForm form, Model model) {
        try {
            prospects.add(form);
            return new ModelAndView("redirect:/investment/prospects");
        } catch (InvalidInput wrong) {
            return again(wrong, form, model);
        }
    }

    private ModelAndView again(InvalidInput wrong, @Nullable ProspectForm form, Model model) {
        prospects(Optional.empty(), PageRequest.first(), model);
        model.addAttribute("faults", wrong.faults());
        model.addAttribute("typed", form);
        return new ModelAndView("park/prospects", model.asMap(), HttpStatus.BAD_REQUEST);
    }

    /// @param act `try` only looks, `take` writes
    @PostMapping("/investment/prospects/table")
    ModelAndView table(@RequestParam MultipartFile file, @RequestParam(defaultValue = "try") String act, Model model)
            throws IOException {
        var copy = Files.createTempFile("prospects", ".table");
        try {
            file.transferTo(copy);
            model.addAttribute("check", prospects.take(copy, !act.equals("take")));
            prospects(Optional.empty(), PageRequest.first(), model);
            return new ModelAndView("park/prospects", model.asMap());
        } catch (InvalidInput wrong) {
            return again(wrong, null, model);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @PostMapping("/investment/prospects/{prospectId}/lead")
    String open(@PathVariable UUID prospectId) {
        return "redirect:/investment/leads/"
                + leads.open(new Prospect.Id(prospectId)).id();
    }
}
