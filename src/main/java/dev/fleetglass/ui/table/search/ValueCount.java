package dev.fleetglass.ui.table.search;

/** A value that cells of a column have, and in how many rows of those that were looked at. */
public record ValueCount(String text, int rows) {}
