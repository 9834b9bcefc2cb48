package dev.fleetglass.boot;

import dev.fleetglass.service.Diagnostics;
import dev.fleetglass.service.Libraries;
import dev.fleetglass.service.ProgramFacts;
import dev.fleetglass.service.Services;
import dev.fleetglass.ui.dialog.AboutFacts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.stage.Screen;

/** Gathers what the About window tells. */
final class Abouts {
  private Abouts() {}

  /**
   * Reads what the program is. Blocks on the disk.
   *
   * @param display what {@link #display()} told
   * @param crashes codes of errors of this run
   */
  static AboutFacts gather(Services services, String display, List<String> crashes) {
    ProgramFacts facts = ProgramFacts.running();
    Libraries libraries = Libraries.running();
    Diagnostics diagnostics =
        new Diagnostics(services.preferences(), services.connections(), services.journal());
    return new AboutFacts(
        facts.version(),
        facts.commit(),
        facts.java(),
        facts.javafx(),
        facts.system(),
        libraries.text(),
        diagnostics.text(facts, display, crashes),
        libraries.folder().orElse(null));
  }

  /** Displays and toolkit, one fact per line, each ended. JavaFX thread only. */
  static String display() {
    String screens =
        Screen.getScreens().stream()
            .map(screen ->
                String.format(
                    Locale.ROOT,
                    "%.0fx%.0f at %.2f",
                    screen.getBounds().getWidth(),
                    screen.getBounds().getHeight(),
                    screen.getOutputScaleX()))
            .collect(Collectors.joining(", "));
    return "Displays: "
        + screens
        + "\nToolkit: glass "
        + System.getProperty("glass.platform", "default")
        + ", prism "
        + System.getProperty("prism.order", "default")
        + ", session "
        + System.getenv().getOrDefault("XDG_SESSION_TYPE", "?")
        + '\n';
  }
}
