package org.cooperage.access.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Party;
import org.junit.jupiter.api.Test;

class UseChainTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00.123456Z");

    private static Use use(long seq, String purpose, String before, String hash) {
        return new Use(
                seq,
                MONDAY.plusSeconds(seq),
                Use.Kind.READ,
                new Contract.Id(new UUID(1, 1)),
                new Party.Id(new UUID(2, 2)),
                new Party.Id(new UUID(3, 3)),
                Optional.of(new UUID(4, 4)),
                "diagnosis",
                purpose,
                before,
                hash);
    }

    private static List<Use> chain(int length) {
        var all = new ArrayList<Use>();
        var before = UseChain.BEGINNING;
        for (int seq = 1; seq <= length; seq++) {
            var hash = sha256(use(seq, "advice", before, "").text());
            all.add(use(seq, "advice", before, hash));
            before = hash;
        }
        return all;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Checked check(List<Use> uses, String wanted) {
        var chain = new UseChain(wanted);
        uses.forEach(chain::add);
        return chain.checked();
    }

    @Test
    void aWholeLogIsIntactAndItsHeadIsTheLastHash() {
        var log = chain(5);

        var checked = check(log, "");

        assertThat(checked.isIntact()).isTrue();
        assertThat(checked.entries()).isEqualTo(5);
        assertThat(checked.head()).isEqualTo(log.getLast().hash());
    }

    @Test
    void anEntryThatWasAlteredIsFound() {
        var log = chain(5);
        log.set(2, use(3, "credit", log.get(2).before(), log.get(2).hash()));

        assertThat(check(log, "").brokenAt()).contains(3L);
    }

    @Test
    void anAlteredEntryWithItsHashMadeAnewBreaksTheNext() {
        var log = chain(5);
        var forged = use(3, "credit", log.get(2).before(), "");
        log.set(2, use(3, "credit", log.get(2).before(), sha256(forged.text())));

        assertThat(check(log, "").brokenAt()).contains(4L);
    }

    @Test
    void anEntryThatWasTakenOutIsMissed() {
        var log = chain(5);
        log.remove(1);

        assertThat(check(log, "").brokenAt()).contains(2L);
    }

    @Test
    void aHashNotedEarlierIsFoundAgainUnlessTheEndWasCutOff() {
        var log = chain(5);
        var noted = log.getLast().hash();

        assertThat(check(log, noted).found()).isTrue();
        assertThat(check(log.subList(0, 4), noted).isIntact()).isTrue();
        assertThat(check(log.subList(0, 4), noted).found()).isFalse();
    }
}
