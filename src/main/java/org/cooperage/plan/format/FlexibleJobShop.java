package org.cooperage.plan.format;

import java.util.ArrayList;
import java.util.List;
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

/// The `.fjs` text of flexible job shops: `jobs machines [average]`, then a line for each job,
/// `operations {alternatives {machine minutes}}` with machines from 1. Only the makespan counts.
final class FlexibleJobShop {
    private static final int MOST = 100_000;

    private final Numbers numbers;
    private final List<Operation> operations = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    private FlexibleJobShop(String text) {
        numbers = new Numbers(text);
    }

    static Problem read(String text) {
        return new FlexibleJobShop(text).read();
    }

    private Problem read() {
        int jobs = numbers.next("the number of jobs", 1, MOST);
        int machines = numbers.next("the number of machines", 1, MOST);
        numbers.skipLine();
        var orders = new ArrayList<Order>();
        for (int job = 0; job < jobs; job++) {
            orders.add(Order.undated("job " + (job + 1)));
            readJob(job, machines);
        }
        numbers.end();
        var resources = new ArrayList<Resource>();
        for (int machine = 1; machine <= machines; machine++) {
            resources.add(Resource.of("machine " + machine, 0, 1));
        }
        return new Problem(
                List.of(Site.at(0, "shop")),
                Travel.none(),
                resources,
                orders,
                operations,
                tasks,
                links,
                List.of(),
                Weights.MAKESPAN,
                List.of(),
                List.of());
    }

    private void readJob(int job, int machines) {
        int steps = numbers.next("the number of operations of job " + (job + 1), 1, MOST);
        for (int step = 0; step < steps; step++) {
            int alternatives = numbers.next("the number of alternatives", 1, machines);
            var modes = new ArrayList<Mode>();
            for (int i = 0; i < alternatives; i++) {
                int machine = numbers.next("a machine", 1, machines) - 1;
                modes.add(Mode.minutes(machine, numbers.minutes("its minutes")));
            }
            var code = (job + 1) + "." + (step + 1);
            operations.add(Operation.of(code, job, modes));
            tasks.add(Task.of(code, operations.size() - 1));
            if (step > 0) {
                links.add(Link.of(tasks.size() - 2, tasks.size() - 1));
            }
        }
    }
}
