package org.cooperage.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;

/// In which language a request is answered: `?lang=`, else the cookie (set from the person's own setting at sign-in),
/// else what the browser asks for; Chinese when in doubt.
final class Languages implements LocaleResolver {

    static final String COOKIE = "lang";
    private static final String RESOLVED = Languages.class.getName();
    private static final Pattern IN_QUERY = Pattern.compile("(?:^|&)lang=(zh|en)(?:&|$)");
    private static final List<String> SPOKEN = List.of("zh", "en");

    /// Once a request: a page asks for every text and number it shows.
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(RESOLVED) instanceof Locale resolved) {
            return resolved;
        }
        var locale = spoken(request);
        request.setAttribute(RESOLVED, locale);
        return locale;
    }

    private static Locale spoken(HttpServletRequest request) {
        return Stream.of(inQuery(request), cookie(request), preferred(request))
                .flatMap(Optional::stream)
                .filter(SPOKEN::contains)
                .findFirst()
                .map(Locale::of)
                .orElse(Locale.CHINESE);
    }

    /// Read from the address itself: asking for a parameter would read the body, which may be what is wrong.
    private static Optional<String> inQuery(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString())
                .map(IN_QUERY::matcher)
                .filter(Matcher::find)
                .map(match -> match.group(1));
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(cookie -> cookie.getValue())
                .findFirst();
    }

    private static Optional<String> preferred(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Optional.empty()
                : Optional.of(request.getLocale().getLanguage());
    }

    static void remember(HttpServletResponse response, String language) {
        if (SPOKEN.contains(language)) {
            var cookie = ResponseCookie.from(COOKIE, language)
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .sameSite("Lax")
                    .httpOnly(true)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is switched at /language.");
    }
}
