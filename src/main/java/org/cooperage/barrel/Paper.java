package org.cooperage.barrel;

import java.util.Arrays;

/// A document with its content.
record Paper(String name, String mediaType, byte[] content) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Paper paper && name.equals(paper.name) && Arrays.equals(content, paper.content);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "Paper[%s, %d bytes]".formatted(name, content.length);
    }
}
