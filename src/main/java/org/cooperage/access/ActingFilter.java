package org.cooperage.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.cooperage.shared.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Binds to each request for whom its person acts: the party named by the header `Acting-Party` (programs), else the
/// one chosen in the session, else the first membership. Read anew each time, so a right taken away is gone at once.
final class ActingFilter extends OncePerRequestFilter {

    static final String HEADER = "Acting-Party";
    static final String CHOSEN = "acting.party";
    static final String MYSELF = "myself";

    private final People people;

    ActingFilter(People people) {
        this.people = people;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var account = account();
        if (account.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(Account.class.getName(), account.get());
        var acting = choose(account.get(), request);
        if (acting.isEmpty()) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        proceed(acting.get(), request, response, chain);
    }

    private Optional<Account> account() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        var id = new Person.Id(signedIn.person());
        return Acting.as(Acting.SYSTEM, () -> people.findAccount(id))
                .filter(account -> !account.person().disabled());
    }

    private static Optional<Acting> choose(Account account, HttpServletRequest request) {
        var header = request.getHeader(HEADER);
        if (header != null) {
            return chosen(account, header);
        }
        return Optional.of(chosen(account, inSession(request)).orElseGet(account::usually));
    }

    private static Optional<Acting> chosen(Account account, @Nullable String party) {
        if (MYSELF.equals(party)) {
            return Optional.of(Acting.alone(account.person().id().value()));
        }
        return account.memberships().stream()
                .filter(membership -> membership.party().toString().equals(party))
                .map(Membership::toActing)
                .findFirst();
    }

    private static @Nullable String inSession(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(CHOSEN);
    }

    private static void proceed(
            Acting acting, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Acting.as(acting, () -> {
                chain.doFilter(request, response);
                return acting;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
