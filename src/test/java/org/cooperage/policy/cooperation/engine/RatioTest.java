package org.cooperage.policy.cooperation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.cooperage.policy.cooperation.engine.Netting.Claim;
import org.junit.jupiter.api.Test;

class RatioTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final BigDecimal FEN = new BigDecimal("0.01");

    @Test
    void theOddFenGoesToTheLargestRemainder() {
        var parts = ratio("60", "40").split(new BigDecimal("0.03"));

        assertThat(parts).containsEntry(A, new BigDecimal("0.02")).containsEntry(B, new BigDecimal("0.01"));
    }

    @Test
    void equalRemaindersGoToTheLargerShareThenTheSmallerId() {
        assertThat(ratio("50", "50").split(FEN)).containsEntry(A, FEN).containsEntry(B, new BigDecimal("0.00"));
        assertThat(new Ratio(Map.of(
                                A,
                                new BigDecimal("33.3333"),
                                B,
                                new BigDecimal("33.3333"),
                                C,
                                new BigDecimal("33.3334")))
                        .split(FEN))
                .containsEntry(C, FEN);
    }

    @Test
    void sharesAreExactlyAHundred() {
        assertThat(Ratio.isWhole(List.of(new BigDecimal("99.9999"), new BigDecimal("0.0001"))))
                .isTrue();
        assertThat(Ratio.isWhole(List.of(new BigDecimal("99.99999"), new BigDecimal("0.00001"))))
                .isFalse();
        assertThat(Ratio.isWhole(List.of(new BigDecimal("150"), new BigDecimal("-50"))))
                .isFalse();
        assertThatThrownBy(() -> ratio("60", "41")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anySplitAddsUpIsNearAndKeepsNoOrder() {
        var dice = new Random(244);
        for (int round = 0; round < 2_000; round++) {
            var percents = percents(dice);
            var amount = BigDecimal.valueOf(dice.nextLong(-10_000_000_000_000L, 10_000_000_000_000L), 2);

            var parts = new Ratio(percents).split(amount);

            assertThat(parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(amount);
            percents.forEach((party, percent) -> {
                var exact = amount.multiply(percent).divide(BigDecimal.valueOf(100), MathContext.DECIMAL128);
                assertThat(parts.get(party).subtract(exact).abs()).isLessThan(FEN);
            });
            assertThat(new Ratio(shuffled(percents, dice)).split(amount)).isEqualTo(parts);
            new Ratio(percents)
                    .split(amount.negate())
                    .forEach((party, part) -> assertThat(part.negate()).isEqualByComparingTo(parts.get(party)));
        }
    }

    @Test
    void eachPairIsSetOff() {
        var left = Netting.net(
                List.of(claim(A, B, "10.00"), claim(B, A, "4.00"), claim(B, C, "3.00"), claim(C, B, "3.00")));

        assertThat(left).containsExactly(claim(A, B, "6.00"));
    }

    @Test
    void nettingKeepsWhatEachHasToGetAllInAll() {
        var dice = new Random(245);
        var parties = List.of(A, B, C, new UUID(0, 4));
        for (int round = 0; round < 500; round++) {
            var claims = new ArrayList<Claim>();
            for (int i = 0; i < 20; i++) {
                Collections.shuffle(claims, dice);
                var one = parties.get(dice.nextInt(4));
                var other = parties.get((parties.indexOf(one) + 1 + dice.nextInt(3)) % 4);
                claims.add(new Claim(one, other, BigDecimal.valueOf(dice.nextInt(-500, 500), 2)));
            }

            var left = Netting.net(claims);

            assertThat(positions(left)).isEqualTo(positions(claims));
            assertThat(left).allMatch(it -> it.amount().signum() > 0);
        }
    }

    private static Map<UUID, BigDecimal> positions(List<Claim> claims) {
        var positions = new HashMap<UUID, BigDecimal>();
        for (var it : claims) {
            positions.merge(it.debtor(), it.amount().negate(), BigDecimal::add);
            positions.merge(it.creditor(), it.amount(), BigDecimal::add);
        }
        positions.values().removeIf(it -> it.signum() == 0);
        return positions;
    }

    private static Map<UUID, BigDecimal> percents(Random dice) {
        int n = 2 + dice.nextInt(5);
        int left = 1_000_000;
        var percents = new LinkedHashMap<UUID, BigDecimal>();
        for (int i = 0; i < n; i++) {
            int one = i == n - 1 ? left : dice.nextInt(left + 1);
            percents.put(new UUID(dice.nextLong(), i), BigDecimal.valueOf(one, 4));
            left -= one;
        }
        return percents;
    }

    private static Map<UUID, BigDecimal> shuffled(Map<UUID, BigDecimal> some, Random dice) {
        var entries = new ArrayList<>(some.entrySet());
        Collections.shuffle(entries, dice);
        var shuffled = new LinkedHashMap<UUID, BigDecimal>();
        entries.forEach(it -> shuffled.put(it.getKey(), it.getValue()));
        return shuffled;
    }

    private static Ratio ratio(String a, String b) {
        return new Ratio(Map.of(A, new BigDecimal(a), B, new BigDecimal(b)));
    }

    private static Claim claim(UUID debtor, UUID creditor, String amount) {
        return new Claim(debtor, creditor, new BigDecimal(amount));
    }
}
