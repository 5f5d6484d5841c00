package org.cooperage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A CSV of made-up firms with credit codes that pass both checks.
final class FirmTable {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] INNER = {3, 7, 9, 10, 5, 8, 4, 2};

    private FirmTable() {}

    static void write(Path file, int rows) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("Credit code,Name,English name,Place,Kind,Link,Industry,Jobs\n");
            for (int n = 0; n < rows; n++) {
                out.write("%s,清河县第%d针织厂,Qinghe Knitting No. %d,130534100,small firm,L7,1829,%d%n"
                        .formatted(code(n), n, n, 1 + n % 40));
            }
        }
    }

    /// GB 32100-2015: 9 1 + region + organisation code with its check + outer check.
    static String code(int number) {
        var organisation = "XM%06d".formatted(number);
        var body = "92130534" + organisation + inner(organisation);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char inner(String organisation) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            char c = organisation.charAt(i);
            sum += (Character.isDigit(c) ? c - '0' : c - 'A' + 10) * INNER[i];
        }
        int check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + check);
        };
    }
}
