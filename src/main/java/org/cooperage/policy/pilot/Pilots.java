package org.cooperage.policy.pilot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.party.Upload;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.policy.VocabularyFile;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.engine.Value;
import org.cooperage.policy.engine.Vocabulary;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Ids;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// How the cluster of the one who acts stands against the schemes, and what was entered about it. For the government,
/// the association and the park of a city, who work on one pack.
@Service
class Pilots {
    private final Vocabulary vocabulary = VocabularyFile.ofClusters();
    private final List<Scheme> schemes = SchemeFile.all(vocabulary);
    private final EvidenceStore evidence;
    private final PlatformFigures platform;
    private final Parties parties;
    private final Places places;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Pilots(
            EvidenceStore evidence,
            PlatformFigures platform,
            Parties parties,
            Places places,
            Ids ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.evidence = evidence;
        this.platform = platform;
        this.parties = parties;
        this.places = places;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// The county or city whose cluster it is.
    public Place cluster() {
        return read(this::place);
    }

    private Place place() {
        Acting.require("Preparing a pilot", Role.GOV, Role.ASC, Role.PARK);
        var party = Acting.current().party().orElseThrow(() -> new NotAllowed("Preparing a pilot"));
        return places.get(parties.get(new Party.Id(party)).city());
    }

    public List<Assessed> list() {
        var known = known();
        return schemes.stream().map(it -> Assessed.of(it, vocabulary, known)).toList();
    }

    public Assessed assess(String scheme) {
        return Assessed.of(get(scheme), vocabulary, known());
    }

    Scheme get(String scheme) {
        return schemes.stream()
                .filter(it -> it.id().equals(scheme))
                .findFirst()
                .orElseThrow(() -> new NotFound("scheme", scheme));
    }

    Fact fact(String name) {
        return vocabulary.find(name).orElseThrow(() -> new NotFound("fact", name));
    }

    /// Adds what somebody answers for; it stands until something is entered anew. What the platform sees whole cannot
    /// be
    /// entered.
    @Transactional
    public Evidence enter(String name, EvidenceDraft draft, @Nullable Upload file) {
        var city = place().id();
        var fact = fact(name);
        if (fact.origin() == Fact.Origin.PLATFORM) {
            throw new NotFound("fact to enter", name);
        }
        var now = clock.instant();
        var right =
                draft.read(fact, LocalDate.ofInstant(now, BusinessClock.ZONE).getYear());
        var one = new Evidence(
                new Evidence.Id(ids.next()),
                fact.name(),
                right.value().text(),
                right.year(),
                right.document(),
                right.signer(),
                right.note(),
                file == null ? null : file.name(),
                file == null ? null : file.mediaType(),
                file == null ? null : sha256(file.content()),
                now);
        evidence.insert(city, Acting.current().party().orElseThrow(), one, file);
        return one;
    }

    @Transactional(readOnly = true)
    public List<Evidence> history(Fact fact) {
        return evidence.history(place().id(), fact.name());
    }

    @Transactional(readOnly = true)
    public Evidence get(Evidence.Id id) {
        return evidence.find(id).orElseThrow(() -> new NotFound("evidence", id));
    }

    @Transactional(readOnly = true)
    public byte[] content(Evidence.Id id) {
        return evidence.findContent(id).orElseThrow(() -> new NotFound("evidence", id));
    }

    Knowledge known() {
        var city = cluster().id();
        var seen = new HashMap<Fact, Seen>();
        platform.of(city).forEach((name, sight) -> seen.put(vocabulary.get(name), sight));
        return Knowledge.of(stated(city), seen);
    }

    /// All that was ever stated, the earliest first.
    List<Known> stated() {
        var city = cluster().id();
        return read(() -> evidence.all(city)).stream()
                .flatMap(it -> known(it).stream())
                .toList();
    }

    private Map<Fact, Known> stated(Place.Id city) {
        var stated = new HashMap<Fact, Known>();
        read(() -> evidence.latest(city)).forEach(one -> known(one).ifPresent(it -> stated.put(it.fact(), it)));
        return stated;
    }

    private Optional<Known> known(Evidence one) {
        return vocabulary
                .find(one.fact())
                .flatMap(fact ->
                        Value.read(fact, one.value()).map(it -> new Known(fact, it, Optional.of(one), one.at())));
    }

    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
