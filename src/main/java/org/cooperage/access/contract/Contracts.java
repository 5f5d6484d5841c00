package org.cooperage.access.contract;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cooperage.access.contract.Contract.Show;
import org.cooperage.access.contract.Contract.Stage;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Usage contracts of the party one acts for, on either side. Who owns data grants, declines and revokes; who wants to
/// read asks, reads and withdraws. Row-level security enforces the same: what is not logged as read cannot be read.
@Service
public class Contracts {
    static final int LONGEST_DAYS = 730;
    private static final int LONGEST_NOTE = 200;

    private final ContractStore store;
    private final UseStore uses;
    private final Vocabulary vocabulary;
    private final Parties parties;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Contracts(
            ContractStore store,
            UseStore uses,
            Vocabulary vocabulary,
            Parties parties,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.uses = uses;
        this.vocabulary = vocabulary;
        this.parties = parties;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /// Asks a firm to let one read; the firm decides.
    @Transactional
    public Asking ask(Party.Id owner, String dataClass, String purpose, String note) {
        var data = vocabulary.dataClass(dataClass);
        var why = vocabulary.purpose(purpose);
        mayRead(data, Acting.current().role());
        parties.get(owner);
        if (note.length() > LONGEST_NOTE) {
            throw InvalidInput.of("note", note, "contract.invalid.note", "contract.mend.note", LONGEST_NOTE);
        }
        var reader = party();
        var open = store.findOpen(owner, reader, data, clock.instant());
        if (open.isPresent()) {
            return new Asking.Already(open.get());
        }
        var asked = made(owner, reader, data, why, note.strip(), Stage.ASKED, null);
        events.publishEvent(new ContractEvent.Asked(asked.id().value(), owner.value(), reader.value()));
        return new Asking.Asked(asked);
    }

    /// Lets a party read one's own data, without having been asked.
    @Transactional
    public Contract grant(Party.Id reader, String dataClass, String purpose, int days) {
        var data = vocabulary.dataClass(dataClass);
        mayRead(data, parties.get(reader).kind().role());
        var owner = party();
        var granted = made(owner, reader, data, vocabulary.purpose(purpose), "", Stage.LIVE, until(days));
        events.publishEvent(new ContractEvent.Granted(granted.id().value(), owner.value(), reader.value()));
        return granted;
    }

    private Contract made(
            Party.Id owner,
            Party.Id reader,
            DataClass data,
            Purpose purpose,
            String note,
            Stage stage,
            @Nullable Instant until) {
        var now = clock.instant();
        var id = new Contract.Id(ids.next());
        var contract = new Contract(id, owner, reader, data, purpose, note, stage, now, until, 0, null);
        store.insert(contract);
        uses.log(id, stage == Stage.ASKED ? Use.Kind.ASKED : Use.Kind.GRANTED, now);
        return contract;
    }

    /// Grants what was asked for, for so many days from now.
    @Transactional
    public Deciding grant(Contract.Id id, int days) {
        return move(own(id, true), Stage.LIVE, Use.Kind.GRANTED, until(days));
    }

    @Transactional
    public Deciding decline(Contract.Id id) {
        return move(own(id, true), Stage.DECLINED, Use.Kind.DECLINED, null);
    }

    /// Ends what was granted, at once: the reader's next request finds nothing.
    @Transactional
    public Deciding revoke(Contract.Id id) {
        return move(own(id, true), Stage.REVOKED, Use.Kind.REVOKED, null);
    }

    /// Takes back a request, or gives back what one may read.
    @Transactional
    public Deciding withdraw(Contract.Id id) {
        return move(own(id, false), Stage.WITHDRAWN, Use.Kind.WITHDRAWN, null);
    }

    private Deciding move(Contract contract, Stage to, Use.Kind kind, @Nullable Instant until) {
        var now = clock.instant();
        boolean over = contract.stage() == Stage.LIVE && !contract.isInForce(now);
        if (over || !contract.stage().mayBecome(to) || !store.move(contract.id(), contract.stage(), to, until, now)) {
            return new Deciding.TooLate(get(contract.id()));
        }
        uses.log(contract.id(), kind, now);
        events.publishEvent(event(contract, kind));
        return new Deciding.Decided(get(contract.id()));
    }

    private static ContractEvent event(Contract contract, Use.Kind kind) {
        var id = contract.id().value();
        var owner = contract.owner().value();
        var reader = contract.reader().value();
        return switch (kind) {
            case ASKED -> new ContractEvent.Asked(id, owner, reader);
            case GRANTED -> new ContractEvent.Granted(id, owner, reader);
            case DECLINED -> new ContractEvent.Declined(id, owner, reader);
            case REVOKED -> new ContractEvent.Revoked(id, owner, reader);
            case WITHDRAWN -> new ContractEvent.Withdrawn(id, owner, reader);
            case READ -> throw new IllegalArgumentException("Reading (%s) moves nothing.\nMaybe log it.".formatted(id));
        };
    }

    /// Logs that one reads under this contract, in the transaction of the caller, who may then read. Whoever has no
    /// contract in force for this class of data finds nothing.
    @Transactional
    public Contract use(Contract.Id id, String dataClass) {
        var contract = store.find(id)
                .filter(one -> one.data().code().equals(dataClass))
                .orElseThrow(() -> new NotFound("contract", id));
        if (!uses.log(id, Use.Kind.READ, clock.instant())) {
            throw new NotFound("contract", id);
        }
        return contract;
    }

    @Transactional(readOnly = true)
    public Optional<Contract> find(Contract.Id id) {
        return store.find(id);
    }

    private Contract get(Contract.Id id) {
        return find(id).orElseThrow(() -> new NotFound("contract", id));
    }

    /// Contracts of the party one acts for, on either side.
    @Transactional(readOnly = true)
    public Page<Contract> list(Show show, PageRequest page) {
        return store.list(party(), show, clock.instant(), page);
    }

    /// What was done under them, the latest first.
    @Transactional(readOnly = true)
    public Page<Use> uses(PageRequest page) {
        return uses.list(party(), page);
    }

    private Contract own(Contract.Id id, boolean asOwner) {
        var contract = get(id);
        if (!(asOwner ? contract.owner() : contract.reader()).equals(party())) {
            throw new NotFound("contract", id);
        }
        return contract;
    }

    private Instant until(int days) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw InvalidInput.of("days", days, "contract.invalid.days", "contract.mend.days", LONGEST_DAYS);
        }
        return clock.instant().plus(Duration.ofDays(days));
    }

    private static void mayRead(DataClass data, Role role) {
        if (!data.readers().contains(role)) {
            throw InvalidInput.of("dataClass", data.code(), "contract.invalid.role", "contract.mend.role");
        }
    }

    private static Party.Id party() {
        return Acting.current()
                .party()
                .map(Party.Id::new)
                .orElseThrow(() -> new NotAllowed("Looking at usage contracts without acting for a party"));
    }
}
