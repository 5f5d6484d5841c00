package org.cooperage.access;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Checks a name and a password, unless too many were wrong lately.
final class ThrottledLogin extends DaoAuthenticationProvider {

    private final LoginThrottle throttle;

    ThrottledLogin(SignIns signIns, PasswordEncoder passwords, LoginThrottle throttle) {
        super(signIns);
        setPasswordEncoder(passwords);
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var address = address(request);
        if (throttle.refuses(request.getName(), address)) {
            throw new LockedException("too many failures");
        }
        try {
            return super.authenticate(request);
        } catch (BadCredentialsException e) {
            throttle.failed(request.getName(), address);
            throw e;
        }
    }

    @Override
    protected Authentication createSuccessAuthentication(Object principal, Authentication request, UserDetails user) {
        return super.createSuccessAuthentication(((SignedIn) user).withoutPassword(), request, user);
    }

    private static String address(Authentication request) {
        return request.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
