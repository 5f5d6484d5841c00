package org.cooperage.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.policy.engine.Vocabulary;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes policies, tries them on firms by hand, publishes them. Officials write for their own authority; everybody
/// reads what is published.
@Service
class Policies {
    private final PolicyStore store;
    private final Parties parties;
    private final Ids ids;
    private final Clock clock;

    Policies(PolicyStore store, Parties parties, Ids ids, Clock clock) {
        this.store = store;
        this.parties = parties;
        this.ids = ids;
        this.clock = clock;
    }

    Vocabulary vocabulary() {
        return store.vocabulary();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    @Transactional(readOnly = true)
    public Page<Policy> list(PageRequest request) {
        return store.list(request);
    }

    @Transactional(readOnly = true)
    public List<Policy> list(List<UUID> some) {
        return store.byIds(some);
    }

    @Transactional(readOnly = true)
    public List<Policy> inForce() {
        return store.inForce(today());
    }

    @Transactional(readOnly = true)
    public Policy get(Policy.Id id) {
        return store.find(id).orElseThrow(() -> new NotFound("policy", id));
    }

    @Transactional
    public Policy draft(PolicyDraft typed) {
        var issuer = issuer();
        var draft = typed.read(store.vocabulary());
        if (store.lastEdition(draft.code()) > 0) {
            throw InvalidInput.of("code", draft.code(), "policy.wrong.taken", "policy.mend.taken");
        }
        var id = new Policy.Id(ids.next());
        store.insert(id, issuer.id(), issuer.city(), 1, draft, clock.instant());
        return get(id);
    }

    @Transactional
    public Policy edit(Policy.Id id, PolicyDraft typed, int version) {
        var policy = own(id);
        var draft = typed.read(store.vocabulary());
        if (!draft.code().equals(policy.code())) {
            throw InvalidInput.of("code", draft.code(), "policy.wrong.kept", "policy.mend.kept", policy.code());
        }
        if (!store.update(id, draft, version)) {
            throw new Stale("policy", id);
        }
        return get(id);
    }

    /// A draft that will take the place of a published policy.
    @Transactional
    public Policy nextEdition(Policy.Id id) {
        var policy = own(id);
        var next = new Policy.Id(ids.next());
        var draft = PolicyDraft.of(policy).read(store.vocabulary());
        int edition = store.lastEdition(policy.code()) + 1;
        store.insert(next, policy.issuer(), policy.city(), edition, draft, clock.instant());
        store.copyCases(id, next);
        return get(next);
    }

    /// Only with firms by hand that all come out as expected. Earlier editions give way.
    @Transactional
    public Publishing publish(Policy.Id id, int version) {
        var policy = own(id);
        var outcomes = outcomes(policy);
        if (outcomes.isEmpty()) {
            return new Publishing.Untried();
        }
        var otherwise = outcomes.stream().filter(it -> !it.isAsExpected()).toList();
        if (!otherwise.isEmpty()) {
            return new Publishing.Otherwise(otherwise);
        }
        if (!store.move(id, Policy.Stage.DRAFT, Policy.Stage.PUBLISHED, version, clock.instant())) {
            throw new Stale("policy", id);
        }
        store.replaceOthers(policy);
        return new Publishing.Published(get(id));
    }

    /// Nobody can apply any more; applications under way go on.
    @Transactional
    public Policy withdraw(Policy.Id id, int version) {
        own(id);
        if (!store.move(id, Policy.Stage.PUBLISHED, Policy.Stage.WITHDRAWN, version, clock.instant())) {
            throw new Stale("policy", id);
        }
        return get(id);
    }

    /// How it comes out for the firms by hand; for its issuer.
    @Transactional(readOnly = true)
    public List<TestCase.Outcome> outcomes(Policy policy) {
        return store.cases(policy.id()).stream()
                .map(it -> it.on(policy, store.vocabulary()))
                .toList();
    }

    @Transactional
    public void addCase(Policy.Id id, TestCase one) {
        var policy = draft(id);
        one.read(store.vocabulary());
        store.save(policy, one);
    }

    @Transactional
    public void removeCase(Policy.Id id, String name) {
        draft(id);
        store.removeCase(id, name);
    }

    private Policy draft(Policy.Id id) {
        var policy = own(id);
        if (policy.stage() != Policy.Stage.DRAFT) {
            throw new Stale("policy", id);
        }
        return policy;
    }

    boolean isOwn(Policy policy) {
        var acting = Acting.current();
        return acting.role() == Role.GOV && acting.isFor(policy.issuer().value());
    }

    /// Of the authority one acts for. A transaction of its own, for a draft is seen by nobody outside of one.
    @Transactional(readOnly = true)
    public Policy own(Policy.Id id) {
        var policy = get(id);
        if (!isOwn(policy)) {
            throw new NotAllowed("Changing this policy");
        }
        return policy;
    }

    Party issuer() {
        Acting.require("Writing policies", Role.GOV);
        return Acting.current()
                .party()
                .map(it -> parties.get(new Party.Id(it)))
                .orElseThrow(() -> new NotAllowed("Writing policies"));
    }
}
