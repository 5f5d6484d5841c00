package org.cooperage.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "3", "W/\"3\"", " \"3\" "})
    void aVersionIsReadAsItWasSent(String ifMatch) {
        assertThat(EntityTag.version(ifMatch)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "x", "\"3\", \"4\"", "-3", "1234567890"})
    void anythingElseIsNamedAsWrong(String ifMatch) {
        assertThatThrownBy(() -> EntityTag.version(ifMatch))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("If-Match (" + ifMatch + ")");
    }
}
