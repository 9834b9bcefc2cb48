package dev.fleetglass.ui.table;

/**
 * A line above the rows that have the same text in the column they are grouped by.
 *
 * @param text that text; empty for none
 * @param count rows of it that pass the filter
 * @param folded whether these rows are hidden
 */
public record GroupLine(String text, int count, boolean folded) {}
