package org.cooperage.park.project;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.park.investment.Lead;
import org.cooperage.park.investment.Prospect;
import org.cooperage.park.project.Permit.Check;
import org.cooperage.shared.EntityTag;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Project cards with their sites and permits, for programs.
@RestController
@RequestMapping("/api/investment")
class ProjectApi {
    private final Projects projects;
    private final SiteRanking sites;

    ProjectApi(Projects projects, SiteRanking sites) {
        this.projects = projects;
        this.sites = sites;
    }

    @GetMapping("/projects")
    Page<ProjectCard> list(@RequestParam Optional<UUID> prospect, PageRequest page) {
        return projects.list(prospect.map(Prospect.Id::new), page);
    }

    @PostMapping("/projects")
    @ResponseStatus(HttpStatus.CREATED)
    ProjectCard add(@RequestBody ProjectForm form) {
        return projects.add(form);
    }

    /// The card of a prospect, a new one if there is none.
    @PostMapping("/prospects/{prospectId}/project")
    ProjectCard open(@PathVariable UUID prospectId) {
        return projects.open(new Prospect.Id(prospectId));
    }

    @GetMapping("/projects/{projectId}")
    ProjectCard show(@PathVariable UUID projectId) {
        return projects.get(new ProjectCard.Id(projectId));
    }

    /// `If-Match` carries the version.
    @PutMapping("/projects/{projectId}")
    ProjectCard edit(
            @PathVariable UUID projectId, @RequestHeader("If-Match") String version, @RequestBody ProjectForm form) {
        return projects.edit(new ProjectCard.Id(projectId), form, EntityTag.version(version));
    }

    /// Vacant units that fit, the best first, and what the others lack.
    @GetMapping("/projects/{projectId}/sites")
    SiteRanking.Found sites(@PathVariable UUID projectId) {
        return sites.find(projects.get(new ProjectCard.Id(projectId)));
    }

    @GetMapping("/projects/{projectId}/permits")
    List<Check> permits(@PathVariable UUID projectId) {
        return projects.checks(projects.get(new ProjectCard.Id(projectId)));
    }

    @PutMapping("/projects/{projectId}/permits/{permit}")
    List<Check> record(@PathVariable UUID projectId, @PathVariable String permit, @RequestBody PermitForm form) {
        return projects.record(new ProjectCard.Id(projectId), permit, form);
    }

    /// The open lead of its firm, a new one if there is none.
    @PostMapping("/projects/{projectId}/lead")
    Lead lead(@PathVariable UUID projectId) {
        return projects.lead(new ProjectCard.Id(projectId));
    }
}
