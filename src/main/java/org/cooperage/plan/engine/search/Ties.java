package org.cooperage.plan.engine.search;

import java.util.Arrays;

/// Where same-site rules hold tasks: the site of the first of a group ties the others, and their firm expects them.
final class Ties {
    private static final int NOWHERE = Draft.NOWHERE;

    private final Shop shop;
    private final Splits splits;
    private final int[] groupSite;
    private final int[] groupSize;

    Ties(Shop shop, Splits splits) {
        this.shop = shop;
        this.splits = splits;
        groupSite = new int[shop.sameSiteMembers.length];
        Arrays.fill(groupSite, NOWHERE);
        groupSize = new int[shop.sameSiteMembers.length];
    }

    /// The site a same-site rule ties the task to, or [#NOWHERE].
    int tiedTo(int task) {
        for (int group : shop.sameSite[task]) {
            if (groupSize[group] > 0) {
                return groupSite[group];
            }
        }
        return NOWHERE;
    }

    void put(int task, int site) {
        for (int group : shop.sameSite[task]) {
            tie(group, task, site);
        }
    }

    void take(int task) {
        for (int group : shop.sameSite[task]) {
            untie(group, task);
        }
    }

    private void tie(int group, int task, int site) {
        groupSite[group] = site;
        if (groupSize[group]++ == 0) {
            expectOthers(group, task, 1);
        } else {
            expect(task, groupSite[group], -1);
        }
    }

    private void untie(int group, int task) {
        if (--groupSize[group] == 0) {
            expectOthers(group, task, -1);
        } else {
            expect(task, groupSite[group], 1);
        }
    }

    private void expectOthers(int group, int task, int sign) {
        for (int member : shop.sameSiteMembers[group]) {
            if (member != task) {
                expect(member, groupSite[group], sign);
            }
        }
    }

    private void expect(int task, int site, int sign) {
        if (splits.limitsFirms(shop.operation[task])) {
            splits.expect(shop.operation[task], site, sign * shop.quantity[task]);
        }
    }

    /// What a task brings to a firm with those that must follow it, as far as that is not expected there anyway.
    long brings(int task) {
        if (shop.sameSite[task].length == 0 || !splits.limitsFirms(shop.operation[task])) {
            return shop.quantity[task];
        }
        long quantity = 0;
        int group = shop.sameSite[task][0];
        if (groupSize[group] == 0) {
            for (int member : shop.sameSiteMembers[group]) {
                quantity += shop.operation[member] == shop.operation[task] ? shop.quantity[member] : 0;
            }
        }
        return quantity;
    }
}
