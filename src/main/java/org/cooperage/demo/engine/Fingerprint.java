package org.cooperage.demo.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// SHA-256 over every row of a cluster in order: two clusters with the same fingerprint have the same bytes.
public final class Fingerprint {
    private Fingerprint() {}

    public static String of(Cluster cluster) {
        MessageDigest digest = sha256();
        List.<List<?>>of(
                        List.of(cluster.scenario()),
                        cluster.parties(),
                        cluster.sites(),
                        cluster.calendars(),
                        cluster.closures(),
                        cluster.resources(),
                        cluster.capabilities(),
                        cluster.holds(),
                        cluster.ties(),
                        cluster.orders())
                .forEach(rows -> rows.forEach(row -> digest.update((row + "\n").getBytes(StandardCharsets.UTF_8))));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.\nMaybe its security settings were cut down.", e);
        }
    }
}
