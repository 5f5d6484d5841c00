package org.cooperage.plan.engine;

import java.util.List;

/// Refuses a problem whose records point nowhere, or whose links form a circle.
final class References {
    private References() {}

    static void check(
            List<Site> sites,
            Travel travel,
            List<Resource> resources,
            List<Order> orders,
            List<Operation> operations,
            List<Task> tasks,
            List<Link> links,
            List<Group> groups) {
        if (travel.places() > 0) {
            sites.forEach(site -> inside("place of site " + site.code(), site.place(), travel.places()));
        }
        resources.forEach(r -> inside("site of resource " + r.code(), r.site(), sites.size()));
        for (var operation : operations) {
            inside("order of operation " + operation.code(), operation.order(), orders.size());
            for (var mode : operation.modes()) {
                inside("resource of " + operation.code(), mode.resource(), resources.size());
                refuseRateInCycle(operation, mode, resources.get(mode.resource()));
            }
        }
        tasks.forEach(task -> inside("operation of task " + task.code(), task.operation(), operations.size()));
        for (var link : links) {
            inside("start of a link", link.from(), tasks.size());
            inside("end of a link", link.to(), tasks.size());
        }
        for (var group : groups) {
            switch (group) {
                case Group.SameSite(var members) ->
                    members.forEach(task -> inside("task of a same-site group", task, tasks.size()));
                case Group.Line(var members) ->
                    members.forEach(resource -> inside("resource of a line", resource, resources.size()));
            }
        }
        refuseCircles(tasks.size(), links);
    }

    private static void refuseRateInCycle(Operation operation, Mode mode, Resource resource) {
        if (resource.batches() && mode.millisPerUnit() > 0) {
            throw new IllegalArgumentException(
                    "The operation (%s) takes (%d) milli-minutes a unit on the batch resource (%s).\nMaybe the cycle belongs into the fixed minutes."
                            .formatted(operation.code(), mode.millisPerUnit(), resource.code()));
        }
    }

    private static void inside(String what, int position, int size) {
        if (position < 0 || position >= size) {
            throw new IllegalArgumentException(
                    "The %s is (%d), but there are (%d).\nMaybe the lists were built in another order."
                            .formatted(what, position, size));
        }
    }

    private static void refuseCircles(int tasks, List<Link> links) {
        var waiting = new int[tasks];
        var after = new int[tasks + 1];
        for (var link : links) {
            waiting[link.to()]++;
            after[link.from() + 1]++;
        }
        for (int task = 0; task < tasks; task++) {
            after[task + 1] += after[task];
        }
        var next = new int[links.size()];
        var fill = after.clone();
        links.forEach(link -> next[fill[link.from()]++] = link.to());
        var ready = new int[tasks];
        int known = 0;
        for (int task = 0; task < tasks; task++) {
            if (waiting[task] == 0) {
                ready[known++] = task;
            }
        }
        for (int done = 0; done < known; done++) {
            for (int i = after[ready[done]]; i < after[ready[done] + 1]; i++) {
                if (--waiting[next[i]] == 0) {
                    ready[known++] = next[i];
                }
            }
        }
        if (known < tasks) {
            throw new IllegalArgumentException(
                    "The links form a circle: (%d) of (%d) tasks can never start.\nMaybe a link is turned round."
                            .formatted(tasks - known, tasks));
        }
    }
}
