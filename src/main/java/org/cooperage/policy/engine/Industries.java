package org.cooperage.policy.engine;

/// Sections of GB/T 4754-2017 and the divisions in them.
final class Industries {
    /// Where each section begins, from A; the last entry ends T.
    private static final int[] FIRST_DIVISION = {
        1, 6, 13, 44, 47, 51, 53, 61, 63, 66, 70, 71, 73, 76, 80, 83, 84, 86, 91, 97, 98
    };

    private Industries() {}

    /// @param code a class, four digits
    /// @param wanted `C`, `17`, `C17`, `1723`, …
    static boolean fits(String code, String wanted) {
        char first = wanted.charAt(0);
        return Character.isDigit(first)
                ? code.startsWith(wanted)
                : isIn(code, first) && code.startsWith(wanted.substring(1));
    }

    private static boolean isIn(String code, char section) {
        int division = Integer.parseInt(code.substring(0, 2));
        int at = section - 'A';
        return division >= FIRST_DIVISION[at] && division < FIRST_DIVISION[at + 1];
    }
}
