package org.cooperage.portal.onboarding;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cooperage.access.Enrolling;
import org.cooperage.access.People;
import org.cooperage.access.Person;
import org.cooperage.party.Contact;
import org.cooperage.party.Document;
import org.cooperage.party.Documents;
import org.cooperage.party.Party;
import org.cooperage.party.Profile;
import org.cooperage.party.Registering;
import org.cooperage.party.Registration;
import org.cooperage.party.Registrations;
import org.cooperage.party.Upload;
import org.cooperage.place.Places;
import org.cooperage.place.Site;
import org.cooperage.place.Sites;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Registers a workshop or a provider of services for a person who has an account: party, site, machines, offers and
/// membership at once, or nothing of it. Until then the answers are kept as a draft, so that one can stop and go on.
@Service
class Onboarding {

    private final DraftStore drafts;
    private final Registrations registrations;
    private final Documents documents;
    private final Places places;
    private final Sites sites;
    private final FirstMachines machines;
    private final People people;
    private final TransactionTemplate transaction;

    Onboarding(
            DraftStore drafts,
            Registrations registrations,
            Documents documents,
            Places places,
            Sites sites,
            FirstMachines machines,
            People people,
            PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.registrations = registrations;
        this.documents = documents;
        this.places = places;
        this.sites = sites;
        this.machines = machines;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
    }

    Draft draft() {
        var person = person();
        return transaction.execute(status -> drafts.find(person).orElse(Draft.EMPTY));
    }

    Draft answer(UnaryOperator<Draft> answer) {
        var person = person();
        return transaction.execute(status -> {
            var changed = answer.apply(drafts.find(person).orElse(Draft.EMPTY));
            drafts.save(person, changed);
            return changed;
        });
    }

    /// An account for somebody who has none yet.
    Enrolling enrol(String username, String password, String name, String language) {
        return Acting.as(Acting.SYSTEM, () -> people.enrol(username, password, name, language));
    }

    /// Finishes with the answers kept; `licence` is a photo of the business licence, if there is one.
    Joining complete(Optional<Upload> licence) {
        var person = person();
        var joining = complete(draft(), licence);
        if (joining instanceof Joining.Joined) {
            transaction.executeWithoutResult(status -> drafts.forget(person));
        }
        return joining;
    }

    Joining complete(Draft draft, Optional<Upload> licence) {
        var person = person();
        if (!draft.isComplete()) {
            return new Joining.Incomplete(draft.next());
        }
        var asPlatform = new Acting(Optional.of(person), Optional.empty(), Role.SYSTEM);
        return Acting.as(asPlatform, () -> transaction.execute(status -> join(person, draft, licence)));
    }

    private Joining join(UUID person, Draft draft, Optional<Upload> licence) {
        var account = people.findAccount(new Person.Id(person)).orElseThrow();
        var contact =
                new Contact(account.person().name(), account.person().phone().orElse(null), null, null);
        var asked = new Registration(draft.kind(), draft.code(), profile(draft), contact);
        return switch (registrations.register(asked)) {
            case Registering.Refused(var why) -> new Joining.CodeTaken();
            case Registering.Registered(var party) -> {
                people.join(
                        account.person().id(), party.id().value(), party.kind().role(), "");
                licence.ifPresent(upload -> documents.attach(party.id(), Document.Kind.LICENCE, upload));
                open(party, draft);
                yield new Joining.Joined(party);
            }
        };
    }

    private Profile profile(Draft draft) {
        var name = Objects.requireNonNull(draft.name());
        var place = Objects.requireNonNull(draft.place());
        return draft.serves()
                ? Profile.ofProvider(name, place, draft.findCode())
                : Profile.ofWorkshop(name, place, machines.link(draft).orElse(null));
    }

    /// Where it works, and what with.
    private void open(Party party, Draft draft) {
        if (draft.serves()) {
            site(party, new Bilingual("服务点", "Service point"));
        } else {
            machines.install(party, site(party, new Bilingual("车间", "Workshop")), draft);
        }
    }

    private Site site(Party party, Bilingual name) {
        var place = places.get(party.place());
        return sites.add(party.id().value(), place.id(), name, place.point());
    }

    private static UUID person() {
        return Acting.current().person().orElseThrow(() -> new NotAllowed("Registering without an account"));
    }
}
