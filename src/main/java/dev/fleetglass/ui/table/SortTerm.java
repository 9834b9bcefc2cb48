package dev.fleetglass.ui.table;

/** One column of a sort order, by its id. */
public record SortTerm(String column, boolean descending) {}
