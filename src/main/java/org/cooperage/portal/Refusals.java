package org.cooperage.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/// Puts a failure into words, in the reader's language. What was a mistake of ours is logged and not shown.
@Component
class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);
    /// Seconds after which a server that has too much to do may be asked again.
    private static final String AGAIN_IN = "5";

    private final MessageSource texts;

    Refusals(MessageSource texts) {
        this.texts = texts;
    }

    static HttpStatus statusOf(Throwable cause, HttpServletRequest request) {
        return switch (cause) {
            case InvalidInput ignored -> HttpStatus.BAD_REQUEST;
            case NotFound ignored -> HttpStatus.NOT_FOUND;
            case NotAllowed ignored -> HttpStatus.FORBIDDEN;
            case Stale ignored when request.getHeader(HttpHeaders.IF_MATCH) != null -> HttpStatus.PRECONDITION_FAILED;
            case Stale ignored -> HttpStatus.CONFLICT;
            case MaxUploadSizeExceededException ignored -> HttpStatus.CONTENT_TOO_LARGE;
            case ErrorResponse response ->
                HttpStatus.valueOf(response.getStatusCode().value());
            case MethodArgumentTypeMismatchException wrong
            when wrong.getParameter().hasParameterAnnotation(PathVariable.class) -> HttpStatus.NOT_FOUND;
            case TypeMismatchException ignored -> HttpStatus.BAD_REQUEST;
            case HttpMessageConversionException ignored -> HttpStatus.BAD_REQUEST;
            // Two came with the same at once: the second would have been refused a moment later.
            case DuplicateKeyException ignored -> HttpStatus.CONFLICT;
            // No connection was free in time, or two waited for each other: nothing was done, the next try may go.
            case CannotCreateTransactionException ignored -> HttpStatus.SERVICE_UNAVAILABLE;
            case PessimisticLockingFailureException ignored -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    /// What a value refused while JSON or a form was turned into it, in whatever that was wrapped; else the
    /// failure.
    static Exception reasonOf(Exception failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInput invalid) {
                return invalid;
            }
        }
        return JsonFaults.find(failure)
                .<Exception>map(fault -> InvalidInput.all(List.of(fault)))
                .orElse(failure);
    }

    Refusal of(HttpStatus status, @Nullable Throwable cause, Locale locale) {
        if (status.is5xxServerError() && cause != null && !(cause instanceof AsyncRequestNotUsableException)) {
            log.error("A request failed", cause);
        }
        var key = "portal.refusal." + status.value();
        var known = texts.getMessage(key, null, "", locale);
        var used = known == null || known.isEmpty() ? fallback(status) : key;
        var faults = Refusal.faultsOf(cause).stream()
                .map(fault -> inWords(fault, locale))
                .toList();
        return new Refusal(status, text(used, locale), text(used + ".mend", locale), faults);
    }

    private static String fallback(HttpStatus status) {
        return status.is5xxServerError() ? "portal.refusal.500" : "portal.refusal.400";
    }

    private Refusal.FieldFault inWords(InvalidInput.Fault fault, Locale locale) {
        return new Refusal.FieldFault(
                fault.field(),
                fault.value(),
                text(fault.messageKey(), locale, fault.arguments()),
                text(fault.mendKey(), locale, fault.arguments()));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNullElse(texts.getMessage(key, arguments, key, locale), key);
    }

    static ResponseEntity<ProblemDetail> asProblem(Refusal refusal, HttpServletRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(refusal.status(), refusal.mend());
        problem.setTitle(refusal.what());
        problem.setInstance(URI.create(request.getRequestURI()));
        if (!refusal.faults().isEmpty()) {
            problem.setProperty("faults", refusal.faults());
        }
        var answer = ResponseEntity.status(refusal.status());
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, AGAIN_IN);
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    static boolean wantsJson(String path) {
        return path.startsWith("/api/");
    }
}
