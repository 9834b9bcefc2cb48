package dev.fleetglass.boot;

import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.shell.Shell;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows every screen once, runs the commands people use most, and ends the program: what the
 * installers' builds do so that the Java runtime can keep what it has learnt.
 */
final class Walk {
  private static final Logger LOG = LoggerFactory.getLogger(Walk.class);

  /** System property that asks for it. */
  private static final String WANTED = "fleetglass.walk";

  /** Long enough for a list to be read over the network and drawn. */
  private static final Duration LOOK = Duration.millis(900);

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("--help"),
          List.of("list", "servers", "--connection", "Sandbox GoGrid"),
          List.of("list", "clusters", "--connection", "Sandbox Cocktail", "--output", "json"));

  private final Shell shell;
  private final Queue<ScreenId> ahead = new ArrayDeque<>(List.of(ScreenId.values()));

  private Walk(Shell shell) {
    this.shell = shell;
  }

  /** Whether this run is one. */
  static boolean wanted() {
    return Boolean.getBoolean(WANTED);
  }

  /** Begins; the first rows are shown. JavaFX thread only. */
  static void begin(Shell shell) {
    new Walk(shell).next();
  }

  private void next() {
    ScreenId screen = ahead.poll();
    if (screen == null) {
      Thread.ofVirtual().name("walk").start(Walk::commands);
      return;
    }
    shell.show(screen);
    PauseTransition look = new PauseTransition(LOOK);
    look.setOnFinished(_ -> next());
    look.play();
  }

  private static void commands() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false);
    try {
      for (List<String> command : COMMANDS) {
        int status = Main.command(command.toArray(String[]::new), nowhere, nowhere);
        LOG.info("Walked through {}: {}", command, status);
      }
    } finally {
      Platform.exit();
    }
  }
}
