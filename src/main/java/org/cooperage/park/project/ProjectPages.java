package org.cooperage.park.project;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.template.TemplateLink;
import org.cooperage.chain.template.Templates;
import org.cooperage.park.investment.Prospect;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Project cards: the list, the form, and each with its sites and permits.
@Controller
class ProjectPages {
    private final Projects projects;
    private final SiteRanking sites;
    private final Templates templates;
    private final MessageSource texts;

    ProjectPages(Projects projects, SiteRanking sites, Templates templates, MessageSource texts) {
        this.projects = projects;
        this.sites = sites;
        this.templates = templates;
        this.texts = texts;
    }

    @GetMapping("/investment/projects")
    String list(@RequestParam Optional<UUID> prospect, PageRequest page, Model model) {
        model.addAttribute("page", projects.list(prospect.map(Prospect.Id::new), page));
        model.addAttribute("prospect", prospect.orElse(null));
        model.addAttribute("links", links());
        return "park/projects";
    }

    private Map<String, TemplateLink> links() {
        var links = new LinkedHashMap<String, TemplateLink>();
        templates.current().links().forEach(l -> links.put(l.id().value(), l));
        return links;
    }

    @GetMapping(path = "/investment/projects", params = "format")
    void export(
            @RequestParam Optional<UUID> prospect,
            PageRequest order,
            @RequestParam String format,
            Locale locale,
            HttpServletResponse response) {
        var of = prospect.map(Prospect.Id::new);
        new TableExport<>("projects", columns(locale))
                .send(response, format, TableExport.pages(order, page -> projects.list(of, page)));
    }

    private List<Column<ProjectCard>> columns(Locale locale) {
        var columns = new ArrayList<Column<ProjectCard>>();
        columns.add(new Column<>(label("name", locale), c -> said(c.name(), locale)));
        columns.add(new Column<>(label("origin", locale), c -> said(c.origin(), locale)));
        for (var field : List.of("industry", "link")) {
            columns.add(
                    new Column<>(label(field, locale), c -> ProjectForm.of(c).value(field)));
        }
        for (var field : ProjectForm.FIGURES) {
            columns.add(new Column<>(label(field, locale), c -> c.needs().figure(field)));
        }
        for (var field : List.of("equipment", "starts", "ends")) {
            columns.add(
                    new Column<>(label(field, locale), c -> ProjectForm.of(c).value(field)));
        }
        return columns;
    }

    private static String said(String written, Locale locale) {
        return Bilingual.written(written).in(locale);
    }

    private String label(String field, Locale locale) {
        return texts.getMessage("park.project." + field, null, locale);
    }

    @GetMapping("/investment/projects/new")
    String begin(Model model) {
        projects.requireKeeper();
        return form(ProjectForm.blank(), model);
    }

    private String form(ProjectForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("words", List.of("name", "origin", "industry"));
        model.addAttribute("days", List.of("starts", "ends"));
        model.addAttribute("figures", ProjectForm.FIGURES);
        model.addAttribute("links", links());
        return "park/projectform";
    }

    @PostMapping("/investment/projects")
    ModelAndView add(@ModelAttribute ProjectForm form, Model model) {
        try {
            return to(projects.add(form).id());
        } catch (InvalidInput wrong) {
            return again(form(form, model), wrong, model);
        }
    }

    private static ModelAndView to(ProjectCard.Id id) {
        return new ModelAndView("redirect:/investment/projects/" + id);
    }

    private static ModelAndView again(String view, InvalidInput wrong, Model model) {
        model.addAttribute("faults", wrong.faults());
        return new ModelAndView(view, model.asMap(), HttpStatus.BAD_REQUEST);
    }

    @PostMapping("/investment/prospects/{prospectId}/project")
    ModelAndView open(@PathVariable UUID prospectId) {
        return to(projects.open(new Prospect.Id(prospectId)).id());
    }

    @GetMapping("/investment/projects/{projectId}")
    String show(@PathVariable UUID projectId, Model model) {
        var card = projects.get(new ProjectCard.Id(projectId));
        model.addAttribute("card", card);
        model.addAttribute("figures", ProjectForm.FIGURES);
        model.addAttribute("found", sites.find(card));
        model.addAttribute("checks", projects.checks(card));
        model.addAttribute("states", Permit.State.values());
        model.addAttribute("links", links());
        return "park/project";
    }

    @GetMapping("/investment/projects/{projectId}/description")
    String edit(@PathVariable UUID projectId, Model model) {
        var card = projects.get(new ProjectCard.Id(projectId));
        model.addAttribute("card", card);
        return form(ProjectForm.of(card), model);
    }

    @PostMapping("/investment/projects/{projectId}/description")
    ModelAndView save(
            @PathVariable UUID projectId, @RequestParam int version, @ModelAttribute ProjectForm form, Model model) {
        var id = new ProjectCard.Id(projectId);
        try {
            return to(projects.edit(id, form, version).id());
        } catch (InvalidInput wrong) {
            model.addAttribute("card", projects.get(id));
            return again(form(form, model), wrong, model);
        }
    }

    @PostMapping("/investment/projects/{projectId}/permits/{permit}")
    ModelAndView record(
            @PathVariable UUID projectId, @PathVariable String permit, @ModelAttribute PermitForm form, Model model) {
        var id = new ProjectCard.Id(projectId);
        try {
            projects.record(id, permit, form);
            return new ModelAndView("redirect:/investment/projects/%s#permits".formatted(id));
        } catch (InvalidInput wrong) {
            return again(show(projectId, model), wrong, model);
        }
    }

    @PostMapping("/investment/projects/{projectId}/lead")
    String lead(@PathVariable UUID projectId) {
        return "redirect:/investment/leads/"
                + projects.lead(new ProjectCard.Id(projectId)).id();
    }
}
