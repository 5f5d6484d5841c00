package org.cooperage.party;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.cooperage.shared.InvalidInput;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/// A file somebody hands in, believed by its first bytes only, never by its name: JPEG, PNG, WebP or PDF, at most 5 MB.
public record Upload(String name, byte[] content) {

    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final int LONGEST_NAME = 120;

    public Upload {
        name = name.replaceAll("[\\p{Cntrl}/\\\\\"<>|:*?]", "_").strip();
        name = name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
        if (content.length > MOST_BYTES) {
            throw InvalidInput.of("document", name, "party.invalid.document.size", "party.mend.document.size", 5);
        }
        if (typeOf(content).isEmpty()) {
            throw InvalidInput.of("document", name, "party.invalid.document.type", "party.mend.document.type");
        }
    }

    /// The file a browser or a program sent.
    public static Upload of(MultipartFile file) throws IOException {
        var name = file.getOriginalFilename();
        return new Upload(name == null || name.isBlank() ? "document" : name, file.getBytes());
    }

    /// Media type by the content.
    public String mediaType() {
        return typeOf(content);
    }

    /// The answer that shows a file handed in: in a sandbox of its own, never guessed to be something else, never kept
    /// by a cache.
    ///
    /// @param mediaType as [#mediaType()] told when it came
    public static ResponseEntity<byte[]> shown(String name, String mediaType, byte[] content) {
        var inline = ContentDisposition.inline()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION, inline.toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(content);
    }

    private static String typeOf(byte[] content) {
        if (startsWith(content, 0, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        if (startsWith(content, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return "image/png";
        }
        if (startsWith(content, 0, 'R', 'I', 'F', 'F') && startsWith(content, 8, 'W', 'E', 'B', 'P')) {
            return "image/webp";
        }
        return startsWith(content, 0, '%', 'P', 'D', 'F', '-') ? "application/pdf" : "";
    }

    private static boolean startsWith(byte[] content, int from, int... magic) {
        if (content.length < from + magic.length) {
            return false;
        }
        for (var at = 0; at < magic.length; at++) {
            if ((content[from + at] & 0xFF) != magic[at]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Upload(var otherName, var otherContent)
                && name.equals(otherName)
                && Arrays.equals(content, otherContent);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "Upload[%s, %d bytes]".formatted(name, content.length);
    }
}
