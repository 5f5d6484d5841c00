package org.cooperage.demo.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Founds the parties: firms of every link and city, the people of the story, institutions, buyers from outside.
final class Firms {
    private static final int FIRST_NUMBER = 100; // below: the story
    private static final double KM_PER_DEGREE = 111.2;
    private static final long LEADING_WAN = 10_000;

    private final Scenario scenario;
    private final Profile profile;
    private final List<Firm> firms = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int number = FIRST_NUMBER;

    private Firms(Scenario scenario, Profile profile) {
        this.scenario = scenario;
        this.profile = profile;
    }

    static List<Firm> of(Scenario scenario, Profile profile) {
        var founding = new Firms(scenario, profile);
        founding.stories(profile.institutions(), profile.stories().size());
        founding.cities();
        founding.outsideBuyers();
        return founding.withLeaders();
    }

    static List<Firm> institutions(Scenario scenario, Profile profile) {
        var founding = new Firms(scenario, profile);
        founding.stories(profile.institutions(), profile.stories().size());
        return List.copyOf(founding.firms);
    }

    private void cities() {
        Map<String, Integer> home = FirmCounts.home(profile, scenario.firms());
        for (var city : profile.cities()) {
            var counts = city.home() ? home : FirmCounts.partner(city, home, scenario.firms());
            for (var link : profile.links()) link(city, link, counts.getOrDefault(link.id(), 0));
        }
    }

    /// Sizes are drawn one from each n-th of the distribution: totals come out right in every cluster.
    private void link(Profile.City city, Profile.Link link, int n) {
        int[] strata =
                Dice.of(scenario.seed(), "strata", city.region() + link.id(), 0).permutation(n);
        var cast = profile.stories().stream()
                .filter(s -> s.region().equals(city.region()) && s.link().equals(link.id()))
                .limit(n)
                .toList();
        for (var story : cast) story(story, profile.stories().indexOf(story), city);
        for (int i = cast.size(); i < n; i++) {
            var dice = Dice.of(scenario.seed(), "firm", city.region() + link.id(), i);
            firms.add(firm(city, link, i, jobs(link, (strata[i] + dice.unit()) / n), dice));
            number++;
        }
    }

    /// Lognormal with σ = 1 around the link's mean.
    private static int jobs(Profile.Link link, double share) {
        double drawn = StrictMath.exp(
                StrictMath.log(link.meanJobs()) - 0.5 + Dice.quantile(Math.clamp(share, 1e-6, 1 - 1e-6)));
        return (int) Math.clamp(Math.round(drawn), 1, link.maxJobs());
    }

    private Firm firm(Profile.City city, Profile.Link link, int n, int jobs, Dice dice) {
        var town = city.towns()
                .get(dice.weighted(
                        city.towns().stream().mapToDouble(Profile.Town::weight).toArray()));
        var owner = Names.person(dice, !city.home());
        var ownership = ownership(link, jobs, dice);
        var name = name(city, town, link, ownership, owner, n, dice);
        long revenueWan = Math.max(3, Math.round(jobs * link.revenuePerJobWan() * dice.lognormal(0.94, 0.35)));
        double goodShare = rounded(Math.clamp(dice.beta(38, 2), 0.8, 0.995));
        var code = CreditCodes.of(entityClass(link, ownership), city.region(), city.prefix(), number);
        var party = new Cluster.Party(
                Key.of("party", number),
                kind(link),
                link.id(),
                city.region(),
                town.code(),
                code,
                name.zh(),
                name.en(),
                link.industry(),
                size(jobs, revenueWan),
                ownership,
                founded(dice),
                jobs,
                revenueWan,
                dice.weighted(
                        profile.digitalLevels().stream().mapToDouble(d -> d).toArray()),
                spread(town.lat(), 1, dice),
                spread(town.lon(), StrictMath.cos(StrictMath.toRadians(town.lat())), dice),
                !link.units().isEmpty() || link.service() || dice.chance(0.99),
                dice.chance(0.7),
                goodShare,
                rounded(dice.lognormal(1, 0.1) * (1 + (goodShare - 0.95))),
                "",
                contact(owner, "u%05d".formatted(number), town, dice));
        return new Firm(number, city, link, null, party, site(party, number));
    }

