package org.cooperage.availability.slot;

import java.util.List;

/// A part of what is free. What there is altogether is not counted: whoever wants the next one turns the page.
///
/// @param things how many things were looked through
/// @param hasNext whether there are more
public record FreePage(List<FreeSlot> slots, int things, int number, boolean hasNext) {

    public FreePage {
        slots = List.copyOf(slots);
    }
}
