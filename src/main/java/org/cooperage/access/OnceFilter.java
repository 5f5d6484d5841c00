package org.cooperage.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.shared.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Makes a repeated request happen once: a second click, a retry after a lost answer, a form sent again.
///
/// The key comes with the header `Idempotency-Key` or the hidden form field `_once`. The same key, person and path get
/// the first answer again. What failed (status 400 and up) is not kept, so it can be mended and sent again.
final class OnceFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final String FIELD = "_once";
    private static final int LONGEST_KEY = 100;
    private static final int LARGEST_BODY = 256 * 1024;
    private static final int WAIT_STEPS = 60;
    private static final long STEP_MILLIS = 100;

    private final OnceStore store;

    OnceFilter(OnceStore store) {
        this.store = store;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request);
        if (key.isEmpty()) {
            chain.doFilter(request, response);
        } else if (key.get().key().length() > LONGEST_KEY) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else if (store.begin(key.get())) {
            doOnce(key.get(), request, response, chain);
        } else {
            answerAgain(key.get(), response);
        }
    }

    private static Optional<OnceStore.Key> key(HttpServletRequest request) {
        if (!request.getMethod().matches("POST|PUT|PATCH|DELETE")) {
            return Optional.empty();
        }
        var header = request.getHeader(HEADER);
        return Optional.ofNullable(header == null ? field(request) : header)
                .filter(key -> !key.isBlank())
                .map(key -> new OnceStore.Key(holder(), request.getMethod() + " " + request.getRequestURI(), key));
    }

    private static @Nullable String field(HttpServletRequest request) {
        var type = request.getContentType();
        var isForm = type != null
                && (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data"));
        return isForm ? request.getParameter(FIELD) : null;
    }

    private static String holder() {
        return Acting.current().person().map(UUID::toString).orElse("");
    }

    private void doOnce(OnceStore.Key key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caching = new ContentCachingResponseWrapper(response);
        var succeeded = false;
        try {
            chain.doFilter(request, caching);
            succeeded =
                    caching.getStatus() < HttpStatus.BAD_REQUEST.value() && caching.getContentSize() <= LARGEST_BODY;
        } finally {
            if (succeeded) {
                store.finish(key, answer(caching));
            } else {
                store.forget(key);
            }
        }
        caching.copyBodyToResponse();
    }

    private static OnceStore.Answer answer(ContentCachingResponseWrapper response) {
        return new OnceStore.Answer(
                response.getStatus(),
                response.getHeader(HttpHeaders.LOCATION),
                response.getContentType(),
                response.getContentAsByteArray());
    }

    private void answerAgain(OnceStore.Key key, HttpServletResponse response) throws IOException {
        var answer = await(key);
        if (answer.isEmpty()) {
            response.sendError(HttpStatus.CONFLICT.value());
            return;
        }
        response.setStatus(answer.get().status());
        response.setHeader("Idempotent-Replayed", "true");
        response.setHeader(HttpHeaders.LOCATION, answer.get().location());
        response.setContentType(answer.get().contentType());
        response.getOutputStream().write(answer.get().body());
    }

    /// The first one may still be at work.
    private Optional<OnceStore.Answer> await(OnceStore.Key key) {
        for (var step = 0; step < WAIT_STEPS; step++) {
            var answer = store.findAnswer(key);
            if (answer.isPresent()) {
                return answer;
            }
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
