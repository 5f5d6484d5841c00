package org.cooperage.party;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;

/// Unified social credit code of an organisation: 18 characters of GB 32100-2015.
///
/// 1 registration authority, 2 kind of body, 3–8 region of registration (GB/T 2260), 9–17 organisation code
/// (GB 11714), 18 check character. A wrong outer check is an error; a wrong inner one (character 17) only a warning,
/// since a few old codes deviate.
public record CreditCode(String text) {

    static final int LENGTH = 18;

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int MODULUS = 31;
    private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int INNER_START = 8;
    private static final int INNER_CHECK_AT = 16;

    public CreditCode {
        findFault("code", text).ifPresent(fault -> {
            throw InvalidInput.all(List.of(fault));
        });
    }

    /// What came of looking at a code that somebody typed.
    public sealed interface Checking {
        /// `doubtful`: the inner check character deviates; better compare it with the licence.
        record Right(CreditCode code, boolean doubtful) implements Checking {}

        record Wrong(Fault fault) implements Checking {}
    }

    /// Reads what people type or paste: blanks, hyphens, full-width and lower-case letters are forgiven.
    public static CreditCode parse(String field, String typed) {
        return switch (checkTyped(field, typed)) {
            case Checking.Right(var code, var doubtful) -> code;
            case Checking.Wrong(var fault) -> throw InvalidInput.all(List.of(fault));
        };
    }

    /// Like [#parse], without an exception: for a form that answers while one types.
    public static Checking checkTyped(String field, String typed) {
        var text = tidy(typed);
        return findFault(field, text).<Checking>map(Checking.Wrong::new).orElseGet(() -> {
            var code = new CreditCode(text);
            return new Checking.Right(code, code.isDoubtful());
        });
    }

    /// Whether the check character inside the organisation code deviates.
    public boolean isDoubtful() {
        return text.charAt(INNER_CHECK_AT) != innerCheck(text);
    }

    /// GB/T 2260 code of the region where it was registered; stays with the firm when the region changes.
    public String region() {
        return text.substring(2, 8);
    }

    /// Last four characters only, for logs and for readers who need to recognise it but not to have it.
    public String masked() {
        return "*".repeat(LENGTH - 4) + text.substring(LENGTH - 4);
    }

    @Override
    public String toString() {
        return text;
    }

    private static Optional<Fault> findFault(String field, String text) {
        if (text.length() != LENGTH) {
            return wrong(field, text, "length", text.length());
        }
        for (var at = 0; at < LENGTH; at++) {
            if (ALPHABET.indexOf(text.charAt(at)) < 0) {
                return wrong(field, text, "letter", at + 1, String.valueOf(text.charAt(at)));
            }
        }
        if (!text.substring(2, 8).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return wrong(field, text, "region", text.substring(2, 8));
        }
        if (text.charAt(LENGTH - 1) != outerCheck(text)) {
            return wrong(field, text, "check", String.valueOf(text.charAt(LENGTH - 1)));
        }
        return Optional.empty();
    }

    private static Optional<Fault> wrong(String field, String text, String what, Object... details) {
        return Optional.of(Fault.of(field, text, "party.invalid.code." + what, "party.mend.code." + what, details));
    }

    /// GB 32100-2015, 5: Σ value × 3^(i−1) mod 31; the second remainder turns 31 into 0.
    static char outerCheck(String text) {
        var sum = 0;
        var weight = 1;
        for (var at = 0; at < LENGTH - 1; at++) {
            sum += ALPHABET.indexOf(text.charAt(at)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    /// GB 11714: eight weighted characters, A = 10 … Z = 35, modulo 11; 10 is written X.
    static char innerCheck(String text) {
        var sum = 0;
        for (var at = 0; at < INNER_WEIGHTS.length; at++) {
            sum += Character.digit(text.charAt(INNER_START + at), 36) * INNER_WEIGHTS[at];
        }
        return "0123456789X".charAt((11 - sum % 11) % 11);
    }

    private static String tidy(String typed) {
        var narrow = new StringBuilder();
        typed.codePoints()
                .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)
                .filter(c -> !Character.isWhitespace(c) && c != 0x3000 && c != '-')
                .limit(200)
                .forEach(narrow::appendCodePoint);
        return narrow.toString().toUpperCase(Locale.ROOT);
    }
}
