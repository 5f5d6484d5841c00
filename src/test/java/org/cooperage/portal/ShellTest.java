package org.cooperage.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.Test;

class ShellTest {

    @Test
    void onlyTheLongestWayThatFitsIsThePresentOne() {
        assertThat(presentOn("/services/desk")).containsExactly("/services/desk");
        assertThat(presentOn("/services/own")).containsExactly("/services");
        assertThat(presentOn("/service-orders/7")).containsExactly("/service-orders");
    }

    @Test
    void everyWayStandsInOneSection() {
        for (var role : Role.values()) {
            assertThat(Navigation.of(role))
                    .allSatisfy(way -> assertThat(Section.values())
                            .as(way.path())
                            .filteredOn(section -> section.has(way.path()))
                            .hasSize(1));
        }
    }

    private static List<String> presentOn(String path) {
        var navigation = Navigation.of(Role.SVC);
        var shell =
                new Shell(Acting.PUBLIC, "", "", List.of(), navigation, "en", path, Instant.EPOCH, false, 0, List.of());
        return navigation.stream().filter(shell::isAt).map(Navigation::path).toList();
    }
}
