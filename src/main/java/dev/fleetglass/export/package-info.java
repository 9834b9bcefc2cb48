/** Rows into files: CSV, JSON and XLSX, streamed and all or nothing. Knows nothing of windows. */
@NullMarked
package dev.fleetglass.export;

import org.jspecify.annotations.NullMarked;
