package org.cooperage.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cooperage.shared.InvalidInput.Fault;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.FlashMap;

class LastingFlashTest {

    private record Passing(String text) {}

    @Test
    void whatCannotBeKeptIsRefusedWhereItIsSet() {
        assertThatThrownBy(() -> tell(new Passing("a"))).hasMessageContaining("Passing[text=a]");
        assertThatThrownBy(() -> tell(List.of(new Passing("b")))).hasMessageContaining("(told)");
    }

    @Test
    void aFaultIsAlwaysKeptWhateverItsDetails() {
        var fault = Fault.of("quarter", "2026", "wrong", "mend", new Passing("Q1"), 4);

        tell(List.of(fault));

        assertThat(fault.details()).containsExactly("Passing[text=Q1]", 4);
    }

    private static void tell(Object value) {
        var flash = new FlashMap();
        flash.put("told", value);
        new LastingFlash().saveOutputFlashMap(flash, new MockHttpServletRequest(), new MockHttpServletResponse());
    }
}
