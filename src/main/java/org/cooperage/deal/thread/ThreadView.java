package org.cooperage.deal.thread;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cooperage.deal.DealEntry;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.OrderDeal;
import org.cooperage.deal.OrderStage;
import org.cooperage.deal.shipping.Shipment;
import org.cooperage.deal.work.Inspection;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// An order with everything that hangs on it, for one page.
///
/// @param names of makers, as far as the buyer may know them, and of carriers and places
/// @param own whether the reader is the buyer
record ThreadView(
        OrderDeal order,
        List<StepProgress> steps,
        int makers,
        int open,
        List<Row> entries,
        List<Inspection> inspections,
        List<Shipment> shipments,
        Map<UUID, JobDeal> jobs,
        Map<UUID, Bilingual> names,
        boolean own,
        Instant now) {

    private static final int LATEST = 12;
    private static final int WORTH_FOLDING = 20;
    private static final List<OrderStage> COURSE = List.of(
            OrderStage.OFFERING,
            OrderStage.COMMITTED,
            OrderStage.IN_PRODUCTION,
            OrderStage.QC,
            OrderStage.SHIPPED,
            OrderStage.DELIVERED,
            OrderStage.ACCEPTED,
            OrderStage.INVOICED,
            OrderStage.CLOSED);

    /// A line of the thread; `job` is null when it is about the order.
    record Row(DealEntry entry, @Nullable JobDeal job) {}

    /// A stop on the way: `done`, `now` or empty.
    record Stop(OrderStage stage, String state) {}

    public List<Stop> course() {
        var at = COURSE.indexOf(order.stage());
        return COURSE.stream()
                .map(stage -> new Stop(stage, state(COURSE.indexOf(stage), at)))
                .toList();
    }

    /// The newest lines, which everybody reads.
    public List<Row> latest() {
        return entries.subList(0, shown());
    }

    /// The lines before, for who asks for them.
    public List<Row> earlier() {
        return entries.subList(shown(), entries.size());
    }

    private int shown() {
        return entries.size() > WORTH_FOLDING ? LATEST : entries.size();
    }

    public boolean isLate() {
        return order.isLate(now);
    }

    private String state(int index, int at) {
        if (index < at || order.stage() == OrderStage.CLOSED) {
            return "done";
        }
        return index == at ? "now" : "";
    }
}
