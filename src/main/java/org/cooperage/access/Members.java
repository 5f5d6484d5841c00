package org.cooperage.access;

import java.util.List;
import java.util.UUID;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Who acts for one's own party. Every member may add and remove others; all act in the party's role. Works as the
/// platform after checking that the caller acts for the party.
@Service
public class Members {

    private static final int LONGEST_TITLE = 40;

    private final PersonStore store;
    private final TransactionTemplate transaction;

    Members(PersonStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
    }

    public List<Member> list() {
        var party = party();
        return Acting.as(Acting.SYSTEM, () -> transaction.execute(status -> store.members(party)));
    }

    public Adding add(String username, String title) {
        var party = party();
        var role = Acting.current().role();
        if (title.length() > LONGEST_TITLE) {
            throw InvalidInput.of("title", title, "access.invalid.title", "access.mend.title", LONGEST_TITLE);
        }
        return Acting.as(
                Acting.SYSTEM,
                () -> transaction.execute(status -> {
                    var found = store.findByUsername(username.strip());
                    if (found.isEmpty()) {
                        return new Adding.NoSuchPerson(username);
                    }
                    var person = found.get();
                    if (store.members(party).stream()
                            .anyMatch(member -> member.person().equals(person.id()))) {
                        return new Adding.AlreadyThere(username);
                    }
                    store.insert(new Membership(person.id(), party, role, title.strip()));
                    return new Adding.Added(
                            new Member(person.id(), person.username(), person.name(), role, title.strip()));
                }));
    }

    public Removing remove(Person.Id person) {
        var party = party();
        return Acting.as(
                Acting.SYSTEM,
                () -> transaction.execute(status -> {
                    var members = store.lockedMembers(party);
                    if (members.stream().noneMatch(person::equals)) {
                        throw new NotFound("member", person.value());
                    }
                    if (members.size() == 1) {
                        return new Removing.LastOne();
                    }
                    store.remove(person, party);
                    return new Removing.Removed();
                }));
    }

    private static UUID party() {
        return Acting.current().party().orElseThrow(() -> new NotAllowed("Looking at members without a party"));
    }
}
