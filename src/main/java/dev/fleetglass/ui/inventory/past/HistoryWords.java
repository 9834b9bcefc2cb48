package dev.fleetglass.ui.inventory.past;

import dev.fleetglass.store.history.HistoryStatus;
import dev.fleetglass.store.history.HistoryStatus.Problem;
import dev.fleetglass.ui.i18n.Texts;
import java.nio.file.Path;
import java.util.Locale;

/** Says in words what is wrong with the history's file and what can be done about it. */
public final class HistoryWords {
  private HistoryWords() {}

  /** A sentence or two. */
  public static String problem(Texts texts, HistoryStatus status, Problem problem) {
    Path kept = problem.kept();
    String what =
        texts.get(
            "history.problem." + problem.kind().name().toLowerCase(Locale.ROOT),
            folder(status).toString(),
            kept == null || kept.getFileName() == null ? "" : kept.getFileName().toString());
    return problem.dropped() == 0
        ? what
        : what + " " + texts.get("history.dropped", problem.dropped());
  }

  /** The folder the file is in. */
  public static Path folder(HistoryStatus status) {
    Path file = status.file().toAbsolutePath();
    return file.getParent() == null ? file : file.getParent();
  }
}
