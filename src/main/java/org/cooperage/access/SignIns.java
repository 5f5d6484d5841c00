package org.cooperage.access;

import org.cooperage.shared.Acting;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads who wants to sign in, as the platform, because nobody acts yet.
@Component
class SignIns implements UserDetailsService {

    private final PersonStore store;
    private final TransactionTemplate reading;

    SignIns(PersonStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.reading = new TransactionTemplate(transactions);
    }

    @Override
    public SignedIn loadUserByUsername(String username) {
        return Acting.as(Acting.SYSTEM, () -> reading.execute(status -> find(username)));
    }

    private SignedIn find(String username) {
        var person = store.findByUsername(username).orElseThrow(() -> new UsernameNotFoundException("unknown"));
        var hash = store.findPasswordHash(person.id()).orElseThrow(() -> new UsernameNotFoundException("unknown"));
        return new SignedIn(person.id().value(), person.username(), hash, person.disabled());
    }
}
