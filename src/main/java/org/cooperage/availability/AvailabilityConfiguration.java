package org.cooperage.availability;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class AvailabilityConfiguration {

    @Bean
    TimeStore ownTimes(JdbcClient db) {
        return new TimeStore(db);
    }

    @Bean
    TimeStore allTimes(@Qualifier("engine") JdbcClient db) {
        return new TimeStore(db);
    }
}
