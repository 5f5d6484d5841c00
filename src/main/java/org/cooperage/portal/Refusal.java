package org.cooperage.portal;

import java.util.List;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Why a request was not answered, in words for the one who asked.
///
/// @param what what is the matter
/// @param mend what to do about it
record Refusal(HttpStatus status, String what, String mend, List<FieldFault> faults) {

    /// One field that is wrong, in words.
    record FieldFault(String field, String value, String what, String mend) {}

    /// The faults of an input, none for other refusals.
    static List<InvalidInput.Fault> faultsOf(@Nullable Throwable cause) {
        return cause instanceof InvalidInput invalid ? invalid.faults() : List.of();
    }
}
