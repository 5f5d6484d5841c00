package org.cooperage.barrel;

import java.util.ArrayList;
import java.util.List;
import org.cooperage.barrel.engine.Assessment;
import org.cooperage.barrel.engine.Standing;
import org.cooperage.chain.Dimension;
import org.jspecify.annotations.Nullable;

/// Five staves or five hoops as bars, with the band and median of the peers behind. 330 units wide, 100 points high
/// 220.
record BarrelPicture(List<Bar> bars, @Nullable Long waterY) {
    private static final int BOTTOM = 250;
    private static final double UNITS_A_POINT = 2.2;
    private static final int FIRST = 40;
    private static final int STEP = 58;

    /// @param kind class of the bar: short, stave, hoop or unknown
    /// @param score rounded; null when there is not enough evidence
    record Bar(
            Dimension dimension,
            int x,
            long y,
            long height,
            String kind,
            @Nullable Long score,
            @Nullable Band band) {

        public int middle() {
            return x + 17;
        }
    }

    /// Quartiles and median of the peers.
    record Band(long upperY, long height, long medianY) {}

    static BarrelPicture staves(Assessment assessment) {
        var known = assessment.shortStave().isPresent();
        return new BarrelPicture(
                bars(assessment, Dimension.STAVES), known ? y(assessment.water().level()) : null);
    }

    static BarrelPicture hoops(Assessment assessment) {
        return new BarrelPicture(bars(assessment, Dimension.HOOPS), null);
    }

    private static List<Bar> bars(Assessment assessment, List<Dimension> dimensions) {
        var bars = new ArrayList<Bar>();
        for (var dimension : dimensions) {
            bars.add(bar(assessment, assessment.standing(dimension), FIRST + bars.size() * STEP));
        }
        return bars;
    }

    private static Bar bar(Assessment assessment, Standing one, int x) {
        if (!one.isSure()) {
            return new Bar(one.dimension(), x, y(100), BOTTOM - y(100), "unknown", null, null);
        }
        long y = Math.min(y(one.score()), BOTTOM - 2);
        return new Bar(one.dimension(), x, y, BOTTOM - y, kind(assessment, one), Math.round(one.score()), band(one));
    }

    private static String kind(Assessment assessment, Standing one) {
        boolean isShort = one.shortness() > 0
                && assessment
                        .shortStave()
                        .filter(it -> it.dimension() == one.dimension())
                        .isPresent();
        if (isShort) {
            return "short";
        }
        return one.dimension().isStave() ? "stave" : "hoop";
    }

    private static @Nullable Band band(Standing one) {
        var peers = one.peers();
        return peers == null
                ? null
                : new Band(y(peers.upper()), Math.max(1, y(peers.lower()) - y(peers.upper())), y(peers.median()));
    }

    private static long y(double score) {
        return Math.round(BOTTOM - score * UNITS_A_POINT);
    }
}
