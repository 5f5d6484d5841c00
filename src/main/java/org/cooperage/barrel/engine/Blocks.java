package org.cooperage.barrel.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Divides firms into blocks of at least eight, so that whatever is told of whole blocks only tells nothing of fewer.
///
/// Every figure that leaves its firms is about a union of blocks. Take one such union from another, or combine as many
/// as you like: what is left is a union of blocks again, of at least eight firms or none.
public final class Blocks {
    /// Fewest firms in a block.
    public static final int FEWEST = 8;

    /// A firm somewhere in the chain and on the map.
    public record Member(String firm, String place, String link) {}

    /// Firms that are told together.
    ///
    /// @param places where they are: more than one when too few are alike
    /// @param links where in the chain
    public record Block(Set<String> places, Set<String> links, List<String> firms) {
        public Block {
            places = Set.copyOf(places);
            links = Set.copyOf(links);
            firms = List.copyOf(firms);
        }
    }

    private final List<Block> blocks = new ArrayList<>();

    private Blocks() {}

    /// By place and link where there are enough; else by place, else by link, else all that are left together. Fewer
    /// than eight that are left at the end are told nowhere.
    public static List<Block> of(Collection<Member> members) {
        var blocks = new Blocks();
        var left = blocks.take(members, one -> one.place() + "\n" + one.link());
        left = blocks.take(left, Member::place);
        left = blocks.take(left, Member::link);
        blocks.take(left, one -> "");
        return List.copyOf(blocks.blocks);
    }

    private List<Member> take(Collection<Member> members, Function<Member, String> alike) {
        var left = new ArrayList<Member>();
        groups(members, alike).values().forEach(group -> {
            if (group.size() < FEWEST) {
                left.addAll(group);
            } else {
                blocks.add(block(group));
            }
        });
        return left;
    }

    private static Map<String, List<Member>> groups(Collection<Member> members, Function<Member, String> alike) {
        return members.stream().collect(Collectors.groupingBy(alike, TreeMap::new, Collectors.toList()));
    }

    private static Block block(List<Member> group) {
        var places = new TreeSet<String>();
        var links = new TreeSet<String>();
        var firms = new TreeSet<String>();
        group.forEach(one -> {
            places.add(one.place());
            links.add(one.link());
            firms.add(one.firm());
        });
        return new Block(places, links, List.copyOf(firms));
    }
}
