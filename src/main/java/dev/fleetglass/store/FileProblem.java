package dev.fleetglass.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that could not be used as it should.
 *
 * @param file the file as it was named
 * @param kept where a damaged file was put aside; empty when it is still in its place
 * @param reason in technical words, with what to do where that is known
 */
public record FileProblem(Path file, Optional<Path> kept, String reason) {}
