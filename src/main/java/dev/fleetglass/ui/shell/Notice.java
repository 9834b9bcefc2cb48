package dev.fleetglass.ui.shell;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.crash.CrashReport;
import dev.fleetglass.store.history.HistoryStatus;
import java.nio.file.Path;
import java.util.Optional;

/** Something in the background that the operator should know and can do something about. */
public sealed interface Notice {
  /** Begins the ids of what is wrong with the history. */
  String HISTORY = "history:";

  /** Stable while the matter lasts; a dismissed notice does not come back under the same id. */
  String id();

  /** What of it is seen: a notice with another face is shown anew. */
  default Object face() {
    return id();
  }

  /** A connection whose credentials were refused. */
  record Refused(String connectionId, String connection, ApiFailure failure) implements Notice {
    @Override
    public String id() {
      return "refused:" + connectionId;
    }
  }

  /**
   * A settings file that could not be used.
   *
   * @param kept where the damaged file was put aside; empty when writing failed
   */
  record FileProblem(Path file, Optional<Path> kept, String reason) implements Notice {
    @Override
    public String id() {
      return "file:" + file + ":" + reason;
    }
  }

  /**
   * Earlier runs that ended, or went on, with an error nobody has been told of.
   *
   * @param newest the last of them
   * @param count of all of them, at least 1
   */
  record Crashed(CrashReport newest, int count) implements Notice {
    @Override
    public String id() {
      return "crash:" + newest.file();
    }
  }

  /** The history's file cannot take what is collected, or could not be used. */
  record HistoryProblem(HistoryStatus status, HistoryStatus.Problem problem) implements Notice {
    @Override
    public String id() {
      return HISTORY + problem.kind() + ":" + problem.since();
    }

    @Override
    public Object face() {
      return problem;
    }
  }

  /** Something collected did not get into the history, though all is well again. */
  record HistoryLoss(HistoryStatus status, HistoryStatus.Lost lost) implements Notice {
    @Override
    public String id() {
      return "lost:" + lost.last();
    }
  }
}
