package org.cooperage.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.cooperage.shared.InvalidInput;
import org.junit.jupiter.api.Test;

class UploadTest {

    private static final byte[] PDF = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);

    @Test
    void theTypeComesFromTheContentNotFromTheName() {
        assertThat(new Upload("licence.png", PDF).mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void aPageThatCallsItselfAPictureIsRefused() {
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> new Upload("licence.jpg", page)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void moreThanFiveMegabytesAreRefused() {
        var large = new byte[Upload.MOST_BYTES + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        assertThatThrownBy(() -> new Upload("licence.pdf", large)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aNameCannotLeadOutOfItsFolderOrBreakAHeader() {
        assertThat(new Upload("../../etc/pass\r\nwd\".pdf", PDF).name()).doesNotContain("/", "\n", "\r", "\"");
    }
}
