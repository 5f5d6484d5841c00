package org.cooperage.barrel.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cooperage.barrel.instrument.engine.Instrument;
import org.cooperage.barrel.instrument.engine.Instrument.Step;
import org.cooperage.barrel.instrument.engine.Score;
import org.cooperage.barrel.instrument.engine.Scoring;

/// One instrument before one firm: what it answered, what that comes to, and earlier results.
///
/// @param answers by item
/// @param history of this version, newest first
record Sheet(Instrument instrument, Map<String, Answered> answers, Score score, List<Evaluation> history) {
    Sheet {
        answers = Map.copyOf(answers);
        history = List.copyOf(history);
    }

    static Sheet of(Instrument instrument, Map<String, Answered> answers, List<Evaluation> history) {
        return new Sheet(instrument, answers, Scoring.of(instrument, plain(answers)), history);
    }

    private static Map<String, String> plain(Map<String, Answered> answers) {
        return answers.values().stream().collect(Collectors.toMap(Answered::item, Answered::answer));
    }

    /// A step, and how many of its items are not answered.
    record Place(Step step, long open) {}

    /// Steps that are asked now.
    public List<Place> places() {
        return Scoring.asked(instrument, plain(answers)).stream()
                .map(step -> new Place(
                        step,
                        step.items().stream()
                                .filter(item -> !answers.containsKey(item.code()))
                                .count()))
                .toList();
    }

    public Optional<Evaluation> last() {
        return history.stream().findFirst();
    }

    /// First result of the stage before the last one, to compare with.
    public Optional<Evaluation> before() {
        return last().flatMap(newest ->
                history.stream().filter(one -> one.stage() < newest.stage()).findFirst());
    }

    /// Whether something was answered that no result rests on yet.
    public boolean isMoved() {
        return last().map(kept -> kept.total() != score.total() || kept.unknown() != score.unknown())
                .orElse(score.answered() > 0);
    }
}
