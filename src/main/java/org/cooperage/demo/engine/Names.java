package org.cooperage.demo.engine;

import java.util.List;
import org.cooperage.demo.engine.Lexicon.Syllable;

/// Names of firms and people in both languages: 字号 + trade + form of organisation.
final class Names {
    private static final int HEADS = Lexicon.HEADS.size();
    private static final int TAILS = Lexicon.TAILS.size();

    private Names() {}

    record Name(String zh, String en) {}

    /// A person; southern cities have their own surnames.
    static Name person(Dice dice, boolean southern) {
        Syllable surname = dice.pick(southern && dice.chance(0.6) ? Lexicon.SOUTHERN : Lexicon.SURNAMES);
        List<Syllable> given = dice.chance(0.5) ? Lexicon.FEMALE : Lexicon.MALE;
        Syllable first = dice.pick(given);
        Syllable second = dice.pick(given);
        return first.equals(second)
                ? new Name(surname.zh() + first.zh(), surname.capital() + " " + first.capital())
                : new Name(
                        surname.zh() + first.zh() + second.zh(),
                        surname.capital() + " " + first.capital() + second.sound());
    }

    /// The n-th firm of a link in a city: no two of them share a 字号 before 60 × 50 firms are named.
    static Name firm(Profile.City city, Profile.Link link, Profile.Text trade, Ownership ownership, int n, int shift) {
        Name mark = mark(link, n, shift);
        String place = city.zh().replaceAll("[((].*", "");
        String from = city.en().replaceAll("[ ,(].*", "");
        return switch (ownership) {
            case GROUP ->
                new Name(
                        place + mark.zh() + trade.zh() + "集团有限公司",
                        from + " " + mark.en() + " " + trade.en() + " Group Co., Ltd.");
            case COMPANY, PUBLIC ->
                new Name(
                        place + mark.zh() + trade.zh() + "有限公司",
                        from + " " + mark.en() + " " + trade.en() + " Co., Ltd.");
            case HOUSEHOLD ->
                new Name(
                        place + mark.zh() + trade.zh() + form(link).zh(),
                        mark.en() + " " + trade.en() + " " + form(link).en() + ", " + from);
        };
    }

    /// A household is often called after its owner: 谢炉镇王秀兰套口加工部.
    static Name household(Profile.Town town, Name owner, Profile.Link link, Profile.Text trade) {
        Name form = form(link);
        String work = trade.zh().endsWith("加工") && form.zh().startsWith("加工")
                ? trade.zh().replace("加工", "")
                : trade.zh();
        return new Name(
                town.zh() + owner.zh() + work + form.zh(),
                owner.en() + " " + trade.en() + " " + form.en() + ", " + town.en());
    }

    private static Name form(Profile.Link link) {
        return switch (link.id()) {
            case "L12", "L13", "L1", "S2" -> new Name("经营部", "Store");
            case "L7", "L9", "L10", "L11" -> new Name("厂", "Factory");
            case "S1", "S4", "S8" -> new Name("服务部", "Services");
            default -> new Name("加工部", "Workshop");
        };
    }

    /// Walks all pairs of syllables in an order of its own for each link: a step prime to their number visits each
    /// once.
    private static Name mark(Profile.Link link, int n, int shift) {
        long pairs = (long) HEADS * TAILS;
        int pair = (int) Math.floorMod(n * 1847L + shift + Dice.hash(link.id()) % pairs, pairs);
        Syllable head = Lexicon.HEADS.get(pair / TAILS);
        Syllable tail = Lexicon.TAILS.get(pair % TAILS);
        String third = n < pairs ? "" : "隆";
        return new Name(head.zh() + tail.zh() + third, head.capital() + tail.sound() + (third.isEmpty() ? "" : "long"));
    }
}
