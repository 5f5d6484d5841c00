package org.cooperage.ground;

import java.time.Clock;
import java.time.Duration;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The clock, the ids made with it, and who acts when no person does.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ClockConfiguration {

    @Bean
    BusinessClock clock(ClockStore store, PlatformTransactionManager transactions, ApplicationEventPublisher events) {
        var inTransaction = new TransactionTemplate(transactions);
        return new BusinessClock(
                Clock.systemUTC(),
                store.offset(),
                moved -> inTransaction.executeWithoutResult(status -> {
                    store.moveBy(Duration.between(moved.from(), moved.to()));
                    events.publishEvent(moved);
                }));
    }

    @Bean
    Ids ids(Clock clock) {
        return new Ids(clock);
    }

    /// Listeners and scheduled jobs run as the platform itself, never as whoever caused them.
    @Bean
    TaskDecorator actsAsSystem() {
        return work -> () -> Acting.run(Acting.SYSTEM, work);
    }

    /// So many at a time that figures counted for a minute do not hold up deadlines of seconds.
    @Bean
    ThreadPoolTaskScheduler taskScheduler(TaskDecorator actsAsSystem) {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(6);
        scheduler.setThreadNamePrefix("schedule-");
        scheduler.setTaskDecorator(actsAsSystem);
        return scheduler;
    }
}
