package org.cooperage.market.booking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.availability.Resource;
import org.cooperage.availability.Resources;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Ids;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Secret addresses under which calendar programs read bookings: of a party, on both sides, or of one thing. Whoever
/// has the address reads it; its owner can revoke it at any time. Only a digest of the secret is kept.
@Service
class Feeds {

    private static final int SECRET_BYTES = 24;
    private static final Duration BACK = Duration.ofDays(60);
    private static final Duration AHEAD = Duration.ofDays(400);
    private static final int MOST_EVENTS = 2_000;

    private final FeedStore store;
    private final BookingStore bookings;
    private final Parties parties;
    private final Resources resources;
    private final Platform platform;
    private final SecureRandom random = new SecureRandom();
    private final Ids ids;
    private final Clock clock;

    Feeds(
            FeedStore store,
            BookingStore bookings,
            Parties parties,
            Resources resources,
            Platform platform,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.bookings = bookings;
        this.parties = parties;
        this.resources = resources;
        this.platform = platform;
        this.ids = ids;
        this.clock = clock;
    }

    /// A new address; what is returned is shown once and kept nowhere.
    String open(@Nullable UUID thing) {
        var party = Acting.current().party().map(Party.Id::new).orElseThrow(() -> new NotAllowed("Reading bookings"));
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        platform.reads(() -> {
            if (thing != null && !resources.get(new Resource.Id(thing)).owner().equals(party)) {
                throw new NotAllowed("Reading bookings of this machine");
            }
            store.insert(new Feed(ids.next(), party, thing, clock.instant()), digest(secret));
            return secret;
        });
        return secret;
    }

    List<Feed> list() {
        return Acting.current()
                .party()
                .map(party -> platform.reads(() -> store.of(new Party.Id(party))))
                .orElse(List.of());
    }

    /// Nobody reads anything under it any more.
    void revoke(UUID feed) {
        var party = Acting.current().party().map(Party.Id::new).orElseThrow(() -> new NotAllowed("Revoking a link"));
        if (!platform.reads(() -> store.delete(feed, party))) {
            throw new NotFound("calendar link", feed);
        }
    }

    /// The calendar behind a secret; empty when there is none or it was revoked.
    Optional<String> read(String secret) {
        return platform.does(() -> store.find(digest(secret)).map(this::calendar));
    }

    private String calendar(Feed feed) {
        var now = clock.instant();
        var span = new TimeSlot(now.minus(BACK), now.plus(AHEAD));
        var thing = feed.thing();
        var party = feed.party().value();
        var found = thing != null
                ? bookings.within(new BookingFilter(null, null, thing, null, span, true), MOST_EVENTS)
                : both(party, span);
        var name = thing == null
                ? parties.get(feed.party()).name()
                : resources.get(new Resource.Id(thing)).name();
        return ICalendar.of("聚桶 · " + name.zh(), events(found, feed));
    }

    private List<Booking> both(UUID party, TimeSlot span) {
        var all = new ArrayList<>(bookings.within(BookingFilter.by(party).in(span), MOST_EVENTS));
        all.addAll(bookings.within(BookingFilter.with(party).in(span), MOST_EVENTS));
        return all;
    }

    private List<ICalendar.Event> events(List<Booking> found, Feed feed) {
        var names = parties.names(found.stream()
                .flatMap(it -> Stream.of(it.customer(), it.provider()))
                .collect(Collectors.toSet()));
        return found.stream().map(it -> event(it, feed, names)).toList();
    }

    private ICalendar.Event event(Booking it, Feed feed, Map<Party.Id, Bilingual> names) {
        var other = feed.party().equals(it.provider()) ? it.customer() : it.provider();
        var name = names.getOrDefault(other, Bilingual.same("–"));
        return new ICalendar.Event(
                it.id().value(),
                it.version() - 1,
                clock.instant(),
                it.slot().from(),
                it.slot().to(),
                it.name().zh() + " · " + name.zh(),
                it.name().en() + " · " + name.en() + " · × " + it.units(),
                "",
                status(it.stage()));
    }

    private static ICalendar.Status status(Booking.Stage stage) {
        return switch (stage) {
            case REQUESTED -> ICalendar.Status.TENTATIVE;
            case BOOKED, RUNNING, USED -> ICalendar.Status.CONFIRMED;
            case DECLINED, CANCELLED, MISSED -> ICalendar.Status.CANCELLED;
        };
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.\nMaybe it is not a full JDK.", e);
        }
    }
}
