package org.cooperage.plan.engine.search;

import java.util.Arrays;

/// The cheapest way to put so many pieces into rooms of limited size, each with a price for a piece. Kept sorted, and
/// no
/// longer than it takes to hold all pieces; used over and over.
final class Fill {
    private double[] price = new double[8];
    private double[] room = new double[8];
    private int[] name = new int[8];
    private int size;
    private double pieces;
    private double held;

    void begin(double all) {
        pieces = all;
        held = 0;
        size = 0;
    }

    /// What the dearest piece costs so far; a room that asks no less is of no use. Infinite while pieces are left over.
    double dearest() {
        return held < pieces ? Double.POSITIVE_INFINITY : price[size - 1];
    }

    void offer(int which, double asks, double size) {
        if (size <= 0 || asks >= dearest()) {
            return;
        }
        int at = insert(asks);
        name[at] = which;
        room[at] = size;
        held += size;
        while (held - room[this.size - 1] >= pieces) {
            this.size--;
            held -= room[this.size];
        }
    }

    private int insert(double asks) {
        if (size == price.length) {
            price = Arrays.copyOf(price, 2 * size);
            room = Arrays.copyOf(room, 2 * size);
            name = Arrays.copyOf(name, 2 * size);
        }
        int at = size++;
        while (at > 0 && price[at - 1] > asks) {
            price[at] = price[at - 1];
            room[at] = room[at - 1];
            name[at] = name[at - 1];
            at--;
        }
        price[at] = asks;
        return at;
    }

    int rooms() {
        return size;
    }

    int name(int at) {
        return name[at];
    }

    /// Pieces in a room: the last one may not be full.
    double pieces(int at) {
        return at < size - 1 ? room[at] : Math.min(room[at], pieces - (held - room[at]));
    }

    /// What all pieces cost; infinite if they do not fit.
    double total() {
        if (held < pieces) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        for (int at = 0; at < size; at++) {
            sum += price[at] * pieces(at);
        }
        return sum;
    }
}
