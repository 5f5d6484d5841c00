package org.cooperage.policy.engine;

import java.util.List;
import java.util.Optional;
import org.cooperage.shared.Bilingual;

/// Something that may be known of a firm or a cluster, such as its number of jobs.
///
/// @param index its place in [Facts]
/// @param name as rules write it, such as `jobs`; its Chinese label does as well
/// @param how what exactly is meant, or how the platform counts it
/// @param unit of a number, such as `元`; blank when it has none
/// @param origin who says it
/// @param changeable whether a firm could do something about it within a year; not its region, not its age
/// @param choices the words a [Type#CHOICE] or [Type#CHOICES] knows
public record Fact(
        int index,
        String name,
        Bilingual label,
        Bilingual how,
        Type type,
        Bilingual unit,
        Origin origin,
        boolean changeable,
        List<Choice> choices) {

    public Fact {
        choices = List.copyOf(choices);
    }

    /// What its value looks like.
    public enum Type {
        NUMBER,
        YES_NO,
        DAY,
        /// Of GB/T 2260: six digits or more; rules name a prefix.
        REGION,
        /// Of GB/T 4754-2017: four digits; rules name a section such as `C` or a prefix such as `17` or `C17`.
        INDUSTRY,
        CHOICE,
        /// Any number of them.
        CHOICES
    }

    /// Who says it. What is official need not be proved by the firm.
    public enum Origin {
        REGISTER,
        PLATFORM,
        FIRM
    }

    /// @param word as rules and tables write it; its Chinese label does as well in rules
    public record Choice(String word, Bilingual label) {}

    public boolean isOfficial() {
        return origin != Origin.FIRM;
    }

    /// What a word means, whether it was written as the code or as the label; empty when there is none.
    Optional<String> choice(String written) {
        return choices.stream()
                .filter(it -> it.word().equals(written) || it.label().zh().equals(written))
                .map(Choice::word)
                .findFirst();
    }

    public Bilingual labelOf(String word) {
        return choices.stream()
                .filter(it -> it.word().equals(word))
                .map(Choice::label)
                .findFirst()
                .orElse(Bilingual.same(word));
    }
}
