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
    String lost = lost(texts, status);
    return lost.isEmpty() ? what : what + " " + lost;
  }

  /** What no longer fitted into memory in this run; empty when nothing is lost. */
  public static String lost(Texts texts, HistoryStatus status) {
    HistoryStatus.Lost lost = status.lost();
    if (lost == null) {
      return "";
    }
    String samples = lost.samples() == 0 ? "" : texts.get("history.dropped", lost.samples());
    String events = lost.events() == 0 ? "" : texts.get("history.dropped.events", lost.events());
    return (samples + " " + events).strip();
  }

  /** The folder the file is in. */
  public static Path folder(HistoryStatus status) {
    Path file = status.file().toAbsolutePath();
    return file.getParent() == null ? file : file.getParent();
  }
}
