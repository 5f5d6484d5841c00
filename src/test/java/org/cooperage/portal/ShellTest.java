package org.cooperage.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
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
    void whatWaitsBehindMoreStandsUnderItsHeadingOnce() {
        for (var role : Role.values()) {
            var shell = shell(role, "/");
            var told = new ArrayList<Navigation>();
            shell.sections().forEach((section, ways) -> {
                assertThat(ways).extracting(Navigation::section).containsOnly(section);
                told.addAll(ways);
            });

            assertThat(told).as("%s", role).containsExactlyInAnyOrderElementsOf(shell.more());
        }
    }

    private static List<String> presentOn(String path) {
        var shell = shell(Role.SVC, path);
        return shell.navigation().stream()
                .filter(shell::isAt)
                .map(Navigation::path)
                .toList();
    }

    private static Shell shell(Role role, String path) {
        return new Shell(
                Acting.PUBLIC, "", "", List.of(), Navigation.of(role), "en", path, Instant.EPOCH, false, 0, List.of());
    }
}
