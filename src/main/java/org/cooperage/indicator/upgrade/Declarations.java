package org.cooperage.indicator.upgrade;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cooperage.indicator.engine.upgrade.Audit;
import org.cooperage.indicator.engine.upgrade.AuditDraw;
import org.cooperage.indicator.engine.upgrade.Ladder;
import org.cooperage.indicator.engine.upgrade.Proof;
import org.cooperage.indicator.engine.upgrade.Reading;
import org.cooperage.indicator.engine.upgrade.Why;
import org.cooperage.party.Party;
import org.cooperage.party.Upload;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What the platform cannot see is stated by government or association, drawn for audit by lot, and audited by another
/// party than the one that stated it. Nothing stated counts fully before.
@Service
class Declarations {
    private static final int LONGEST = 1_000;
    private static final int STAGES = 3;

    private final DeclarationStore store;
    private final Upgrades upgrades;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Declarations(
            DeclarationStore store,
            Upgrades upgrades,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.upgrades = upgrades;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Replaces what the same party stated before, as long as no audit has looked at it.
    Declaration declare(DeclarationDraft draft, @Nullable Upload file) {
        Acting.require("Stating a value", Role.GOV, Role.ASC);
        var by = party("Stating a value");
        var upgrade = upgrades.get();
        var it = draft.check(upgrade.catalogue(), upgrade.now().quarter());
        boolean counted = upgrade.readings().stream()
                .anyMatch(kept -> kept.measure().equals(it.measure())
                        && kept.quarter().equals(it.quarter())
                        && kept.value().isPresent());
        if (counted) {
            throw InvalidInput.of(
                    "measure", it.measure(), "upgrade.wrong.counted", "upgrade.mend.counted", it.quarter());
        }
        var declaration = new Declaration(
                new Declaration.Id(ids.next()),
                it.measure(),
                it.quarter(),
                it.value(),
                it.document(),
                it.year(),
                it.signer(),
                Optional.ofNullable(file).map(Upload::name),
                by,
                clock.instant(),
                Audit.NONE,
                Optional.empty());
        var person = Acting.current().person().orElse(null);
        if (!asPlatform(() -> store.save(declaration, person, file))) {
            throw InvalidInput.of("measure", it.measure(), "upgrade.wrong.taken", "upgrade.mend.taken", it.quarter());
        }
        return declaration;
    }

    private <T> T asPlatform(Supplier<T> work) {
        return Acting.as(Acting.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static Party.Id party(String what) {
        return Acting.current().party().map(Party.Id::new).orElseThrow(() -> new NotAllowed(what));
    }

    Declaration get(Declaration.Id id) {
        Acting.require("Seeing what was stated");
        return asPlatform(() -> store.find(id)).orElseThrow(() -> new NotFound("declaration", id));
    }

    Upload file(Declaration.Id id) {
        Acting.require("Seeing what was stated");
        return asPlatform(() -> store.findFile(id)).orElseThrow(() -> new NotFound("document", id));
    }

    /// Draws what is to be audited; says how many. The seed is kept, so that the draw can be repeated.
    int draw() {
        Acting.require("Drawing audits", Role.OPS, Role.GOV);
        var upgrade = upgrades.get();
        var items = upgrade.declarations().stream()
                .filter(it -> it.audit() == Audit.NONE)
                .map(it -> new AuditDraw.Item(it.id().value(), isDecisive(it, upgrade)))
                .toList();
        long seed = Math.abs(ids.next().getLeastSignificantBits() % 1_000_000_000L);
        var drawn = AuditDraw.draw(items, seed);
        asPlatform(() -> {
            store.drawn(drawn, seed, clock.instant());
            drawn.forEach(one -> events.publishEvent(drawn(stated(one, upgrade), upgrade)));
            return drawn;
        });
        return drawn.size();
    }

    private static Declaration stated(AuditDraw.Drawn drawn, Upgrade upgrade) {
        return upgrade.declarations().stream()
                .filter(it -> it.id().value().equals(drawn.id()))
                .findFirst()
                .orElseThrow();
    }

    private static AuditEvent drawn(Declaration it, Upgrade upgrade) {
        return new AuditEvent.Drawn(
                it.id().value(),
                upgrade.catalogue().get(it.measure()).name(),
                it.quarter().toString(),
                it.by().value());
    }

    /// A gate waits for nothing but the audit of this one.
    static boolean isDecisive(Declaration it, Upgrade upgrade) {
        return upgrade.now().ladders().values().stream()
                .flatMap(List::stream)
                .flatMap(step -> step.requirements().stream())
                .flatMap(requirement -> requirement.alternatives().stream())
                .filter(proof -> proof.why() == Why.UNAUDITED)
                .flatMap(Declarations::behind)
                .anyMatch(reading -> reading.measure().equals(it.measure())
                        && reading.quarter().equals(it.quarter()));
    }

    private static Stream<Reading> behind(Proof proof) {
        return Stream.concat(proof.reading().stream(), proof.baseline().stream());
    }

    /// @param outcome confirmed or refuted
    /// @param finding what was looked at and seen
    Declaration audit(Declaration.Id id, Audit outcome, @Nullable String finding) {
        Acting.require("Auditing", Role.OPS, Role.GOV, Role.ASC);
        var by = party("Auditing");
        var declaration = get(id);
        if (declaration.by().equals(by)) {
            throw new NotAllowed("Auditing what one stated oneself");
        }
        var text = finding == null ? "" : finding.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw InvalidInput.of("finding", text, "upgrade.wrong.finding", "upgrade.mend.finding", LONGEST);
        }
        boolean decided = (outcome == Audit.CONFIRMED || outcome == Audit.REFUTED)
                && asPlatform(() -> audited(declaration, outcome, text, by));
        if (!decided) {
            throw InvalidInput.of("outcome", declaration.audit(), "upgrade.wrong.audit", "upgrade.mend.audit");
        }
        return get(id);
    }

    private boolean audited(Declaration it, Audit outcome, String finding, Party.Id by) {
        if (!store.audited(it.id(), outcome, finding, by, clock.instant())) {
            return false;
        }
        events.publishEvent(new AuditEvent.Decided(
                it.id().value(),
                upgrades.catalogue().get(it.measure()).name(),
                it.quarter().toString(),
                it.by().value(),
                outcome == Audit.CONFIRMED));
        return true;
    }

    /// The stage an official claims, to be seen beside the one that is proved.
    void claim(int stage, Ladder way, @Nullable String reason) {
        Acting.require("Claiming a stage", Role.GOV, Role.ASC);
        var by = party("Claiming a stage");
        var text = reason == null ? "" : reason.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw InvalidInput.of("reason", text, "upgrade.wrong.reason", "upgrade.mend.reason", LONGEST);
        }
        if (stage < 0 || stage > STAGES) {
            throw InvalidInput.of("stage", stage, "upgrade.wrong.stage", "upgrade.mend.stage", STAGES);
        }
        if (way != Ladder.ECOMMERCE && way != Ladder.INDUSTRY) {
            throw InvalidInput.of("way", way, "upgrade.wrong.way", "upgrade.mend.way");
        }
        asPlatform(() -> {
            store.claim(ids.next(), new ClaimedStage(stage, way, text, by, clock.instant()));
            return way;
        });
    }
}
