package dev.fleetglass.store;

import java.util.ArrayList;
import java.util.List;

/** Collects problems with files, each once, oldest first. Safe for use from any thread. */
public final class ProblemLog {
  /** More than an operator reads; a disk that fails for days must not fill the memory. */
  private static final int MOST = 100;

  private final List<FileProblem> problems = new ArrayList<>();

  public synchronized void add(FileProblem problem) {
    if (!problems.contains(problem) && problems.size() < MOST) {
      problems.add(problem);
    }
  }

  public synchronized List<FileProblem> all() {
    return List.copyOf(problems);
  }
}
