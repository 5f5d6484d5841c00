package org.cooperage.ledger.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cooperage.deal.Deal;
import org.cooperage.ledger.LedgerEvent;
import org.cooperage.ledger.complaint.ComplaintMove.Side;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.party.PartyFilter;
import org.cooperage.place.Place;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A payee complains of what is late; the office of its city takes it up, hears the payer and answers. The payer reads
/// of it once it is taken up. Money that arrives closes it.
@Service
public class Complaints {
    private static final int LONGEST = 1_000;

    private final ComplaintStore store;
    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Complaints(ComplaintStore store, Parties parties, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.store = store;
        this.parties = parties;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /// Of all of an order that one is owed, is not paid and is late, by the day agreed on or by law.
    @Transactional
    public Complaining file(Deal.Id order, String text) {
        var payee = parties.get(actor());
        var words = words("text", text);
        var one = complaint(order, payee, late(order, payee), words);
        if (offices(one.city(), one.payer()).isEmpty()) {
            throw InvalidInput.of("text", "", "complaint.wrong.office", "complaint.mend.office");
        }
        if (!store.insert(one)) {
            return new Complaining.NotNow(store.findOpen(order, payee.id()).orElseThrow());
        }
        events.publishEvent(new ComplaintEvent.Filed(one.id(), one.payer(), one.city(), one.orderCode()));
        return new Complaining.Done(one);
    }

    /// At least one.
    private List<Owed> late(Deal.Id order, Party payee) {
        var owed = store.owed(order, payee.id());
        if (owed.isEmpty()) {
            throw InvalidInput.of("text", order, "complaint.wrong.paid", "complaint.mend.paid");
        }
        var payer = parties.get(owed.getFirst().payer());
        var today = today();
        var late = owed.stream()
                .filter(it -> today.isAfter(it.inTime(payer, payee)))
                .toList();
        if (late.isEmpty()) {
            var first = owed.stream()
                    .map(it -> it.inTime(payer, payee))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            throw InvalidInput.of("text", first, "complaint.wrong.early", "complaint.mend.early");
        }
        return late;
    }

    private static Party.Id actor() {
        return new Party.Id(Acting.current().party().orElseThrow(() -> new NotAllowed("Complaining for nobody")));
    }

    private Complaint complaint(Deal.Id order, Party payee, List<Owed> late, String words) {
        var first = late.getFirst();
        var billed =
                late.stream().map(Owed::billed).min(Comparator.naturalOrder()).orElseThrow();
        return new Complaint(
                new Complaint.Id(ids.next()),
                order,
                first.orderCode(),
                late.stream().map(Owed::amount).reduce(Money.ZERO, Money::plus),
                billed,
                first.due(),
                PaymentTerm.lawful(parties.get(first.payer()), payee, billed).orElse(null),
                payee.id(),
                first.payer(),
                payee.city(),
                words,
                Complaint.Stage.OPEN,
                clock.instant(),
                null,
                null,
                null,
                null,
                1);
    }

    /// The day after which the reader may complain of an order; nothing when it is not late, or a complaint is open.
    @Transactional(readOnly = true)
    Optional<LocalDate> lateSince(Deal.Id order) {
        var me = Acting.current().party().map(Party.Id::new);
        var owed = me.map(id -> store.owed(order, id)).orElse(List.of());
        if (owed.isEmpty() || me.flatMap(id -> store.findOpen(order, id)).isPresent()) {
            return Optional.empty();
        }
        var payer = parties.get(owed.getFirst().payer());
        var payee = parties.get(me.orElseThrow());
        return owed.stream()
                .map(it -> it.inTime(payer, payee))
                .min(Comparator.naturalOrder())
                .filter(today()::isAfter);
    }

    /// What the reader knows of, the latest first.
    @Transactional(readOnly = true)
    List<Complaint> ofOrder(Deal.Id order) {
        return store.ofOrder(order);
    }

    /// @param text what is said with it; nothing where the move needs no words
    @Transactional
    public Complaining move(Complaint.Id id, ComplaintMove move, @Nullable String text, int version) {
        var one = get(id);
        if (sides(one).stream().noneMatch(move::isFor)) {
            throw new NotAllowed("Making the move %s on a complaint".formatted(move));
        }
        if (!move.isPossible(one.stage())) {
            return new Complaining.NotNow(one);
        }
        var words = move.isWorded() ? words("text", text == null ? "" : text) : null;
        if (one.version() != version || !store.move(id, version, move, words, clock.instant())) {
            throw new Stale("complaint", id);
        }
        events.publishEvent(new ComplaintEvent.Moved(
                id, move, one.payee(), one.payer(), one.takenAt() != null, one.city(), one.orderCode()));
        return new Complaining.Done(get(id));
    }

    private static String words(String field, String text) {
        if (text.isBlank() || text.length() > LONGEST || text.indexOf(0) >= 0) {
            throw InvalidInput.of(field, text, "complaint.wrong.text", "complaint.mend.text", LONGEST);
        }
        return text.strip();
    }

    /// In the transaction of who confirms that the money arrived.
    @EventListener
    void on(LedgerEvent.PaymentConfirmed confirmed) {
        store.closePaid(confirmed.order(), confirmed.payee(), clock.instant());
    }

    @Transactional(readOnly = true)
    public Complaint get(Complaint.Id id) {
        return store.find(id).orElseThrow(() -> new NotFound("complaint", id));
    }

    @Transactional(readOnly = true)
    public ComplaintView view(Complaint.Id id) {
        return views(List.of(get(id))).getFirst();
    }

    /// Each reader finds what he may know of, the oldest first.
    ///
    /// @param all closed ones, too
    @Transactional(readOnly = true)
    public Page<ComplaintView> list(boolean all, PageRequest page) {
        var found = store.list(all, page);
        return new Page<>(views(found.rows()), found.total(), page);
    }

    private List<ComplaintView> views(List<Complaint> some) {
        var names = parties.names(some.stream()
                .flatMap(it -> Stream.of(it.payee(), it.payer()))
                .distinct()
                .toList());
        return some.stream().map(it -> view(it, names)).toList();
    }

    private ComplaintView view(Complaint it, Map<Party.Id, Bilingual> names) {
        var closed = it.closedAt();
        var until = closed == null ? today() : LocalDate.ofInstant(closed, BusinessClock.ZONE);
        var sides = sides(it);
        var moves = Arrays.stream(ComplaintMove.values())
                .filter(move -> move.isPossible(it.stage()) && sides.stream().anyMatch(move::isFor))
                .toList();
        var unnamed = Bilingual.same("–");
        return ComplaintView.of(
                it, names.getOrDefault(it.payee(), unnamed), names.getOrDefault(it.payer(), unnamed), until, moves);
    }

    /// Who reads it as an office is one of its city: others the database does not show it to.
    private static Set<Side> sides(Complaint it) {
        var acting = Acting.current();
        var sides = EnumSet.noneOf(Side.class);
        if (acting.isFor(it.payee().value())) {
            sides.add(Side.PAYEE);
        } else if (acting.isFor(it.payer().value())) {
            sides.add(Side.PAYER);
        } else if (acting.role() == Role.GOV) {
            sides.add(Side.OFFICE);
        }
        return sides;
    }

    /// The government offices of a city that are on the platform, without one that owes the money itself.
    @Transactional(readOnly = true)
    public List<Party.Id> offices(Place.Id city, Party.Id payer) {
        var filter = new PartyFilter(
                Optional.empty(),
                Optional.of(Party.Kind.GOVERNMENT),
                Optional.of(city),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Party.Status.VERIFIED));
        return parties.list(filter, PageRequest.first()).rows().stream()
                .map(Party::id)
                .filter(office -> !office.equals(payer))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }
}
