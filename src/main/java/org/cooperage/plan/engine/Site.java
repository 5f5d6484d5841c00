package org.cooperage.plan.engine;

/// Where work happens: one site of one firm at one place.
///
/// @param firm code of the firm; exposure limits count per firm
/// @param place row of [Travel]; sites of one town share a place
public record Site(String code, String firm, int place) {
    public static Site at(int place, String code) {
        return new Site(code, code, place);
    }
}