    private Names.Name name(
            Profile.City city,
            Profile.Town town,
            Profile.Link link,
            Ownership ownership,
            Names.Name owner,
            int n,
            Dice dice) {
        var trade = dice.pick(link.trades());
        int shift = (int) Math.floorMod(scenario.seed(), 3000L);
        var name = ownership == Ownership.HOUSEHOLD && dice.chance(0.45)
                ? Names.household(town, owner, link, trade)
                : Names.firm(city, link, trade, ownership, n, shift);
        for (int next = n + 1; !names.add(name.zh()); next++)
            name = Names.firm(city, link, trade, ownership, next, shift);
        return name;
    }

    private void stories(List<Profile.Story> parties, int first) {
        for (int i = 0; i < parties.size(); i++) story(parties.get(i), first + i, profile.home());
    }

    private void story(Profile.Story story, int position, Profile.City city) {
        names.add(story.zh());
        var dice = Dice.of(0, "story", position);
        var link = profile.links().stream()
                .filter(l -> l.id().equals(story.link()))
                .findFirst()
                .orElse(null);
        var town = town(story.region(), story.town());
        long revenueWan = link == null ? 0 : Math.round(story.jobs() * link.revenuePerJobWan());
        var ownership = story.creditClass().equals("92")
                ? Ownership.HOUSEHOLD
                : story.creditClass().equals("91") ? Ownership.COMPANY : Ownership.PUBLIC;
        double goodShare = story.quality() == 0 ? 0.95 : story.quality();
        var person = new Names.Name(story.personZh(), story.personEn());
        var party = new Cluster.Party(
                Key.of("party", position),
                story.kind(),
                story.link(),
                story.region(),
                story.town(),
                CreditCodes.of(story.creditClass(), story.region(), prefix(story), position + 1),
                story.zh(),
                story.en(),
                story.industry(),
                size(story.jobs(), revenueWan),
                ownership,
                2016 - position % 9,
                story.jobs(),
                revenueWan,
                2,
                spread(town.lat(), 1, dice),
                spread(town.lon(), 0.8, dice),
                true,
                true,
                goodShare,
                1,
                story.key(),
                contact(person, story.username(), town, dice));
        firms.add(new Firm(position, city, link, story, party, site(party, position)));
    }

    private String prefix(Profile.Story story) {
        return profile.cities().stream()
                .filter(c -> c.region().equals(story.region()))
                .map(Profile.City::prefix)
                .findFirst()
                .orElse("AP");
    }

    private Profile.Town town(String region, String code) {
        return profile.cities().stream()
                .filter(c -> c.region().equals(region))
                .flatMap(c -> c.towns().stream())
                .filter(t -> t.code().equals(code))
                .findFirst()
                .orElseGet(() -> profile.outside().stream()
                        .filter(t -> t.code().equals(code))
                        .findFirst()
                        .orElseThrow());
    }

    private void outsideBuyers() {
        int n = Math.max(2, Math.ceilDiv(scenario.firms() * profile.scale().outsideBuyersPer1000(), 1000));
        var link = profile.link("L12");
        var trade = new Profile.Text("服饰", "Apparel");
        for (int i = 0; i < n; i++, number++) {
            var dice = Dice.of(scenario.seed(), "buyer", i);
            var town = profile.outside()
                    .get(dice.weighted(profile.outside().stream()
                            .mapToDouble(Profile.Town::weight)
                            .toArray()));
            firms.add(buyer(
                    new Profile.City(
                            town.code(),
                            town.zh(),
                            town.en(),
                            "AP",
                            false,
                            town.lat(),
                            town.lon(),
                            List.of(),
                            0,
                            List.of(town)),
                    link,
                    trade,
                    i,
                    dice));
        }
    }

