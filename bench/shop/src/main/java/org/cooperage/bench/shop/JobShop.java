package org.cooperage.bench.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/// A flexible job shop as the `.fjs` text says it: jobs of steps, each with its machines (from 0) and minutes.
record JobShop(int machines, List<List<List<Choice>>> jobs) {
    record Choice(int machine, int minutes) {}

    static JobShop read(String text) {
        var scanner = new Scanner(text);
        int count = scanner.nextInt();
        int machines = scanner.nextInt();
        scanner.nextLine();
        var jobs = new ArrayList<List<List<Choice>>>();
        for (int job = 0; job < count; job++) {
            var steps = new ArrayList<List<Choice>>();
            for (int step = scanner.nextInt(); step > 0; step--) {
                var choices = new ArrayList<Choice>();
                for (int choice = scanner.nextInt(); choice > 0; choice--) {
                    choices.add(new Choice(scanner.nextInt() - 1, scanner.nextInt()));
                }
                steps.add(choices);
            }
            jobs.add(steps);
        }
        return new JobShop(machines, jobs);
    }

    /// No plan need take longer: every step at its slowest, one after the other.
    int horizon() {
        return jobs.stream()
                .flatMap(List::stream)
                .mapToInt(step -> step.stream().mapToInt(Choice::minutes).max().orElse(0))
                .sum();
    }
}
