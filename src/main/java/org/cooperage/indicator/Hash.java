package org.cooperage.indicator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Proof of what a number was made of.
public final class Hash {
    private static final int DIGITS = 16;

    private Hash() {}

    /// @return the first 16 digits of the SHA-256
    public static String of(String inputs) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(inputs.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.\nMaybe its security settings forbid it.", e);
        }
    }
}
