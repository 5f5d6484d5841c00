package org.cooperage.portal.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cooperage.deal.Deals;
import org.cooperage.deal.OrderFilter;
import org.cooperage.deal.dispute.DisputeFilter;
import org.cooperage.deal.dispute.Disputes;
import org.cooperage.portal.home.Headquarters.Alert;
import org.cooperage.portal.home.Headquarters.City;
import org.cooperage.portal.home.Headquarters.Full;
import org.cooperage.shared.Acting;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Share;
import org.springframework.stereotype.Component;

/// What the screen points at: full machines and cities that miss their dates for everybody, single late orders and
/// disputes as counts for the operator alone.
@Component
class HeadquartersAlerts {
    private static final int FULLEST = 8;
    private static final double NEARLY_FULL = 0.95;
    private static final PageRequest COUNT = new PageRequest(0, 1, Optional.empty(), false);

    private final LoadMaps maps;
    private final Deals deals;
    private final Disputes disputes;

    HeadquartersAlerts(LoadMaps maps, Deals deals, Disputes disputes) {
        this.maps = maps;
        this.deals = deals;
        this.disputes = disputes;
    }

    private static boolean isOperator() {
        return Acting.current().role() == Role.OPS;
    }

    /// The fullest of next week, exact for the operator.
    List<Full> full() {
        var map = isOperator() ? maps.exact() : maps.disclosed();
        var full = new ArrayList<Full>();
        for (var row : map.rows()) {
            var share = map.nextWeek(row).share().orElse(Share.NONE);
            var city = row.city();
            if (city != null && share.value() > 0) {
                full.add(new Full(row.process(), row.name(), city, (int) Math.round(100 * share.value())));
            }
        }
        return full.stream()
                .sorted(Comparator.comparingInt(Full::percent).reversed())
                .limit(FULLEST)
                .toList();
    }

    List<Alert> list(List<City> cities, List<Full> full) {
        var alerts = new ArrayList<Alert>();
        if (isOperator()) {
            count(
                    "late",
                    deals.list(new OrderFilter(null, null, true, null), COUNT).total(),
                    "/operations",
                    alerts);
            count("disputes", disputes.list(DisputeFilter.OPEN, COUNT).total(), "/disputes", alerts);
        }
        long crowded =
                full.stream().filter(it -> it.percent() >= 100 * NEARLY_FULL).count();
        count("full", crowded, isOperator() ? "/operations" : "/cluster", alerts);
        long missed = cities.stream()
                .filter(city -> city.gate().items().stream()
                        .anyMatch(item -> item.key().equals("otif") && item.known() == LoopGate.Known.NO))
                .count();
        count("otif", missed, "/indicators/otif", alerts);
        return alerts;
    }

    private static void count(String key, long count, String path, List<Alert> alerts) {
        if (count > 0) {
            alerts.add(new Alert(key, count, path));
        }
    }
}
