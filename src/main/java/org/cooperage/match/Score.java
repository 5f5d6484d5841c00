package org.cooperage.match;

/// What ranks a maker: its price per unit and what its other sides are worth, in yuan per unit; the smallest total
/// wins.
///
/// @param price asked price, with the setup fee spread over a fair share
/// @param transport to the middle of the makers and back, or to the buyer
/// @param waiting what too few free hours in time cost: the price once more if it has none
/// @param risk expected rejects × what a unit is worth by then
/// @param unfamiliar one percent of the price for somebody who has not worked for this buyer
/// @param credit what it is worth that it was nearly chosen before: nothing, or less than nothing
/// @param load two percent of the price for a firm that is fully booked, in proportion
public record Score(
        double price, double transport, double waiting, double risk, double unfamiliar, double load, double credit) {
    public double total() {
        return price + transport + waiting + risk + unfamiliar + load + credit;
    }
}
