package org.cooperage.access.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// Checks the log entry by entry: each must hold the hash of the one before, and its own must be that of its text. Made
/// for one check; the entries are given in their order.
final class UseChain {
    static final String BEGINNING = "0".repeat(64);

    private final MessageDigest digest = sha256();
    private final String wanted;
    private String head = BEGINNING;
    private long entries;
    private long brokenAt;
    private boolean found;

    /// @param wanted a hash noted earlier, to be found again; empty: none
    UseChain(String wanted) {
        this.wanted = wanted;
        this.found = wanted.isEmpty();
    }

    void add(Use use) {
        boolean follows = use.seq() == entries + 1 && use.before().equals(head);
        if (brokenAt == 0 && !(follows && hash(use.text()).equals(use.hash()))) {
            brokenAt = entries + 1;
        }
        entries++;
        head = use.hash();
        found |= brokenAt == 0 && head.equals(wanted);
    }

    Checked checked() {
        return new Checked(entries, head, brokenAt == 0 ? Optional.empty() : Optional.of(brokenAt), found);
    }

    private String hash(String text) {
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
