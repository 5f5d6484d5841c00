package org.cooperage.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Somebody entered what cannot be. Shown beside the field in a form, as problem details with status 400 in the API.
///
/// `messageKey` says what is wrong, `mendKey` how to put it right; both are keys of a message bundle and get the value
/// as `{0}` and whatever is in `details` from `{1}` on.
public final class InvalidInput extends RuntimeException {

    private static final int LONGEST_VALUE_SHOWN = 80;

    private final String field;
    private final String value;
    private final String messageKey;
    private final String mendKey;
    private final List<String> details;

    private InvalidInput(String field, String value, String messageKey, String mendKey, List<String> details) {
        super("%s (%s): %s".formatted(field, value, messageKey));
        this.field = field;
        this.value = value;
        this.messageKey = messageKey;
        this.mendKey = mendKey;
        this.details = details;
    }

    public static InvalidInput of(
            String field, Object value, String messageKey, String mendKey, Object... details) {
        var texts = Arrays.stream(details).map(String::valueOf).toList();
        return new InvalidInput(field, shortened(String.valueOf(value)), messageKey, mendKey, texts);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_VALUE_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE_SHOWN)) + "…";
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }

    public String messageKey() {
        return messageKey;
    }

    public String mendKey() {
        return mendKey;
    }

    /// What the two messages may mention: the value first, then the details.
    public Object[] arguments() {
        var all = new ArrayList<Object>();
        all.add(value);
        all.addAll(details);
        return all.toArray();
    }
}
