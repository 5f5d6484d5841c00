package org.cooperage.shared;

import java.util.regex.Pattern;

/// The version in an `If-Match` header: what was read as `ETag`, sent back unchanged.
public final class EntityTag {
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private EntityTag() {}

    /// `"3"` → 3. Throws [InvalidInput] for anything else.
    public static int version(String ifMatch) {
        var match = VERSION.matcher(ifMatch.strip());
        if (!match.matches()) {
            throw InvalidInput.of("If-Match", ifMatch, "shared.invalid.version", "shared.mend.version");
        }
        return Integer.parseInt(match.group(1));
    }
}
