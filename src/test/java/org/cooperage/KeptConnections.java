package org.cooperage;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/// Keeps the owner's connections for the next statement. Tests make their clusters with hundreds of single statements
/// as the owner, and each new connection reckons a password for tens of milliseconds.
final class KeptConnections implements BeanPostProcessor {
    private static final String OWNER = "ownerDataSource";
    private static final int MOST = 6;

    private final ConfigurableApplicationContext context;

    KeptConnections(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals(OWNER) ? pool((DataSource) bean) : bean;
    }

    private DataSource pool(DataSource owner) {
        var pool = new HikariDataSource();
        pool.setPoolName("owner");
        pool.setDataSource(owner);
        pool.setMaximumPoolSize(MOST);
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(-1);
        context.addApplicationListener((ContextClosedEvent closed) -> pool.close());
        return pool;
    }
}
