package org.cooperage.park.project;

import static org.cooperage.park.project.ProjectCard.known;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cooperage.park.investment.Lead;
import org.cooperage.park.investment.Leads;
import org.cooperage.park.investment.Prospect;
import org.cooperage.park.investment.Prospects;
import org.cooperage.park.project.Permit.Check;
import org.cooperage.park.project.Permit.Progress;
import org.cooperage.park.project.ProjectForm.Keeping;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Project cards a county or park keeps, with their permits; each may lead to a lead.
@Service
@Transactional
class Projects {
    private static final List<Permit> PERMITS = PermitFile.read();

    private final ProjectStore store;
    private final Prospects prospects;
    private final Leads leads;
    private final Ids ids;
    private final Clock clock;

    Projects(ProjectStore store, Prospects prospects, Leads leads, Ids ids, Clock clock) {
        this.store = store;
        this.prospects = prospects;
        this.leads = leads;
        this.ids = ids;
        this.clock = clock;
    }

    /// Refuses whoever may not keep cards.
    void requireKeeper() {
        leads.keeper();
    }

    /// @param prospect only those of that firm
    @Transactional(readOnly = true)
    Page<ProjectCard> list(Optional<Prospect.Id> prospect, PageRequest page) {
        leads.keeper();
        return store.list(prospect, page);
    }

    @Transactional(readOnly = true)
    ProjectCard get(ProjectCard.Id id) {
        leads.keeper();
        return store.find(id).orElseThrow(() -> new NotFound("project", id));
    }

    ProjectCard add(ProjectForm form) {
        return add(form, Optional.empty());
    }

    private ProjectCard add(ProjectForm form, Optional<Prospect> prospect) {
        var keeper = leads.keeper();
        var card = form.read(new Keeping(
                new ProjectCard.Id(ids.next()),
                prospect.map(Prospect::owner).orElse(keeper.id()),
                prospect.map(Prospect::city).orElse(keeper.city()),
                prospect.map(Prospect::id),
                clock.instant(),
                1));
        if (!store.insert(card)) {
            throw taken(card);
        }
        return card;
    }

    private static InvalidInput taken(ProjectCard card) {
        return InvalidInput.of("name", card.name(), "park.wrong.project-taken", "park.mend.project-taken");
    }

    /// The card of a prospect; a new one, with what is known of it, if there is none.
    ProjectCard open(Prospect.Id id) {
        var prospect = prospects.get(id);
        return store.findOf(id, prospect.owner()).orElseGet(() -> add(ProjectForm.of(prospect), Optional.of(prospect)));
    }

    ProjectCard edit(ProjectCard.Id id, ProjectForm form, int version) {
        var before = get(id);
        var card =
                form.read(new Keeping(id, before.owner(), before.city(), before.prospect(), clock.instant(), version));
        if (store.isNamed(before.owner(), card.name(), id)) {
            throw taken(card);
        }
        if (!store.update(card)) {
            throw new Stale("project", id);
        }
        return get(id);
    }

    /// What it takes, in the order one asks for it.
    @Transactional(readOnly = true)
    List<Check> checks(ProjectCard card) {
        var progress = store.progress(card.id());
        var facts = card.facts();
        return PERMITS.stream()
                .map(p -> new Check(p, p.rule().of(facts), progress.getOrDefault(p.code(), Progress.NONE)))
                .toList();
    }

    List<Check> record(ProjectCard.Id id, String permit, PermitForm form) {
        var card = get(id);
        var which = PERMITS.stream()
                .filter(p -> p.code().equals(permit))
                .findFirst()
                .orElseThrow(() -> new NotFound("permit", permit));
        var now = clock.instant();
        store.save(card, which, form.read(LocalDate.ofInstant(now, BusinessClock.ZONE)), now);
        return checks(card);
    }

    /// The open lead of its firm, which is kept as a prospect if it is not yet.
    Lead lead(ProjectCard.Id id) {
        var card = get(id);
        var prospect =
                card.prospect().orElseGet(() -> prospects.keep(firm(card)).id());
        var needs = card.needs();
        var lead = leads.open(prospect, BigDecimal.valueOf(known(needs.investWan())), known(needs.jobs()));
        store.leadTo(id, prospect, lead.id());
        return lead;
    }

    /// What the card says of the firm; nothing is known of its money.
    private Prospect firm(ProjectCard card) {
        var needs = card.needs();
        return new Prospect(
                new Prospect.Id(ids.next()),
                card.owner(),
                card.city(),
                card.name(),
                card.origin(),
                card.industry(),
                card.link(),
                Prospect.Catalogue.PERMITTED,
                "",
                BigDecimal.ZERO,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                known(needs.areaM2()),
                known(needs.powerKw()),
                known(needs.waterTonnesDay()),
                known(needs.dischargeTonnesDay()),
                known(needs.jobs()),
                BigDecimal.valueOf(known(needs.investWan())),
                "项目卡 | Project card",
                clock.instant(),
                1);
    }
}
