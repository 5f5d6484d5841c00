package org.cooperage.plan.engine.search;

import java.util.Arrays;
import java.util.HashMap;
import org.cooperage.plan.engine.Mode;

/// How each operation is split over sites and firms so far, what the next lot may still choose, and what that costs:
/// one more site, one more job, unevenness.
final class Splits {
    private static final long[] NOTHING = {};

    private final Shop shop;
    /// Position of a mode's site and firm among those of its operation.
    private final int[][] siteOfMode;
    private final int[][] firmOfMode;
    private final long[][] siteQuantity;
    private final int[][] siteLots;
    private final int[][] jobLots;
    /// What each mode asks once; empty for operations where nobody does.
    private final long[][] fees;
    private final long[][] siteMinimum;
    private final long[][] firmQuantity;
    /// Quantity that a same-site rule will bring to a firm, because part of its group is there already.
    private final long[][] firmExpects;
    private final long[] firmLimit;
    private final int[] sites;
    private final long[] open;
    private final long[] owed;
    private final boolean[] limited;
    private int debts;

    Splits(Shop shop) {
        this.shop = shop;
        int n = shop.operations.length;
        siteOfMode = new int[n][];
        firmOfMode = new int[n][];
        siteQuantity = new long[n][];
        siteLots = new int[n][];
        jobLots = new int[n][];
        fees = new long[n][];
        siteMinimum = new long[n][];
        firmQuantity = new long[n][];
        firmExpects = new long[n][];
        firmLimit = new long[n];
        sites = new int[n];
        open = new long[n];
        owed = new long[n];
        limited = new boolean[n];
        for (int operation = 0; operation < n; operation++) {
            number(operation);
        }
    }

    private void number(int operation) {
        var modes = shop.modes[operation];
        var siteNumbers = new HashMap<Integer, Integer>();
        var firmNumbers = new HashMap<Integer, Integer>();
        siteOfMode[operation] = new int[modes.length];
        firmOfMode[operation] = new int[modes.length];
        siteMinimum[operation] = new long[modes.length];
        jobLots[operation] = new int[modes.length];
        fees[operation] = fees(modes);
        for (int m = 0; m < modes.length; m++) {
            int site = shop.site[modes[m].resource()];
            int local = siteNumbers.computeIfAbsent(site, s -> siteNumbers.size());
            siteOfMode[operation][m] = local;
            firmOfMode[operation][m] = firmNumbers.computeIfAbsent(shop.firm[site], f -> firmNumbers.size());
            siteMinimum[operation][local] = Math.max(siteMinimum[operation][local], modes[m].minQuantity());
            limited[operation] |= modes[m].minQuantity() > 0;
        }
        siteQuantity[operation] = new long[siteNumbers.size()];
        siteLots[operation] = new int[siteNumbers.size()];
        firmQuantity[operation] = new long[firmNumbers.size()];
        firmExpects[operation] = new long[firmNumbers.size()];
        var stated = shop.operations[operation];
        firmLimit[operation] =
                stated.maxFirmPpm() >= 1_000_000 ? Long.MAX_VALUE : stated.quantity() * stated.maxFirmPpm() / 1_000_000;
        for (int t : shop.tasksOfOperation[operation]) {
            open[operation] += shop.quantity[t];
        }
    }

    private long[] fees(Mode[] modes) {
        var fees = Arrays.stream(modes)
                .mapToLong(m -> Shop.percent(m.pricePerJob(), shop.weights.pricePercent()))
                .toArray();
        return Arrays.stream(fees).allMatch(fee -> fee == 0) ? NOTHING : fees;
    }

    /// Whether a lot may go there without breaking site limit, firm share or anybody's minimum.
    ///
    /// @param bringing what follows the lot to the same site by a rule and is not expected there yet
    boolean allows(int operation, int mode, long quantity, long bringing) {
        int site = siteOfMode[operation][mode];
        boolean opens = siteLots[operation][site] == 0;
        if (opens && sites[operation] >= shop.operations[operation].maxSites()) {
            return false;
        }
        int firm = firmOfMode[operation][mode];
        if (firmQuantity[operation][firm] + firmExpects[operation][firm] + bringing > firmLimit[operation]) {
            return false;
        }
        return !limited[operation] || keepsMinimums(operation, site, opens, quantity);
    }

    private boolean keepsMinimums(int operation, int site, boolean opens, long quantity) {
        long before = opens ? 0 : Math.max(0, siteMinimum[operation][site] - siteQuantity[operation][site]);
        long after = Math.max(0, siteMinimum[operation][site] - siteQuantity[operation][site] - quantity);
        return owed[operation] - before + after <= open[operation] - quantity;
    }

    boolean limitsFirms(int operation) {
        return firmLimit[operation] < Long.MAX_VALUE;
    }

    /// A same-site rule will bring (or, negative, has brought) so much to the site's firm.
    void expect(int operation, int site, long quantity) {
        var modes = shop.modes[operation];
        for (int m = 0; m < modes.length; m++) {
            if (shop.site[modes[m].resource()] == site) {
                firmExpects[operation][firmOfMode[operation][m]] += quantity;
                return;
            }
        }
    }

    /// What the lot adds to the price of splitting, of new jobs and of unevenness.
    long cost(int operation, int mode, long quantity) {
        long cost = openingCost(operation, mode) + fee(operation, mode);
        if (shop.weights.evenness() == 0) {
            return cost;
        }
        double share = (double) quantity / shop.operations[operation].quantity();
        double had =
                (double) firmQuantity[operation][firmOfMode[operation][mode]] / shop.operations[operation].quantity();
        return cost + Math.round(shop.weights.evenness() * share * (2 * had + share));
    }

    /// The price of one more site, unless the operation is there already or nowhere yet.
    long openingCost(int operation, int mode) {
        return siteLots[operation][siteOfMode[operation][mode]] == 0 && sites[operation] > 0
                ? shop.weights.splitPerSite()
                : 0;
    }

    /// What the maker asks once, unless it has something of the operation already.
    long fee(int operation, int mode) {
        return fees[operation].length == 0 || jobLots[operation][mode] > 0 ? 0 : fees[operation][mode];
    }

    void add(int operation, int mode, long quantity) {
        owe(operation, -debt(operation, mode));
        siteQuantity[operation][siteOfMode[operation][mode]] += quantity;
        jobLots[operation][mode]++;
        if (siteLots[operation][siteOfMode[operation][mode]]++ == 0) {
            sites[operation]++;
        }
        firmQuantity[operation][firmOfMode[operation][mode]] += quantity;
        open[operation] -= quantity;
        owe(operation, debt(operation, mode));
    }

    void remove(int operation, int mode, long quantity) {
        owe(operation, -debt(operation, mode));
        siteQuantity[operation][siteOfMode[operation][mode]] -= quantity;
        jobLots[operation][mode]--;
        if (--siteLots[operation][siteOfMode[operation][mode]] == 0) {
            sites[operation]--;
        }
        firmQuantity[operation][firmOfMode[operation][mode]] -= quantity;
        open[operation] += quantity;
        owe(operation, debt(operation, mode));
    }

    private void owe(int operation, long more) {
        debts -= owed[operation] > 0 ? 1 : 0;
        owed[operation] += more;
        debts += owed[operation] > 0 ? 1 : 0;
    }

    /// So many operations have less at some site than its minimum.
    int debts() {
        return debts;
    }

    private long debt(int operation, int mode) {
        int site = siteOfMode[operation][mode];
        return siteLots[operation][site] == 0
                ? 0
                : Math.max(0, siteMinimum[operation][site] - siteQuantity[operation][site]);
    }
}