    private Firm buyer(Profile.City city, Profile.Link link, Profile.Text trade, int n, Dice dice) {
        var town = city.towns().getFirst();
        var name = Names.firm(city, link, trade, Ownership.COMPANY, n + 1700, 0);
        names.add(name.zh());
        var person = Names.person(dice, true);
        int jobs = dice.between(20, 280);
        var party = new Cluster.Party(
                Key.of("party", number),
                "BUYER",
                "",
                city.region(),
                town.code(),
                CreditCodes.of("91", city.region(), "AP", number),
                name.zh(),
                name.en(),
                "5132",
                size(jobs, jobs * 90L),
                Ownership.COMPANY,
                founded(dice),
                jobs,
                jobs * 90L,
                3,
                spread(town.lat(), 1, dice),
                spread(town.lon(), 0.85, dice),
                true,
                true,
                0.95,
                1,
                "",
                contact(person, "u%05d".formatted(number), town, dice));
        return new Firm(number, city, null, null, party, site(party, number));
    }

    /// Above 1 亿 revenue; the largest firm where nobody reaches that.
    private List<Firm> withLeaders() {
        long most = firms.stream()
                .filter(this::mayLead)
                .mapToLong(f -> f.party().revenueWan())
                .max()
                .orElse(LEADING_WAN);
        long bar = Math.min(LEADING_WAN, most);
        return firms.stream()
                .map(f -> mayLead(f) && f.party().revenueWan() >= bar ? leading(f) : f)
                .sorted(Comparator.comparingInt(Firm::number))
                .toList();
    }

    private boolean mayLead(Firm firm) {
        return firm.story() == null
                && firm.city().home()
                && firm.link() != null
                && !firm.link().service();
    }

    private static Firm leading(Firm firm) {
        return new Firm(
                firm.number(), firm.city(), firm.link(), null, firm.party().leading(), firm.site());
    }

    private static Cluster.Site site(Cluster.Party p, int number) {
        return new Cluster.Site(Key.of("site", number), p.id(), p.region(), p.town(), p.zh(), p.en(), p.lat(), p.lon());
    }

    private static Cluster.Contact contact(Names.Name person, String username, Profile.Town town, Dice dice) {
        String phone = "100%08d".formatted(dice.below(100_000_000));
        return new Cluster.Contact(
                Key.of("person/" + username, 0),
                username,
                person.zh(),
                person.en(),
                phone,
                username + "@demo.example",
                town.zh() + dice.pick(List.of("工业路", "振兴街", "绒都大街", "长江街", "滨河路")) + dice.between(1, 298) + "号");
    }

    /// About 70 households, 29 companies, 1 group in a hundred.
    private static Ownership ownership(Profile.Link link, int jobs, Dice dice) {
        if (Set.of("L2", "L4", "L5", "S3", "S6", "S7").contains(link.id())) return Ownership.COMPANY;
        double household = jobs < 5 ? 0.95 : jobs < 10 ? 0.78 : jobs < 20 ? 0.45 : jobs < 40 ? 0.12 : 0;
        if (dice.chance(household)) return Ownership.HOUSEHOLD;
        return jobs >= 60 && dice.chance(0.7) ? Ownership.GROUP : Ownership.COMPANY;
    }

    private static String entityClass(Profile.Link link, Ownership ownership) {
        if (link.id().equals("S3")) return "12";
        return ownership == Ownership.HOUSEHOLD ? "92" : "91";
    }

    private static String kind(Profile.Link link) {
        return link.id().equals("S6") ? "FINANCE" : link.service() ? "SERVICE" : "SMALL_FIRM";
    }

    /// Industrial thresholds of 工信部联企业〔2011〕300号, used for every link here.
    private static String size(int jobs, long revenueWan) {
        if (jobs >= 300 && revenueWan >= 2000) return "MEDIUM";
        return jobs >= 20 && revenueWan >= 300 ? "SMALL" : "MICRO";
    }

    private int founded(Dice dice) {
        return scenario.date().getYear() - (int) Math.clamp(Math.round(dice.lognormal(9, 0.6)), 1, 35);
    }

    /// Two kilometres around the middle of the town.
    private static double spread(double degrees, double shrink, Dice dice) {
        return Math.round((degrees + dice.normal() * 2 / (KM_PER_DEGREE * shrink)) * 1e5) / 1e5;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
