package org.cooperage.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cooperage.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91130534QH000001X7",
                "91130532PX0000029T",
                "91130534MAXX00015T",
                "91130534QHYR00016A"
            })
    void codesWithBothChecksRightAreAccepted(String text) {
        var code = CreditCode.parse("code", text);

        assertThat(code.text()).isEqualTo(text);
        assertThat(code.isDoubtful()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "91130534QH000001X0, party.invalid.code.check",
        "91130532PX00000290, party.invalid.code.check",
        "91350100M000100Y4,  party.invalid.code.length",
        "91350100M000100YZ3, party.invalid.code.letter",
        "91350100S000100Y43, party.invalid.code.letter",
        "9135A100M000100Y43, party.invalid.code.region",
        "'',                 party.invalid.code.length"
    })
    void aWrongCodeSaysWhatIsWrong(String text, String key) {
        assertThat(CreditCode.checkTyped("code", text))
                .isInstanceOfSatisfying(
                        CreditCode.Checking.Wrong.class,
                        wrong -> assertThat(wrong.fault().messageKey()).isEqualTo(key));
    }

    @Test
    void anIllegalLetterIsNamedWithItsPosition() {
        var wrong = (CreditCode.Checking.Wrong) CreditCode.checkTyped("code", "91130534QHZR00016A");

        assertThat(wrong.fault().details()).containsExactly(11, "Z");
    }

    @Test
    void changingAnyOneCharacterIsNoticed() {
        var right = "91130534QH000001X7";
        for (var at = 0; at < right.length(); at++) {
            for (var other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                if (other != right.charAt(at)) {
                    var changed = right.substring(0, at) + other + right.substring(at + 1);
                    assertThat(CreditCode.checkTyped("code", changed)).isInstanceOf(CreditCode.Checking.Wrong.class);
                }
            }
        }
    }

    @Test
    void aRemainderOfZeroIsWrittenZero() {
        var seventeen = "";
        for (var serial = 0; serial < 10_000 && seventeen.isEmpty(); serial++) {
            var candidate = "91130534QH%06dX".formatted(serial);
            seventeen = CreditCode.outerCheck(candidate + "?") == '0' ? candidate : "";
        }

        assertThat(new CreditCode(seventeen + "0").text()).endsWith("0");
    }

    @Test
    void aDeviatingInnerCheckIsOnlyDoubtful() {
        var seventeen = "91130534QH0000010";
        var text = seventeen + CreditCode.outerCheck(seventeen + "?");

        assertThat(CreditCode.checkTyped("code", text))
                .isEqualTo(new CreditCode.Checking.Right(new CreditCode(text), true));
    }

    @Test
    void blanksHyphensSmallAndFullWidthLettersAreForgiven() {
        assertThat(CreditCode.parse("code", " 9113-0534 ｑｈ00 0001x7　").text()).isEqualTo("91130534QH000001X7");
    }

    @Test
    void aMillionCharactersAreRefusedWithoutBeingKept() {
        assertThatThrownBy(() -> CreditCode.parse("code", "9".repeat(1_000_000)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(
                                        refused.faults().getFirst().value().length())
                                .isLessThan(100));
    }

    @Test
    void theRegionIsInTheCode() {
        assertThat(new CreditCode("91130534QH000001X7").region()).isEqualTo("130534");
    }
}
