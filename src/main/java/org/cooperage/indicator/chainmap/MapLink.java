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

    /// Whether it is known to meet that part of what is asked of it. A link nobody asks hours of is there with its
    /// firms.
    boolean isThere(double part) {
        return mayBeThere(part) && !coverage.isWithheld() && demand().state() != Fact.State.AT_LEAST;
    }

    /// Not known to fall short of it: where parts of the demand are withheld, the rest of it is the least there is.
    boolean mayBeThere(double part) {
        return firms.or(0) > 0 && coverage.or(1) >= part;
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
