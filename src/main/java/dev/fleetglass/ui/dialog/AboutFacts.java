package dev.fleetglass.ui.dialog;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the About window tells.
 *
 * @param commit abbreviated; {@code unknown} in a program built outside of a checkout
 * @param java version and vendor of the runtime
 * @param libraries what the program is built with and under which licences, as lines
 * @param diagnostics for a report of a defect; free of secrets
 * @param legal folder with the licences; null when the program was not packaged with one
 */
public record AboutFacts(
    String version,
    String commit,
    String java,
    String javafx,
    String system,
    String libraries,
    String diagnostics,
    @Nullable Path legal) {}
