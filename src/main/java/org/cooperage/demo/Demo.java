package org.cooperage.demo;

import java.util.List;
import org.cooperage.access.DemoAccount;
import org.cooperage.access.DemoAccounts;
import org.cooperage.barrel.Assessments;
import org.cooperage.barrel.remedy.Lifts;
import org.cooperage.indicator.Indicators;
import org.cooperage.portal.DemoBar;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// The demo mode: makes the cluster at the first start, sets the clock to its first morning, lets everybody try.
///
/// The application reports itself ready only after the cluster is there.
@Component
@ConditionalOnProperty("cooperage.demo.enabled")
@EnableConfigurationProperties(DemoSettings.class)
class Demo implements ApplicationRunner, DemoAccounts, DemoBar {
    private static final Logger log = LoggerFactory.getLogger(Demo.class);

    private final DemoSettings settings;
    private final ClusterLoader loader;
    private final DemoStore store;
    private final BusinessClock clock;
    private final Indicators indicators;
    private final Assessments barrels;
    private final Lifts lifts;

    Demo(
            DemoSettings settings,
            ClusterLoader loader,
            DemoStore store,
            BusinessClock clock,
            Indicators indicators,
            Assessments barrels,
            Lifts lifts) {
        this.settings = settings;
        this.loader = loader;
        this.store = store;
        this.clock = clock;
        this.indicators = indicators;
        this.barrels = barrels;
        this.lifts = lifts;
    }

    @Override
    public void run(ApplicationArguments args) {
        var wanted = settings.scenario();
        var loaded = loader.load(wanted);
        if (!loaded.equals(wanted)) {
            log.warn("The data hold a cluster of {} firms already; --reset makes a new one.", loaded.firms());
        }
        if (clock.offset().isZero()) {
            Acting.run(Acting.SYSTEM, () -> clock.startAt(loaded.start()));
            Thread.ofPlatform().name("first figures").daemon().start(() -> Acting.run(Acting.SYSTEM, this::count));
        }
    }

    /// The first figures of a new cluster, so that nobody waits for the schedules.
    private void count() {
        barrels.refresh();
        lifts.compare();
        indicators.refresh();
    }

    DemoSettings settings() {
        return settings;
    }

    @Override
    public List<DemoAccount> list() {
        return store.accounts();
    }

    @Override
    public boolean isShown() {
        return true;
    }
}
