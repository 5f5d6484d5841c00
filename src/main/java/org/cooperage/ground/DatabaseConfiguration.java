package org.cooperage.ground;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// Three ways into one database: `JdbcClient` for everybody, `@Qualifier("engine") JdbcClient` for engines' snapshots,
/// `@Qualifier("owner") DataSource` for migrations and bulk loads.
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    Database database(DatabaseSettings settings) throws IOException, InterruptedException, SQLException {
        return Database.open(settings);
    }

    @Bean
    @Primary
    DataSource dataSource(Database database, DatabaseSettings settings) {
        return pool("app", database.app(), settings.connections(), false);
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    @Qualifier("owner")
    DataSource ownerDataSource(Database database) {
        return database.owner();
    }

    @Bean(defaultCandidate = false)
    @Qualifier("engine")
    DataSource engineDataSource(Database database, DatabaseSettings settings) {
        return pool("engine", database.engine(), settings.engineConnections(), true);
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("engine")
    JdbcClient engineJdbcClient(@Qualifier("engine") DataSource engineDataSource) {
        return JdbcClient.create(engineDataSource);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new ActingTransactions(dataSource);
    }

    private static HikariDataSource pool(String name, DataSource source, int size, boolean readOnly) {
        var pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setDataSource(source);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        pool.setReadOnly(readOnly);
        pool.setConnectionTimeout(10_000);
        // The roles get their rights from the migrations, which run after the pools are made.
        pool.setInitializationFailTimeout(-1);
        return pool;
    }
}
