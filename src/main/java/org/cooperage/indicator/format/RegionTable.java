package org.cooperage.indicator.format;

import java.util.List;
import org.cooperage.indicator.engine.ActivityTable;
import org.cooperage.indicator.engine.specialisation.QuotientBand.Firm;

/// A table of regions and activities as it was read.
///
/// @param plants one for each row if there was a column of plants, else none
/// @param remarks what was taken how
record RegionTable(ActivityTable table, List<Firm> plants, List<String> remarks) {
    RegionTable {
        plants = List.copyOf(plants);
        remarks = List.copyOf(remarks);
    }
}
