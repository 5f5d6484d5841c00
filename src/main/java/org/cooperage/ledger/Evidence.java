package org.cooperage.ledger;

import java.util.Arrays;

/// The slip of a payment, a picture or a PDF.
record Evidence(byte[] content, String mediaType) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Evidence evidence && Arrays.equals(content, evidence.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }
}
