package org.cooperage.demo.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How many firms each link of a city has.
///
/// Ten firms make a loop that can produce something. More firms: one in every link, two from a hundred firms on (so
/// that there is competition), the rest in proportion to the reference cluster by largest remainder.
final class FirmCounts {
    private static final int COMPETITION_FROM = 100;

    private FirmCounts() {}

    static Map<String, Integer> home(Profile profile, int firms) {
        List<Profile.Link> links = profile.links();
        int[] counts = new int[links.size()];
        int left = firms;
        for (var part : profile.scale().toyLoop()) {
            counts[position(links, part.link())] = part.firms();
            left -= part.firms();
        }
        for (int least = 1; least <= (firms < COMPETITION_FROM ? 1 : 2); least++) {
            left -= raise(counts, least, left);
        }
        return named(links, spread(links, counts, left, firms));
    }

    /// A partner city has a share of the home city's firms in a few links, none in a toy cluster.
    static Map<String, Integer> partner(Profile.City city, Map<String, Integer> home, int firms) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var core : city.coreShares()) {
            int share = (int) Math.round(core.share() * home.getOrDefault(core.link(), 0));
            counts.put(core.link(), firms < COMPETITION_FROM ? 0 : Math.max(1, share));
        }
        return counts;
    }

    private static int raise(int[] counts, int least, int left) {
        int given = 0;
        for (int i = 0; i < counts.length && given < left; i++) {
            if (counts[i] < least) {
                counts[i]++;
                given++;
            }
        }
        return given;
    }

    /// Fills every link up to its fair share; links that stand above it already (the minimum) take no more.
    private static int[] spread(List<Profile.Link> links, int[] counts, int left, int firms) {
        double[] wanting = new double[counts.length];
        double reference = links.stream().mapToInt(Profile.Link::firms).sum();
        for (int i = 0; i < counts.length; i++) {
            wanting[i] = Math.max(0, firms * links.get(i).firms() / reference - counts[i]);
        }
        int[] more = Apportionment.of(left, wanting);
        for (int i = 0; i < counts.length; i++) counts[i] += more[i];
        return counts;
    }

    private static Map<String, Integer> named(List<Profile.Link> links, int[] counts) {
        var named = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < counts.length; i++) named.put(links.get(i).id(), counts[i]);
        return named;
    }

    private static int position(List<Profile.Link> links, String id) {
        for (int i = 0; i < links.size(); i++) if (links.get(i).id().equals(id)) return i;
        throw new IllegalArgumentException(
                "The profile has no link (%s).\nMaybe the toy loop names a wrong one.".formatted(id));
    }
}
