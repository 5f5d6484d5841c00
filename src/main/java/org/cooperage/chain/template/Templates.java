package org.cooperage.chain.template;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Link;
import org.cooperage.chain.template.Template.TemplateFlow;
import org.cooperage.chain.template.TemplateLink.Standing;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The template of the chain: read by everybody, drafted and published by association and operator.
@Service
@Transactional(readOnly = true)
public class Templates {
    private static final int MOST_LINKS = 100;

    private final TemplateStore store;
    private final Chain chain;
    private final Ids ids;
    private final Clock clock;

    Templates(TemplateStore store, Chain chain, Ids ids, Clock clock) {
        this.store = store;
        this.chain = chain;
        this.ids = ids;
        this.clock = clock;
    }

    /// The version in force; where none was published the links as they are, without any estimate.
    public Template current() {
        return store.inForce().flatMap(store::find).orElseGet(this::asItIs);
    }

    /// All versions without links and flows, the newest first.
    public List<Template> list() {
        return store.list();
    }

    public Template get(Template.Id id) {
        return store.find(id).orElseThrow(() -> new NotFound("template", id));
    }

    /// What a version has that the one in force, or the one before it, has not.
    public Difference difference(Template of) {
        var before = of.isDraft()
                ? current()
                : store.list().stream()
                        .filter(t -> t.number() < of.number() && !t.isDraft())
                        .findFirst()
                        .map(t -> get(t.id()))
                        .orElse(of);
        return Difference.between(before, of);
    }

    /// A new draft that begins as the version in force.
    @Transactional
    public Template draft() {
        onlyStewards();
        var from = current();
        var draft = new Template(
                new Template.Id(ids.next()),
                store.nextNumber(),
                from.name(),
                Template.Stage.DRAFT,
                from.source(),
                clock.instant(),
                Optional.empty(),
                1,
                from.links(),
                from.flows());
        store.insert(draft);
        return draft;
    }

    /// Puts other links and flows in place of a draft's.
    @Transactional
    public Template replace(Template changed) {
        onlyStewards();
        get(changed.id());
        refuse(changed);
        if (!store.update(changed)) {
            throw new Stale("template", changed.id());
        }
        return get(changed.id());
    }

    /// From now on this is what the chain is held against; the links in force follow it.
    @Transactional
    public Template publish(Template.Id id) {
        onlyStewards();
        var draft = get(id);
        if (!draft.isDraft()) {
            throw new Stale("template", id);
        }
        refuse(draft);
        store.publish(id, clock.instant());
        return get(id);
    }

    @Transactional
    public void discard(Template.Id id) {
        onlyStewards();
        if (!get(id).isDraft()) {
            throw new Stale("template", id);
        }
        store.delete(id);
    }

    public boolean mayEdit() {
        var role = Acting.current().role();
        return role == Role.ASC || role == Role.OPS;
    }

    private static void onlyStewards() {
        Acting.require("Editing the template of the chain", Role.ASC, Role.OPS);
    }

    private static void refuse(Template template) {
        var faults = new ArrayList<Fault>();
        var known = new HashSet<Link.Id>();
        for (var link : template.links()) {
            var wrong = link.fault();
            if (wrong != null) {
                faults.add(fault("links", link.id(), wrong));
            }
            if (!known.add(link.id())) {
                faults.add(fault("links", link.id(), "twice"));
            }
        }
        for (var flow : template.flows()) {
            if (!known.contains(flow.from())
                    || !known.contains(flow.to())
                    || flow.from().equals(flow.to())) {
                faults.add(fault("flows", flow.from() + " → " + flow.to(), "flow"));
            }
        }
        if (known.isEmpty() || known.size() > MOST_LINKS) {
            faults.add(Fault.of("links", known.size(), "template.wrong.size", "template.mend.size", MOST_LINKS));
        }
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
    }

    private static Fault fault(String field, Object value, String what) {
        return Fault.of(field, value, "template.wrong." + what, "template.mend." + what);
    }

    private Template asItIs() {
        return new Template(
                new Template.Id(new UUID(0, 0)),
                0,
                new Bilingual("现有产业链", "The chain as it is"),
                Template.Stage.PUBLISHED,
                "–",
                clock.instant(),
                Optional.empty(),
                1,
                chain.links().stream().map(Templates::asItIs).toList(),
                chain.flows().stream()
                        .map(f -> new TemplateFlow(f.from(), f.to(), "–"))
                        .toList());
    }

    private static TemplateLink asItIs(Link link) {
        var standing = link.service() ? Standing.SERVICE : Standing.IN_CHAIN;
        return new TemplateLink(link.id(), link.seq(), link.name(), link.industry(), standing, 0, 0, 0, 0, 0, 0, "–");
    }
}
