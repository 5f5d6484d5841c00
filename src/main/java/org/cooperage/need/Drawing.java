package org.cooperage.need;

import java.util.List;
import java.util.Optional;
import org.cooperage.shared.InvalidInput;

/// An uploaded drawing, tolerance sheet or photo. What it is, is read from its first bytes, not from its name.
public record Drawing(String name, String mediaType, byte[] content) {
    static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int LONGEST_NAME = 120;

    /// Takes JPEG, PNG, WebP and PDF of at most 5 MB.
    public static Drawing of(String name, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw InvalidInput.of("drawing", name, "need.wrong.drawing-big", "need.mend.drawing-big", 5);
        }
        var type = kindOf(content)
                .orElseThrow(
                        () -> InvalidInput.of("drawing", name, "need.wrong.drawing-kind", "need.mend.drawing-kind"));
        return new Drawing(shortened(name), type, content);
    }

    private static Optional<String> kindOf(byte[] content) {
        return Magic.ALL.stream()
                .filter(m -> m.matches(content))
                .map(Magic::mediaType)
                .findFirst();
    }

    private static String shortened(String name) {
        var plain = name.replaceAll("[\\p{Cntrl}/\\\\\"]", "_");
        return plain.codePointCount(0, plain.length()) <= LONGEST_NAME
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME));
    }

    /// The bytes a kind of file has at a position.
    private record Magic(String mediaType, int position, int... bytes) {
        static final List<Magic> ALL = List.of(
                new Magic("image/jpeg", 0, 0xFF, 0xD8, 0xFF),
                new Magic("image/png", 0, 0x89, 'P', 'N', 'G'),
                new Magic("image/webp", 8, 'W', 'E', 'B', 'P'),
                new Magic("application/pdf", 0, '%', 'P', 'D', 'F', '-'));

        boolean matches(byte[] content) {
            if (content.length < position + bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if ((content[position + i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
