package org.cooperage.indicator.format;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a table is to be read where it does not say so itself.
///
/// @param region, activity, value, plant names of columns; what is absent is recognised
/// @param output name of the row or column with the total output; absent: recognised
/// @param sectors how many rows and columns of an input–output table are sectors; 0: recognised by equal names
/// @param sum rows of the same region and activity are added up instead of refused
/// @param dropEmpty regions, activities and sectors with nothing are left out instead of refused
/// @param blanksAsZero cells with nothing or `NA` are 0 instead of refused
/// @param decimal how numbers with commas are meant; absent: they are refused
/// @param only rows that are read; empty: all
public record Reading(
        @Nullable String region,
        @Nullable String activity,
        @Nullable String value,
        @Nullable String plant,
        @Nullable String output,
        int sectors,
        boolean sum,
        boolean dropEmpty,
        boolean blanksAsZero,
        @Nullable Decimal decimal,
        List<Only> only) {

    public static final Reading PLAIN =
            new Reading(null, null, null, null, null, 0, false, false, false, null, List.of());

    public Reading {
        only = List.copyOf(only);
    }

    /// Rows that have this in this column, such as one year of several.
    public record Only(String column, String cell) {}

    /// The sign before the fraction; the other one and blanks group thousands.
    public enum Decimal {
        POINT,
        COMMA
    }

    /// Names are compared without case, blanks and punctuation.
    static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_.\\-()（）:：/]+", "");
    }
}
