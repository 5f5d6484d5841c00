package org.cooperage.demo.engine;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// What a reference cluster is like: links, machines, rates, prices, season, routings, cities, people of the story.
///
/// The figures are the project's own data in `demo/profile/*.json`; those under `cited` name their source, all others
/// are industry practice calibrated to them.
public record Profile(
        String id,
        String zh,
        String en,
        String status,
        List<Fact> cited,
        Scale scale,
        List<Link> links,
        List<List<String>> flows,
        List<Shift> shifts,
        List<Kind> kinds,
        List<Process> processes,
        List<Product> products,
        List<Routing> routings,
        List<Double> season,
        List<SpringStop> springStops,
        List<Double> bookedFalloff,
        Slack slackFirms,
        List<Double> digitalLevels,
        List<OrderKind> orderKinds,
        List<SizeWeight> sizeRatio,
        List<Colour> colours,
        List<Freight> freight,
        List<City> cities,
        List<Town> outside,
        List<Town> nodes,
        List<Story> stories,
        List<Story> institutions) {

    /// A published figure and where it stands.
    public record Fact(String id, double value, String source) {}

    /// Both ends included.
    public record Range(double low, double high) {
        double middle() {
            return (low + high) / 2;
        }
    }

    /// How N firms are spread: a runnable loop of ten first, then in proportion.
    public record Scale(int referenceFirms, List<LinkFirms> toyLoop, int outsideBuyersPer1000) {}

    public record LinkFirms(String link, int firms) {}

    /// One step of the chain at the reference size. Jobs are people working there, revenue in 万元 for each of them.
    public record Link(
            String id,
            String zh,
            String en,
            String industry,
            int firms,
            double meanJobs,
            int maxJobs,
            double revenuePerJobWan,
            List<Text> trades,
            List<Units> units) {
        boolean service() {
            return id.startsWith("S");
        }
    }

    public record Text(String zh, String en) {}

    /// Machines of one kind in a link, and the share of its firms that own any.
    public record Units(String kind, int total, double owners) {}

    /// Opening hours. `restShare` of the firms rest one day a week.
    public record Shift(
            String id, LocalTime opens, int minutes, int jitterMinutes, double restShare, int daysOffPerYear) {}

    /// A kind of resource. Minutes are for one unit of output at efficiency 1; batches have a cycle instead.
    public record Kind(
            String id,
            String zh,
            String en,
            String process,
            String shift,
            double minutesPerUnit,
            int setupMinutes,
            double efficiency,
            Range priceYuan,
            Range setupFeeYuan,
            Range minLot,
            Range bookedNextWeek,
            double powerKw,
            List<Integer> batchSizes,
            int cycleMinutes) {}

    public record Process(
            String id, String zh, String en, String link, String industry, List<String> kinds, boolean wet) {}

    public record Product(String id, String zh, String en, String unit, String hs, double unitKg, Range priceYuan) {}

    public record Routing(String id, String product, String zh, String en, List<Step> steps) {}

    /// One operation of a routing; an empty process is hand work that rides with the step of `sameSiteAs`. 0 means
    /// none.
    public record Step(
            int seq,
            String zh,
            String en,
            String process,
            String unit,
            double unitsPerProduct,
            double runMinutes,
            int batchSize,
            int cycleMinutes,
            int onceMinutes,
            int setupMinutes,
            int transferLot,
            int minLot,
            int maxSplit,
            double goodShare,
            Range waitMinutes,
            int sameSiteAs,
            boolean oneMakerPerColour,
            double referencePriceYuan,
            double materialPriceYuan) {
        boolean byHand() {
            return process.isEmpty();
        }
    }

    /// Everybody is closed around the lunar new year.
    public record SpringStop(LocalDate newYear, int daysBefore, int days) {
        LocalDate from() {
            return newYear.minusDays(daysBefore);
        }
    }

    /// Even in the peak this share of the firms is booked less, at so much of the others' share.
    public record Slack(double share, double booked) {}

    public record OrderKind(
            String id,
            String zh,
            String en,
            double share,
            double medianPieces,
            double sigma,
            int minPieces,
            int maxPieces,
            Range colours,
            Range leadDays) {}

    public record SizeWeight(String size, int weight) {}

    public record Colour(String id, String zh, String en) {}

    public record Freight(
            String mode, double yuanPerKg, double yuanPerKgPer100KmBeyond200, double yuanPerKm, double yuanPerParcel) {}

    /// A city node. Partner cities have the given share of the home city's firms in a few links.
    public record City(
            String region,
            String zh,
            String en,
            String prefix,
            boolean home,
            double lat,
            double lon,
            List<CoreShare> coreShares,
            double booked,
            List<Town> towns) {}

    public record CoreShare(String link, double share) {}

    /// Coordinates are approximate: the middle of the town.
    public record Town(String code, String zh, String en, double lat, double lon, double weight) {}

    /// A firm or institution with a fixed name, person and account; `try…` says what one can do as that person.
    public record Story(
            String key,
            String kind,
            String link,
            String region,
            String town,
            String zh,
            String en,
            String creditClass,
            String industry,
            String personZh,
            String personEn,
            String username,
            int jobs,
            List<KindUnits> units,
            double quality,
            String tryZh,
            String tryEn) {}

    public record KindUnits(String kind, int units) {}

    /// Reads a profile of the class path, such as `qinghe`.
    public static Profile named(String name) {
        try (InputStream in = Profile.class.getResourceAsStream("/demo/profile/" + name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no profile (%s).\nMaybe it is misspelt.".formatted(name));
            }
            return JsonMapper.shared().readValue(in, Profile.class);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public City home() {
        return cities.stream().filter(City::home).findFirst().orElseThrow();
    }

    /// Of this file's own rows: a name that is not there is a mistake in the profile.
    public Kind kind(String wanted) {
        return one(kinds, Kind::id, wanted);
    }

    public Process process(String wanted) {
        return one(processes, Process::id, wanted);
    }

    public Link link(String wanted) {
        return one(links, Link::id, wanted);
    }

    Shift shift(String wanted) {
        return one(shifts, Shift::id, wanted);
    }

    public Product product(String wanted) {
        return one(products, Product::id, wanted);
    }

    public Step step(String routing, int seq) {
        return one(one(routings, Routing::id, routing).steps(), s -> Integer.toString(s.seq()), Integer.toString(seq));
    }

    /// The part of the story that a party plays, if it plays one.
    public Optional<Story> story(String key) {
        return Stream.of(stories, institutions)
                .flatMap(List::stream)
                .filter(s -> s.key().equals(key))
                .findFirst();
    }

    private <T> T one(List<T> values, Function<T, String> idOf, String wanted) {
        return values.stream()
                .filter(v -> idOf.apply(v).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The profile (%s) has no (%s).\nMaybe it is misspelt in another row.".formatted(id, wanted)));
    }
}
