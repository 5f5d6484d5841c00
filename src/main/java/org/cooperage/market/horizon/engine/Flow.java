package org.cooperage.market.horizon.engine;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.PriorityQueue;

/// The cheapest flow from node 0 to the last node: shortest paths one after the other (Busacker, Gowen 1960) with
/// potentials. Exact in whole numbers; costs of arcs must not be negative.
final class Flow {
    static final long MUCH = Long.MAX_VALUE / 4;
    private static final int NONE = -1;
    private static final int NODE_BITS = 20;

    private final int nodes;
    private final int[] first;
    private int[] next = new int[64];
    private int[] head = new int[64];
    private long[] room = new long[64];
    private long[] cost = new long[64];
    private int arcs;

    private final long[] potential;
    private final long[] distance;
    private final int[] reachedBy;

    Flow(int nodes) {
        this.nodes = nodes;
        first = new int[nodes];
        Arrays.fill(first, NONE);
        potential = new long[nodes];
        distance = new long[nodes];
        reachedBy = new int[nodes];
    }

    /// The arc's number; its reverse has the next one.
    int arc(int from, int to, long most, long each) {
        half(from, to, most, each);
        half(to, from, 0, -each);
        return arcs - 2;
    }

    private void half(int from, int to, long most, long each) {
        if (arcs == head.length) {
            next = Arrays.copyOf(next, 2 * arcs);
            head = Arrays.copyOf(head, 2 * arcs);
            room = Arrays.copyOf(room, 2 * arcs);
            cost = Arrays.copyOf(cost, 2 * arcs);
        }
        head[arcs] = to;
        room[arcs] = most;
        cost[arcs] = each;
        next[arcs] = first[from];
        first[from] = arcs++;
    }

    long through(int arc) {
        return room[arc ^ 1];
    }

    /// Sends as much as goes; returns what that costs.
    long send() {
        long spent = 0;
        int sink = nodes - 1;
        while (search()) {
            long most = MUCH;
            for (int at = sink; at != 0; at = head[reachedBy[at] ^ 1]) {
                most = Math.min(most, room[reachedBy[at]]);
            }
            for (int at = sink; at != 0; at = head[reachedBy[at] ^ 1]) {
                room[reachedBy[at]] -= most;
                room[reachedBy[at] ^ 1] += most;
                spent += most * cost[reachedBy[at]];
            }
        }
        return spent;
    }

    /// Dijkstra over costs reduced by the potentials; whether the sink can be reached.
    private boolean search() {
        Arrays.fill(distance, MUCH);
        distance[0] = 0;
        var queue = new PriorityQueue<Long>();
        queue.add(0L);
        while (!queue.isEmpty()) {
            long top = queue.remove();
            int at = (int) (top & ((1 << NODE_BITS) - 1));
            if (top >> NODE_BITS == distance[at]) {
                relax(at, queue);
            }
        }
        for (int node = 0; node < nodes; node++) {
            potential[node] += distance[node] == MUCH ? 0 : distance[node];
        }
        return distance[nodes - 1] < MUCH;
    }

    private void relax(int at, PriorityQueue<Long> queue) {
        for (int arc = first[at]; arc != NONE; arc = next[arc]) {
            int to = head[arc];
            long reached = distance[at] + cost[arc] + potential[at] - potential[to];
            if (room[arc] > 0 && reached < distance[to]) {
                distance[to] = reached;
                reachedBy[to] = arc;
                queue.add(reached << NODE_BITS | to);
            }
        }
    }

    /// What it costs at least to turn flow around from the sink to each node: negative where something would be saved.
    long[] backFromSink() {
        var back = new long[nodes];
        Arrays.fill(back, MUCH);
        back[nodes - 1] = 0;
        var waiting = new ArrayDeque<Integer>();
        waiting.add(nodes - 1);
        while (!waiting.isEmpty()) {
            int at = waiting.remove();
            for (int arc = first[at]; arc != NONE; arc = next[arc]) {
                if (room[arc] > 0 && back[at] + cost[arc] < back[head[arc]]) {
                    back[head[arc]] = back[at] + cost[arc];
                    waiting.add(head[arc]);
                }
            }
        }
        return back;
    }
}
