package dev.fleetglass.ui.table;

/**
 * A column as it can be chosen.
 *
 * @param place among all columns, from 0
 * @param of how many columns there are
 * @param lastPinned whether those that scroll begin after it
 */
record ColumnChoice(
    String id,
    String title,
    boolean shown,
    boolean pinned,
    int place,
    int of,
    boolean lastPinned) {}
