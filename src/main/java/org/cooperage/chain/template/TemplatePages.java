package org.cooperage.chain.template;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cooperage.chain.template.Template.TemplateFlow;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
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

/// Versions of the template: all, one with what it changes, editing a draft as a table.
@Controller
class TemplatePages {
    private final Templates templates;

    TemplatePages(Templates templates) {
        this.templates = templates;
    }

    /// A row of the table: a link or a flow, by column.
    private record Row(
            @Nullable TemplateLink link, @Nullable TemplateFlow flow) {}

    @GetMapping("/chain-templates")
    String list(Model model) {
        model.addAttribute("templates", templates.list());
        model.addAttribute("mayEdit", templates.mayEdit());
        return "chaintemplate/list";
    }

    @PostMapping("/chain-templates")
    String draft() {
        return "redirect:/chain-templates/" + templates.draft().id();
    }

    @GetMapping("/chain-templates/{templateId}")
    String show(@PathVariable UUID templateId, Model model) {
        var it = templates.get(new Template.Id(templateId));
        model.addAttribute("it", it);
        model.addAttribute("difference", templates.difference(it));
        model.addAttribute("mayEdit", templates.mayEdit() && it.isDraft());
        return "chaintemplate/template";
    }

    @PostMapping("/chain-templates/{templateId}")
    ModelAndView replace(
            @PathVariable UUID templateId,
            @ModelAttribute TemplateForm form,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model)
            throws IOException {
        try {
            var text = file == null || file.isEmpty() ? table : new String(file.getBytes(), StandardCharsets.UTF_8);
            var draft = form.on(templates.get(new Template.Id(templateId)));
            if (!text.isBlank()) {
                var content = TemplateTable.read(text);
                draft = new TemplateForm(
                                form.version(),
                                form.nameZh(),
                                form.nameEn(),
                                form.source(),
                                content.links(),
                                content.flows())
                        .on(draft);
            }
            templates.replace(draft);
            return new ModelAndView("redirect:/chain-templates/" + templateId);
        } catch (InvalidInput wrong) {
            show(templateId, model);
            model.addAttribute("faults", wrong.faults());
            model.addAttribute("typed", table);
            return new ModelAndView("chaintemplate/template", model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/chain-templates/{templateId}/publication")
    String publish(@PathVariable UUID templateId) {
        templates.publish(new Template.Id(templateId));
        return "redirect:/chain-templates/" + templateId;
    }

    @PostMapping("/chain-templates/{templateId}/removal")
    String discard(@PathVariable UUID templateId) {
        templates.discard(new Template.Id(templateId));
        return "redirect:/chain-templates";
    }

    @GetMapping(path = "/chain-templates/{templateId}", params = "format")
    void export(@PathVariable UUID templateId, @RequestParam String format, HttpServletResponse response) {
        var it = templates.get(new Template.Id(templateId));
        var rows = Stream.concat(
                it.links().stream().map(l -> new Row(l, null)),
                it.flows().stream().map(f -> new Row(null, f)));
        new TableExport<>("chain-template-" + it.number(), columns()).send(response, format, rows::forEach);
    }

    /// The headers are those an import takes, in every language.
    private static List<Column<Row>> columns() {
        return List.of(
                column("kind", _ -> "LINK", _ -> "FLOW"),
                column("id", TemplateLink::id, TemplateFlow::from),
                column("to", _ -> "", TemplateFlow::to),
                column("seq", TemplateLink::seq, _ -> ""),
                column("name_zh", l -> l.name().zh(), _ -> ""),
                column("name_en", l -> l.name().en(), _ -> ""),
                column("industry", TemplateLink::industry, _ -> ""),
                column("standing", TemplateLink::standing, _ -> ""),
                column("value_added", TemplateLink::valueAdded, _ -> ""),
                column("criticality", TemplateLink::criticality, _ -> ""),
                column("density", TemplateLink::density, _ -> ""),
                column("outside", TemplateLink::outside, _ -> ""),
                column("origins", TemplateLink::origins, _ -> ""),
                column("gain", TemplateLink::gain, _ -> ""),
                column("source", TemplateLink::source, TemplateFlow::source));
    }

    private static Column<Row> column(
            String name, Function<TemplateLink, Object> ofLink, Function<TemplateFlow, Object> ofFlow) {
        return new Column<>(name, row -> {
            var link = row.link();
            var flow = row.flow();
            if (link != null) {
                return ofLink.apply(link);
            }
            return flow == null ? null : ofFlow.apply(flow);
        });
    }
}
