package org.cooperage.policy.cooperation;

import org.jspecify.annotations.Nullable;

/// Whether the entries of an agreement are what was written.
///
/// @param head hash of the newest; who notes it can find out later whether anything before was changed or taken out
/// @param brokenAt number of the first that was changed, or before which one is missing; null: none
/// @param found whether the hash asked for is that of an entry; true when none was asked for
public record ChainCheck(
        long entries, String head, @Nullable Long brokenAt, boolean found) {
    public boolean isIntact() {
        return brokenAt == null;
    }
}
