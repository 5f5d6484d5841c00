package org.cooperage.access;

import java.io.Serial;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// Who signed in, as Spring Security keeps it. Holds no right: what one may do depends on the acting party.
record SignedIn(UUID person, String username, String passwordHash, boolean disabled) implements UserDetails {

    @Serial
    private static final long serialVersionUID = 1L;

    /// As it is kept with the session: nobody needs the hash any more.
    SignedIn withoutPassword() {
        return new SignedIn(person, username, "", disabled);
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public boolean isEnabled() {
        return !disabled;
    }

    @Override
    public String toString() {
        return "SignedIn[%s]".formatted(person);
    }
}
