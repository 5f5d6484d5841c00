package org.cooperage.availability;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cooperage.chain.ResourceKind;
import org.cooperage.party.Party;
import org.cooperage.place.Site;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.EntityTag;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Machines for programs.
@RestController
@RequestMapping("/api/machines")
class MachineApi {

    private final Resources resources;
    private final Availability availability;

    MachineApi(Resources resources, Availability availability) {
        this.resources = resources;
        this.availability = availability;
    }

    record MachineView(
            UUID id,
            UUID owner,
            UUID site,
            UUID city,
            String kind,
            Bilingual name,
            int units,
            BigDecimal efficiency,
            UUID calendar,
            boolean published,
            boolean active,
            int version) {

        static MachineView of(Resource it) {
            return new MachineView(
                    it.id().value(),
                    it.owner().value(),
                    it.site().value(),
                    it.city().value(),
                    it.kind().value(),
                    it.name(),
                    it.units(),
                    it.efficiency(),
                    it.calendar().value(),
                    it.published(),
                    it.active(),
                    it.version());
        }
    }

    record MachineDraft(
            UUID site,
            String kind,
            Bilingual name,
            int units,
            @Nullable BigDecimal efficiency,
            UUID calendar,
            @Nullable Boolean published,
            @Nullable Boolean active) {

        Resource.Draft toDraft() {
            return new Resource.Draft(
                    new Site.Id(site),
                    new ResourceKind.Id(kind),
                    name,
                    units,
                    efficiency == null ? BigDecimal.ONE : efficiency,
                    new Calendar.Id(calendar),
                    published == null || published,
                    active == null || active);
        }
    }

    record Breakdown(@Nullable Integer unit, Instant from, Instant to) {}

    record BreakdownView(UUID id) {}

    record TakenView(int unit, Instant from, Instant to, Busy.Why why) {}

    @GetMapping
    Page<MachineView> list(@ModelAttribute("query") MachineQuery query, PageRequest page) {
        return resources.list(query.toFilter(), page).map(MachineView::of);
    }

    @GetMapping("/{machineId}")
    ResponseEntity<MachineView> show(@PathVariable UUID machineId) {
        return tagged(resources.get(new Resource.Id(machineId)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MachineView add(@RequestBody MachineDraft draft) {
        var owner = Acting.current().party().orElseThrow(() -> new NotAllowed("Adding a machine"));
        return MachineView.of(resources.add(new Party.Id(owner), draft.toDraft()));
    }

    @PutMapping("/{machineId}")
    ResponseEntity<MachineView> edit(
            @PathVariable UUID machineId, @RequestHeader("If-Match") String ifMatch, @RequestBody MachineDraft draft) {
        return tagged(resources.edit(new Resource.Id(machineId), EntityTag.version(ifMatch), draft.toDraft()));
    }

    /// Taken slots of one’s own machine.
    @GetMapping("/{machineId}/taken")
    List<TakenView> taken(@PathVariable UUID machineId, @RequestParam Instant from, @RequestParam Instant to) {
        var id = new Resource.Id(machineId);
        return availability.busyOfOwn(List.of(id), slot(from, to)).getOrDefault(id, List.of()).stream()
                .map(it -> new TakenView(it.unit(), it.slot().from(), it.slot().to(), it.why()))
                .toList();
    }

    @PostMapping("/{machineId}/breakdowns")
    @ResponseStatus(HttpStatus.CREATED)
    BreakdownView down(@PathVariable UUID machineId, @RequestBody Breakdown down) {
        var id = availability.reportBreakdown(new Resource.Id(machineId), down.unit(), slot(down.from(), down.to()));
        return new BreakdownView(id.value());
    }

    @PostMapping("/{machineId}/breakdowns/{closureId}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void back(@PathVariable UUID machineId, @PathVariable UUID closureId) {
        availability.reportBack(new Closure.Id(closureId));
    }

    private static TimeSlot slot(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw InvalidInput.of("to", to, "availability.wrong.slot", "availability.mend.slot");
        }
        return new TimeSlot(from, to);
    }

    private static ResponseEntity<MachineView> tagged(Resource machine) {
        return ResponseEntity.ok().eTag(Integer.toString(machine.version())).body(MachineView.of(machine));
    }
}
