package org.cooperage.demo;

import java.time.LocalDate;
import org.cooperage.demo.engine.Scenario;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whether and which demo cluster is made.
///
/// @param enabled makes the cluster at the first start and shows the demo bar; everybody may try every demo account
/// @param firms firms of the home city, 10 to 20,000; partner cities come on top
/// @param empty only places, chain and institutions: no firms, no orders
/// @param seed the same seed gives the same cluster
/// @param date first day, Asia/Shanghai
/// @param reset removes everything in the database before it is made
@ConfigurationProperties("cooperage.demo")
record DemoSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("1000") int firms,
        @DefaultValue("false") boolean empty,
        @DefaultValue("1") long seed,
        @DefaultValue("2026-11-16") LocalDate date,
        @DefaultValue("false") boolean reset) {

    Scenario scenario() {
        return new Scenario(empty ? 0 : firms, seed, date);
    }
}
