package org.cooperage.demo.engine;

/// Makes synthetic unified social credit codes (GB 32100-2015) with both check digits right.
///
/// The organisation code starts with letters no authority issues (QH, PY, XM, AP), so that no real firm is met.
final class CreditCodes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"; // no I O S V Z
    private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCodes() {}

    /// @param entityClass 91 enterprise, 92 individual business, 11 state organ, 12 public institution, 51 social
    /// group …
    /// @param region six digits of GB/T 2260
    static String of(String entityClass, String region, String prefix, int serial) {
        String organisation = prefix + "%06d".formatted(serial);
        String body = entityClass + region + organisation + inner(organisation);
        return body + outer(body);
    }

    /// GB 11714: ninth character of the organisation code.
    private static char inner(String organisation) {
        int sum = 0;
        for (int i = 0; i < 8; i++) sum += Character.digit(organisation.charAt(i), 36) * INNER_WEIGHTS[i];
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    /// Weights are 3^i mod 31; the second remainder handles a sum that is a multiple of 31.
    private static char outer(String body) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
