package org.cooperage.shared;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Somebody entered what cannot be. Shown beside the fields in a form, as problem details with status 400 in the API.
///
/// One refusal may name several faults, so that nobody has to mend them one at a time.
public final class InvalidInput extends RuntimeException {

    private final transient List<Fault> faults;

    private InvalidInput(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /// One fault: see [Fault#of].
    public static InvalidInput of(String field, Object value, String messageKey, String mendKey, Object... details) {
        return new InvalidInput(List.of(Fault.of(field, value, messageKey, mendKey, details)));
    }

    public static InvalidInput all(List<Fault> faults) {
        return new InvalidInput(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    /// One thing that is wrong with one field.
    ///
    /// `messageKey` says what is wrong, `mendKey` how to put it right; both are keys of a message bundle and get
    /// the value as `{0}` and the details from `{1}` on.
    public record Fault(String field, String value, String messageKey, String mendKey, List<Object> details)
            implements Serializable {

        private static final int LONGEST_VALUE_SHOWN = 80;

        public Fault {
            value = shortened(value);
            details = details.stream().map(Fault::lasting).toList();
        }

        public static Fault of(String field, Object value, String messageKey, String mendKey, Object... details) {
            return new Fault(field, String.valueOf(value), messageKey, mendKey, Arrays.asList(details));
        }

        /// What the two messages may mention: the value first, then the details.
        public Object[] arguments() {
            var all = new ArrayList<Object>();
            all.add(value);
            all.addAll(details);
            return all.toArray();
        }

        /// A fault waits in the session for the page that shows it; what cannot is told by its text.
        private static Object lasting(Object detail) {
            return detail instanceof Serializable ? detail : detail.toString();
        }

        private static String shortened(String text) {
            return text.codePointCount(0, text.length()) <= LONGEST_VALUE_SHOWN
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE_SHOWN)) + "…";
        }

        @Override
        public String toString() {
            return "%s (%s): %s".formatted(field, value, messageKey);
        }
    }
}
