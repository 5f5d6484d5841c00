package org.cooperage.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// Signs people in without a form: one who has just made an account, one who tries the demo. The caller has checked
/// that they may.
@Component
public class Sessions {

    private final SignIns signIns;

    Sessions(SignIns signIns) {
        this.signIns = signIns;
    }

    /// From the next request on; under a new session id, acting for the first membership.
    public void signIn(String username, HttpServletRequest request, HttpServletResponse response) {
        var signedIn = signIns.loadUserByUsername(username).withoutPassword();
        request.getSession().removeAttribute(ActingFilter.CHOSEN);
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities()));
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    /// Acts for this party from the next request on, if the person may.
    public void actFor(UUID party, HttpServletRequest request) {
        request.getSession().setAttribute(ActingFilter.CHOSEN, party.toString());
    }
}
