package org.cooperage.chain.template;

import java.util.regex.Pattern;
import org.cooperage.chain.Link;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// A link as a template has it. Rates and shares are 0–1; all of them are estimates with a source.
///
/// @param industry class of GB/T 4754-2017
/// @param valueAdded rate of value added, VA
/// @param criticality of its technology, κ
/// @param density how related it is to what the cluster does, ω
/// @param outside what comes from elsewhere ÷ demand, m
/// @param origins from how many places elsewhere
/// @param gain what the complexity of the cluster would gain by it
/// @param source of these estimates
public record TemplateLink(
        Link.Id id,
        int seq,
        Bilingual name,
        String industry,
        Standing standing,
        double valueAdded,
        double criticality,
        double density,
        double outside,
        int origins,
        double gain,
        String source) {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,9}");
    private static final Pattern CLASS = Pattern.compile("\\d{2,4}");
    private static final int LONGEST = 80;
    private static final int LONGEST_SOURCE = 400;

    /// Where a link stands to the chain.
    public enum Standing {
        IN_CHAIN,
        /// Beside the chain, helps it.
        SERVICE,
        /// One step up or down, absent so far.
        NEIGHBOUR,
        UNRELATED
    }

    public boolean isMade() {
        return standing == Standing.IN_CHAIN;
    }

    /// The first thing that is wrong with it, as the end of a text key; null: nothing.
    @Nullable
    String fault() {
        if (!ID.matcher(id.value()).matches()) {
            return "id";
        }
        if (!CLASS.matcher(industry).matches()) {
            return "industry";
        }
        if (name.zh().isBlank() || name.zh().length() > LONGEST || name.en().length() > LONGEST) {
            return "name";
        }
        if (isNoShare(valueAdded) || isNoShare(criticality) || isNoShare(density) || isNoShare(outside)) {
            return "share";
        }
        if (origins < 0 || origins > 1000 || Math.abs(gain) > 100) {
            return "number";
        }
        return source.isBlank() || source.length() > LONGEST_SOURCE ? "source" : null;
    }

    private static boolean isNoShare(double value) {
        return !(value >= 0 && value <= 1);
    }
}
