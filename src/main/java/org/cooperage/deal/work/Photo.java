package org.cooperage.deal.work;

import java.util.Arrays;
import org.cooperage.party.Upload;
import org.cooperage.shared.InvalidInput;

/// A photo from the workshop: JPEG, PNG or WebP, at most 3 MB.
public record Photo(byte[] content, String mediaType) {

    private static final int MOST_BYTES = 3 * 1024 * 1024;

    /// Refuses anything that is no such picture.
    public static Photo of(byte[] content) {
        var type = new Upload("photo", content).mediaType();
        if (content.length > MOST_BYTES || !type.startsWith("image/")) {
            throw InvalidInput.of("photo", content.length, "deal.invalid.photo", "deal.mend.photo");
        }
        return new Photo(content, type);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Photo photo && Arrays.equals(content, photo.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }
}
