package org.cooperage.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/// What is wrong with a request of a program, as a fault of a field: `lines[0].quantity`, what stood there, what
/// belongs there.
final class JsonFaults {

    private static final Map<Class<?>, String> WANTED = Map.of(
            UUID.class, "id",
            String.class, "text",
            Boolean.class, "yesno",
            boolean.class, "yesno",
            Instant.class, "moment",
            LocalDate.class, "day",
            BigDecimal.class, "number",
            double.class, "number",
            Double.class, "number");

    private JsonFaults() {}

    static Optional<Fault> find(Throwable failure) {
        return switch (failure) {
            case MethodArgumentTypeMismatchException wrong
            when !wrong.getParameter().hasParameterAnnotation(PathVariable.class) ->
                Optional.of(wrong(
                        wrong.getName(),
                        wrong.getValue(),
                        wrong.getParameter().nestedIfOptional().getNestedParameterType()));
            case MissingServletRequestParameterException missing -> Optional.of(missing(missing.getParameterName()));
            case MissingRequestHeaderException missing -> Optional.of(missing(missing.getHeaderName()));
            case HttpMessageNotReadableException unread -> Optional.of(unreadable(unread));
            default -> Optional.empty();
        };
    }

    private static Fault unreadable(HttpMessageNotReadableException unread) {
        for (@Nullable Throwable cause = unread; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return whole(json);
            }
        }
        return Fault.of("", "", "portal.json.empty", "portal.json.empty.mend");
    }

    /// What is wrong inside is only found out of JSON that is whole.
    private static Fault whole(JacksonException failure) {
        try {
            return of(failure);
        } catch (JacksonException torn) {
            return malformed(torn);
        }
    }

    private static Fault of(JacksonException failure) {
        var path = path(failure);
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                Fault.of(
                        path,
                        unknown.getPropertyName(),
                        "portal.json.unknown",
                        "portal.json.unknown.mend",
                        names(unknown.getKnownPropertyIds()));
            case InvalidNullException ignored -> missing(path);
            case InvalidFormatException wrong -> wrong(path, wrong.getValue(), wrong.getTargetType());
            case ValueInstantiationException ignored ->
                Fault.of(path, "", "portal.json.refused", "portal.json.refused.mend");
            case MismatchedInputException mismatch
            when mismatch.getOriginalMessage().startsWith("Missing required") -> missing(path);
            case MismatchedInputException mismatch -> wrong(path, shown(mismatch), mismatch.getTargetType());
            case InputCoercionException tooLarge -> wrong(path, shown(tooLarge), tooLarge.getTargetType());
            default -> malformed(failure);
        };
    }

    private static Fault malformed(JacksonException failure) {
        var at = failure.getLocation();
        return Fault.of(
                "",
                "",
                "portal.json.malformed",
                "portal.json.malformed.mend",
                at == null ? 1 : at.getLineNr(),
                at == null ? 1 : at.getColumnNr());
    }

    private static Fault missing(String path) {
        return Fault.of(path, "", "portal.json.missing", "portal.json.missing.mend");
    }

    private static Fault wrong(String path, @Nullable Object value, @Nullable Class<?> type) {
        var wanted = wanted(type);
        var choices = type != null && type.isEnum() ? names(Arrays.asList(type.getEnumConstants())) : "";
        return Fault.of(path, String.valueOf(value), "portal.json.wrong", "portal.json.mend." + wanted, choices);
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "object";
        }
        if (type.isEnum()) {
            return "choice";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "list";
        }
        if (ApiShapes.isWrapper(type)) {
            return wanted(type.getRecordComponents()[0].getType());
        }
        var whole = type == int.class || type == long.class || type == Integer.class || type == Long.class;
        return whole ? "whole" : WANTED.getOrDefault(type, "object");
    }

    private static String names(@Nullable Collection<?> all) {
        return all == null ? "" : all.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    /// What stands there in what was sent.
    private static String shown(JacksonException failure) {
        return KeptBodies.find()
                .map(body -> standing(JsonMapper.shared().readTree(body), failure))
                .orElse("");
    }

    private static String standing(JsonNode whole, JacksonException failure) {
        var node = whole;
        for (var step : failure.getPath()) {
            node = step.getPropertyName() == null ? node.path(step.getIndex()) : node.path(step.getPropertyName());
        }
        if (node.isContainer()) {
            return node.isObject() ? "{…}" : "[…]";
        }
        return node.isMissingNode() ? "" : node.asString();
    }

    private static String path(JacksonException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
