package org.cooperage.indicator.trade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.indicator.engine.inputoutput.FlowTable;
import org.cooperage.indicator.engine.inputoutput.Leontief;

/// Who pulls whom: what a yuan more of final demand for a sector sets in motion, and how far a sector is set in motion
/// by all. Sectors are links, or all links together of which too little may be told.
///
/// @param coveragePercent of the flows between links, as far as they may be told
/// @param month of which it is
record Pulls(List<Pull> sectors, int coveragePercent, LocalDate month) {

    Pulls {
        sectors = List.copyOf(sectors);
    }

    /// @param links of the sector
    /// @param output yuan
    /// @param influence above 1: pulls more than the average
    /// @param response above 1: is pulled more than the average
    /// @param multiplier output of all sectors for a yuan of final demand, within the cluster
    record Pull(List<String> links, double output, double influence, double response, double multiplier) {
        Pull {
            links = List.copyOf(links);
        }

        public Drive drive() {
            if (influence >= 1) {
                return response >= 1 ? Drive.BOTH : Drive.PULLS;
            }
            return response >= 1 ? Drive.PULLED : Drive.NEITHER;
        }
    }

    enum Drive {
        PULLS,
        PULLED,
        BOTH,
        NEITHER
    }

    /// Nothing where a sector's growth would need another to shrink: that is no table of who buys from whom.
    static Optional<Pulls> of(
            List<List<String>> sectors, double[][] flows, double[] outputs, int coveragePercent, LocalDate month) {
        var names = sectors.stream().map(List::toString).toList();
        var table = new FlowTable(names, flows, outputs, Map.of());
        return Leontief.of(table.coefficients(), outputs)
                .filter(Leontief::isProductive)
                .map(leontief -> new Pulls(pulls(sectors, outputs, leontief), coveragePercent, month));
    }

    private static List<Pull> pulls(List<List<String>> sectors, double[] outputs, Leontief leontief) {
        double[] backward = leontief.backward();
        double[] influence = Leontief.byMean(backward);
        double[] response = Leontief.byMean(leontief.response());
        var pulls = new ArrayList<Pull>();
        for (int i = 0; i < outputs.length; i++) {
            pulls.add(new Pull(sectors.get(i), outputs[i], influence[i], response[i], backward[i]));
        }
        return pulls;
    }

    public Pull strongest() {
        return sectors.stream().max(Comparator.comparingDouble(Pull::influence)).orElseThrow();
    }
}
