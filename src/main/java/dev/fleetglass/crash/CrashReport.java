package dev.fleetglass.crash;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that the program itself went wrong.
 *
 * @param code short and stable, {@link CrashCode#SHAPE}
 * @param at to the second when it comes from a file
 * @param file where the report is; null when it could not be written
 * @param text what the report says, redacted; empty in a list of files, which are read on demand
 */
public record CrashReport(String code, Instant at, @Nullable Path file, String text) {}
