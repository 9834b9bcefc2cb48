/**
 * Samples of one series in primitive arrays, with the smallest and largest value of every block, so
 * that a stretch of any length is summed up without looking at each of its samples.
 */
@NullMarked
package dev.fleetglass.series;

import org.jspecify.annotations.NullMarked;
