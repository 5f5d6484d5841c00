package org.cooperage.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Role;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people of the platform and for whom they act. Runs as whoever calls; who makes accounts and memberships for
/// others (onboarding, the demo) does it as [Acting#SYSTEM] after checking the caller.
@Service
public class People {

    private static final int SHORTEST_PASSWORD = 8;

    private final PersonStore store;
    private final PasswordEncoder passwords;
    private final Ids ids;

    People(PersonStore store, PasswordEncoder passwords, Ids ids) {
        this.store = store;
        this.passwords = passwords;
        this.ids = ids;
    }

    @Transactional
    public Enrolling enrol(String username, String password, String name, String language) {
        checkUsername(username);
        if (password.length() < SHORTEST_PASSWORD || password.length() > 72) {
            throw InvalidInput.of(
                    "password", "•", "access.invalid.password", "access.mend.password", SHORTEST_PASSWORD);
        }
        if (name.isBlank() || name.length() > 60) {
            throw InvalidInput.of("name", name, "access.invalid.name", "access.mend.name");
        }
        var person = new Person(
                new Person.Id(ids.next()), username, name.strip(), Optional.empty(), Optional.empty(), language, false);
        return store.insert(person, passwords.encode(password))
                ? new Enrolling.Enrolled(person)
                : new Enrolling.UsernameTaken(username);
    }

    private static void checkUsername(String username) {
        if (!username.matches("[a-z0-9][a-z0-9._@-]{2,39}")) {
            throw InvalidInput.of("username", username, "access.invalid.username", "access.mend.username");
        }
    }

    /// Lets a person act for a party; once more changes role and title.
    @Transactional
    public Membership join(Person.Id person, UUID party, Role role, String title) {
        var membership = new Membership(person, party, role, title);
        store.insert(membership);
        return membership;
    }

    @Transactional(readOnly = true)
    public Optional<Account> findAccount(Person.Id id) {
        return store.find(id).map(person -> new Account(person, store.memberships(id)));
    }

    /// The languages of those who act for a party, for mail to it; empty when nobody does.
    @Transactional(readOnly = true)
    public Set<String> languages(UUID party) {
        return store.languages(party);
    }

    @Transactional
    public void speak(Person.Id id, String language) {
        store.setLanguage(id, language);
    }
}
