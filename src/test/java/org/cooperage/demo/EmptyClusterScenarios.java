package org.cooperage.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cooperage.CooperageTest;
import org.cooperage.access.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// The first day of a new installation: places, chain and offices, no firm and no order.
@CooperageTest
@TestPropertySource(properties = {"cooperage.demo.enabled=true", "cooperage.demo.empty=true"})
class EmptyClusterScenarios {
    private static final Pattern WAY = Pattern.compile("href=\"(/[a-z/-]*)\"");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"", "county", "association", "operator", "park"})
    void everyWayOpensWhereThereIsNothingYet(String name) {
        var visitor = new Visitor(port);
        if (!name.isEmpty()) {
            visitor.signIn(name, "demo");
        }

        var ways = ways(visitor.get("/").body());

        assertThat(ways).hasSizeGreaterThan(3);
        assertThat(ways)
                .allSatisfy(
                        way -> assertThat(visitor.get(way).statusCode()).as(way).isEqualTo(200));
    }

    private static List<String> ways(String page) {
        return WAY.matcher(page)
                .results()
                .map((MatchResult way) -> way.group(1))
                .distinct()
                .toList();
    }
}
