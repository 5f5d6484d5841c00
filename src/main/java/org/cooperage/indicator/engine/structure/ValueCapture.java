package org.cooperage.indicator.engine.structure;

/// How much of what the user pays stays with those who make a thing: (ex-factory − inputs from elsewhere) ÷ end price.
public final class ValueCapture {
    private ValueCapture() {}

    /// What a thing costs, in the same money and all without tax.
    ///
    /// @param factory what the makers are paid, material included
    /// @param material of it; where it comes from is not known
    public record Price(double factory, double material) {
        public Price {
            if (material < 0 || factory < material) {
                throw new IllegalArgumentException(
                        "Material (%s) cannot cost more than the thing (%s).\n".formatted(material, factory)
                                + "Maybe the two are exchanged.");
            }
        }

        /// Share of the factory price that is no material, 0–1.
        public double worked() {
            return factory == 0 ? 0 : (factory - material) / factory;
        }
    }

    /// From where all material comes from elsewhere to where none does. More than 1: the end price is below what the
    /// makers are paid, one of them is wrong.
    ///
    /// @param end what the user pays, above 0
    public static Range of(Price price, double end) {
        return new Range((price.factory() - price.material()) / end, price.factory() / end);
    }
}
