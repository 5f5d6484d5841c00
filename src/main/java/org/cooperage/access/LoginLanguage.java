package org.cooperage.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cooperage.shared.Acting;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// After signing in: the person's own language, and on to where one wanted to go.
@Component
class LoginLanguage extends SavedRequestAwareAuthenticationSuccessHandler {

    private final People people;

    LoginLanguage(People people) {
        this.people = people;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof SignedIn signedIn) {
            Acting.as(Acting.SYSTEM, () -> people.findAccount(new Person.Id(signedIn.person())))
                    .ifPresent(account ->
                            Languages.remember(response, account.person().language()));
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
