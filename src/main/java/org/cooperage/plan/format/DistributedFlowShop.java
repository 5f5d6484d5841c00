package org.cooperage.plan.format;

import java.util.ArrayList;
import java.util.List;
import org.cooperage.plan.engine.Group;
import org.cooperage.plan.engine.Link;
import org.cooperage.plan.engine.Mode;
import org.cooperage.plan.engine.Operation;
import org.cooperage.plan.engine.Order;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Resource;
import org.cooperage.plan.engine.Site;
import org.cooperage.plan.engine.Task;
import org.cooperage.plan.engine.Travel;
import org.cooperage.plan.engine.Weights;

/// Distributed permutation flow shops (Naderi, Ruiz 2010): `jobs machines`, `factories`, then a line for each job of
/// `machine minutes` with machines from 0. Every factory is a line without overtaking; a job stays in its factory.
final class DistributedFlowShop {
    private static final int MOST = 100_000;

    private final List<Operation> operations = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();

    private DistributedFlowShop() {}

    static Problem read(String text) {
        return new DistributedFlowShop().read(new Numbers(text));
    }

    private Problem read(Numbers numbers) {
        int jobs = numbers.next("the number of jobs", 1, MOST);
        int machines = numbers.next("the number of machines", 1, MOST);
        int factories = numbers.next("the number of factories", 1, MOST);
        var sites = new ArrayList<Site>();
        var resources = new ArrayList<Resource>();
        for (int factory = 0; factory < factories; factory++) {
            sites.add(Site.at(0, "factory " + (factory + 1)));
            var line = new ArrayList<Integer>();
            for (int machine = 0; machine < machines; machine++) {
                line.add(resources.size());
                resources.add(Resource.of("factory %d machine %d".formatted(factory + 1, machine + 1), factory, 1));
            }
            groups.add(new Group.Line(line));
        }
        var orders = new ArrayList<Order>();
        for (int job = 0; job < jobs; job++) {
            orders.add(Order.undated("job " + (job + 1)));
            readJob(numbers, job, machines, factories);
        }
        numbers.end();
        return new Problem(
                sites,
                Travel.none(),
                resources,
                orders,
                operations,
                tasks,
                links,
                groups,
                Weights.MAKESPAN,
                List.of(),
                List.of());
    }

    private void readJob(Numbers numbers, int job, int machines, int factories) {
        var stay = new ArrayList<Integer>();
        for (int machine = 0; machine < machines; machine++) {
            numbers.next("machine " + machine + " of job " + (job + 1), machine, machine);
            int minutes = numbers.minutes("its minutes");
            var modes = new ArrayList<Mode>();
            for (int factory = 0; factory < factories; factory++) {
                modes.add(Mode.minutes(factory * machines + machine, minutes));
            }
            var code = (job + 1) + "." + (machine + 1);
            operations.add(Operation.of(code, job, modes));
            stay.add(tasks.size());
            tasks.add(Task.of(code, operations.size() - 1));
            if (machine > 0) {
                links.add(Link.of(tasks.size() - 2, tasks.size() - 1));
            }
        }
        groups.add(new Group.SameSite(stay));
    }
}
