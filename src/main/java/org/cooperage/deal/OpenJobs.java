package org.cooperage.deal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Jobs over many orders at once, for boards and what-ifs.
///
/// Everybody reads the jobs of its own side; the operator all of them without prices, the platform all of them.
@Service
@Transactional(readOnly = true)
public class OpenJobs {

    private final OpenJobStore store;

    OpenJobs(OpenJobStore store) {
        this.store = store;
    }

    /// Everything that still has to be made.
    public List<OpenJob> list() {
        return store.list();
    }

    /// The same, and what was made since then.
    public List<OpenJob> since(Instant moment) {
        return store.since(moment);
    }

    /// What still has to be made of these orders.
    public List<OpenJob> ofOrders(Collection<Deal.Id> orders) {
        return store.ofOrders(orders);
    }

    /// What still has to be made on a machine.
    public List<OpenJob> on(UUID machine) {
        return store.on(machine);
    }

    /// The colours of each job, by name; jobs without lines are left out.
    public Map<UUID, List<String>> colours(Collection<Deal.Id> jobs) {
        return store.colours(jobs);
    }

    /// The jobs with these ids that still count, made or not.
    public List<OpenJob> get(Collection<Deal.Id> ids) {
        return store.get(ids);
    }
}
