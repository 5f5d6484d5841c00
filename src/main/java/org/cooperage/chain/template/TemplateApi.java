package org.cooperage.chain.template;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Versions of the template, for programs.
@RestController
@RequestMapping("/api/chain-templates")
class TemplateApi {
    private final Templates templates;

    TemplateApi(Templates templates) {
        this.templates = templates;
    }

    @GetMapping
    List<Template> list() {
        return templates.list();
    }

    @GetMapping("/{templateId}")
    Template show(@PathVariable UUID templateId) {
        return templates.get(new Template.Id(templateId));
    }

    /// What it has that the one in force, or the one before it, has not.
    @GetMapping("/{templateId}/difference")
    Difference difference(@PathVariable UUID templateId) {
        return templates.difference(show(templateId));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Template draft() {
        return templates.draft();
    }

    @PutMapping("/{templateId}")
    Template replace(@PathVariable UUID templateId, @RequestBody TemplateForm form) {
        return templates.replace(form.on(show(templateId)));
    }

    @PostMapping("/{templateId}/publication")
    Template publish(@PathVariable UUID templateId) {
        return templates.publish(new Template.Id(templateId));
    }

    @DeleteMapping("/{templateId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID templateId) {
        templates.discard(new Template.Id(templateId));
    }
}
