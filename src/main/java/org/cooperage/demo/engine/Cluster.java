package org.cooperage.demo.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A generated cluster: everything there is on the first morning of the demo. Money in yuan, periods half-open.
public record Cluster(
        Scenario scenario,
        List<Party> parties,
        List<Site> sites,
        List<Calendar> calendars,
        List<Closure> closures,
        List<Resource> resources,
        List<Capability> capabilities,
        List<Hold> holds,
        List<Tie> ties,
        List<Order> orders) {
    public Cluster {
        parties = List.copyOf(parties);
        sites = List.copyOf(sites);
        calendars = List.copyOf(calendars);
        closures = List.copyOf(closures);
        resources = List.copyOf(resources);
        capabilities = List.copyOf(capabilities);
        holds = List.copyOf(holds);
        ties = List.copyOf(ties);
        orders = List.copyOf(orders);
    }

    /// An organisation of any kind.
    ///
    /// @param link place in the chain, empty outside it
    /// @param region code of the city node
    /// @param town code of the town, of the city outside the cluster
    /// @param revenueWan 万元 a year
    /// @param goodShare true share of good pieces, 0–1: what the track record only estimates
    /// @param priceLevel 1 is the local reference
    /// @param story key of a party with a fixed name and account, else empty
    public record Party(
            Key id,
            String kind,
            String link,
            String region,
            String town,
            String code,
            String zh,
            String en,
            String industry,
            String size,
            Ownership ownership,
            int founded,
            int jobs,
            long revenueWan,
            int digitalLevel,
            double lat,
            double lon,
            boolean verified,
            boolean namedInPlans,
            double goodShare,
            double priceLevel,
            String story,
            Contact contact) {
        Party leading() {
            return new Party(
                    id,
                    "LEADING_FIRM",
                    link,
                    region,
                    town,
                    code,
                    zh,
                    en,
                    industry,
                    size,
                    ownership,
                    founded,
                    jobs,
                    revenueWan,
                    Math.max(2, digitalLevel),
                    lat,
                    lon,
                    true,
                    true,
                    goodShare,
                    priceLevel,
                    story,
                    contact);
        }
    }

    /// The person who acts for a party. Phone numbers start with 100, which is never a mobile number in China.
    public record Contact(
            Key person, String username, String zh, String en, String phone, String email, String address) {}

    public record Site(Key id, Key owner, String region, String town, String zh, String en, double lat, double lon) {}

    /// One opening window a day. Bit 0 of `days` is Monday; the window may run past midnight.
    public record Calendar(Key id, Key owner, String zh, String en, int days, int opensMinute, int minutes) {}

    /// Closed: one calendar, or everybody when both are null.
    public record Closure(
            Key id, @Nullable Key owner, @Nullable Key calendar, Instant from, Instant to, String reason) {}

    /// So many identical units. `efficiency` is against the run minutes of the routing, all losses included.
    public record Resource(
            Key id,
            Key owner,
            Key site,
            String region,
            String kind,
            String zh,
            String en,
            int units,
            BigDecimal efficiency,
            Key calendar) {}

    /// What a resource can do, on which terms, and how well it did so far.
    public record Capability(
            Key id,
            Key resource,
            Key owner,
            String process,
            String region,
            String quality,
            @Nullable String permit,
            @Nullable LocalDate permitUntil,
            BigDecimal unitPrice,
            BigDecimal setupFee,
            int minLot,
            int good,
            int total,
            int onTime,
            int jobs) {}

    /// A unit of a resource is taken. Without a job it is the owner's own work.
    public record Hold(
            Key id,
            Key resource,
            Key owner,
            int unit,
            Instant from,
            Instant to,
            @Nullable Key job) {}

    /// Who has worked for whom.
    public record Tie(Key buyer, Key maker, int jobs, Instant lastAt) {}

    /// An order with all that followed from it.
    ///
    /// @param id of the deal; `need` is what the buyer asked for
    /// @param amount what the buyer pays, tax included: the debts add up to it
    public record Order(
            Key id,
            Key need,
            String code,
            Key buyer,
            String product,
            String routing,
            List<Line> lines,
            int quantity,
            Instant placed,
            Instant due,
            Instant promised,
            String place,
            String quality,
            int maxMakers,
            String stage,
            BigDecimal amount,
            List<Job> jobs,
            List<Trip> trips,
            List<Debt> debts) {
        public boolean isDelivered() {
            return !stage.equals("IN_PRODUCTION");
        }
    }

    public record Line(String colour, String size, int quantity) {}

    /// Work of one maker on one operation.
    ///
    /// @param needed good ones the next step counts on
    /// @param lines colours and sizes while it is being made, empty afterwards
    public record Job(
            Key id,
            String code,
            int seq,
            String process,
            Key maker,
            Key resource,
            Key site,
            String region,
            @Nullable Key nextSite,
            int quantity,
            String unit,
            Instant starts,
            Instant ends,
            String stage,
            int needed,
            int good,
            int scrap,
            List<Line> lines,
            BigDecimal unitPrice,
            BigDecimal setupFee,
            BigDecimal amount) {
        Job at(String reached) {
            return new Job(
                    id, code, seq, process, maker, resource, site, region, nextSite, quantity, unit, starts, ends,
                    reached, needed, good, scrap, lines, unitPrice, setupFee, amount);
        }
    }

    /// A shipment of a job's goods to the next maker, or to the buyer.
    public record Trip(
            Key id,
            Key job,
            @Nullable Key nextJob,
            Key sender,
            @Nullable Key receiver,
            Key fromSite,
            @Nullable Key toSite,
            Key carrier,
            int quantity,
            BigDecimal weightKg,
            BigDecimal cost,
            Instant departs,
            Instant arrives,
            String stage) {}

    /// What is owed once the order is accepted, and since when it is paid.
    public record Debt(
            Key id,
            @Nullable Key job,
            Key payer,
            Key payee,
            String kind,
            BigDecimal amount,
            LocalDate due,
            @Nullable LocalDate paidOn) {}
}
