package org.cooperage.barrel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cooperage.barrel.engine.Assessing;
import org.cooperage.barrel.engine.Firm;
import org.cooperage.barrel.engine.Rating;
import org.cooperage.barrel.engine.Ratings;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts the facts and scores all firms anew, so that everybody has peers.
@Service
public class Assessments {
    private static final Logger log = LoggerFactory.getLogger(Assessments.class);

    private final FactStore facts;
    private final PeerStore peers;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Ratings ratings = new Ratings(CatalogueFile.newest());

    Assessments(FactStore facts, PeerStore peers, Clock clock, PlatformTransactionManager transactions) {
        this.facts = facts;
        this.peers = peers;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelay = 75_000, fixedDelay = 1_800_000)
    void refreshNowAndThen() {
        refresh();
    }

    /// All facts and scores of all firms, as the platform itself; nothing is told to the caller.
    public synchronized void refresh() {
        Acting.run(Acting.SYSTEM, () -> transaction.executeWithoutResult(status -> count()));
    }

    /// The facts of these firms only, so that what they did shows the next time they look; doing it again changes
    /// nothing. The scores their peers see wait for the next refresh.
    public synchronized void recount(List<Party.Id> firms) {
        var now = clock.instant();
        Acting.run(
                Acting.SYSTEM,
                () -> transaction.executeWithoutResult(
                        status -> FactStore.counted().forEach(indicator -> facts.count(indicator, firms, now))));
    }

    private void count() {
        long begun = System.nanoTime();
        var now = clock.instant();
        FactStore.counted().forEach(indicator -> facts.count(indicator, now));
        long counted = System.nanoTime();
        var rows = new ArrayList<PeerStore.Row>();
        peers.eachFirm(now, firm -> rows.addAll(scores(firm, now)));
        peers.replace(rows, now);
        peers.keepMonth(LocalDate.ofInstant(now, BusinessClock.ZONE).withDayOfMonth(1), now);
        log.info(
                "Barrels: facts of all firms in {} ms, {} scores in {} ms",
                (counted - begun) / 1_000_000,
                rows.size(),
                (System.nanoTime() - counted) / 1_000_000);
    }

    private List<PeerStore.Row> scores(Firm firm, Instant now) {
        var party = UUID.fromString(firm.id());
        var rated = ratings.of(firm.evidence());
        return Assessing.scores(firm, rated.values()).stream()
                .map(score -> new PeerStore.Row(party, score, seenAt(rated.get(score.dimension()), now)))
                .toList();
    }

    private static Instant seenAt(@Nullable Rating rating, Instant now) {
        double months = rating == null
                ? 0
                : rating.parts().stream()
                        .mapToDouble(part -> part.evidence().ageMonths())
                        .min()
                        .orElse(0);
        return PeerStore.before(now, months);
    }
}
