package org.cooperage.access.contract;

import java.util.Optional;

/// How the log of uses stands.
///
/// @param head hash of the newest entry; who notes it can find out later whether anything before was changed
/// @param brokenAt the first entry that was changed, or before which one is missing
/// @param found whether the hash asked for is that of an entry; true when none was asked for
record Checked(long entries, String head, Optional<Long> brokenAt, boolean found) {
    public boolean isIntact() {
        return brokenAt.isEmpty();
    }
}
