package org.cooperage.indicator.chainmap;

import java.util.List;
import java.util.Optional;
import org.cooperage.chain.Process;
import org.cooperage.chain.template.TemplateLink;
import org.cooperage.shared.Bilingual;

/// A link of the map with its figures. Hours are machine hours a week.
///
/// @param capacity of published machines
/// @param booked this week
/// @param unmet asked for in 13 weeks and taken by nobody
/// @param expected by the operator, busiest four weeks
/// @param load booked ÷ open hours, 0–1
/// @param concentration Herfindahl index of capacity, of jobs where there are no machines
/// @param price yuan a unit, the dearest process
/// @param coverage capacity × quality ÷ demand
/// @param helpers service firms and institutions that help it
public record MapLink(
        TemplateLink link,
        List<Named> processes,
        Fact firms,
        Fact jobs,
        Fact capacity,
        Fact booked,
        Fact unmet,
        Fact expected,
        Fact load,
        Fact onTime,
        Fact passRate,
        Fact local,
        Fact concentration,
        Fact lateJobs,
        Fact passedForTime,
        Fact price,
        Fact coverage,
        int helpers,
        List<Gap> gaps) {

    public MapLink {
        processes = List.copyOf(processes);
        gaps = List.copyOf(gaps);
    }

    public record Named(Process.Id id, Bilingual name) {}

    public String id() {
        return link.id().value();
    }

    /// What is booked, expected, and asked for in vain.
    public Fact demand() {
        return booked.plus(unmet).plus(expected);
    }

    /// The most urgent.
    public Optional<Gap> gap() {
        return gaps.stream().min(Gap.WORST_FIRST);
    }

    MapLink with(List<Gap> other) {
        return new MapLink(
                link,
                processes,
                firms,
                jobs,
                capacity,
                booked,
                unmet,
                expected,
                load,
                onTime,
                passRate,
                local,
                concentration,
                lateJobs,
                passedForTime,
                price,
                coverage,
                helpers,
                other);
    }
}
