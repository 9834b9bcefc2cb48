/**
 * What remains when the program itself goes wrong: a short code, a report file, and its redaction.
 */
@NullMarked
package dev.fleetglass.crash;

import org.jspecify.annotations.NullMarked;
