package dev.fleetglass.service;

import dev.fleetglass.model.DashboardFileException;
import dev.fleetglass.model.dashboard.Dashboard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The dashboards of the operator, each in a file of its own, and those that come with the program.
 * Safe for use from any thread.
 */
public interface Dashboards {
  /** Those that come with the program; they cannot be changed. Their titles are i18n keys. */
  List<Dashboard> builtIn();

  /** The operator's, by title, as last read or written; never blocks. */
  List<Dashboard> own();

  /**
   * Tells the operator's dashboards at once, on the caller's thread, and every later list on the
   * thread of the change.
   */
  Subscription subscribe(Consumer<List<Dashboard>> listener);

  /** Reads what people and other programs have changed meanwhile; blocks on the disk. */
  void reload();

  /** An id that no dashboard has, made of a title; never blocks. */
  String freeId(String title);

  /**
   * Writes a dashboard, replacing the one of its id; blocks.
   *
   * @throws IOException with what to do about it; nothing has changed then
   */
  void save(Dashboard dashboard) throws IOException;

  /**
   * Takes a dashboard away; blocks.
   *
   * @return brings it back word for word
   */
  Undo delete(Dashboard dashboard) throws IOException;

  /** Writes a file that {@link #read} reads; blocks. */
  void write(Path file, Dashboard dashboard) throws IOException;

  /**
   * Reads a file that somebody shared and gives the dashboard an id of its own; it is not saved
   * yet. Blocks.
   *
   * @throws IOException when the disk refuses
   * @throws DashboardFileException when the file is not one of a dashboard
   */
  Dashboard read(Path file) throws IOException, DashboardFileException;

  /** Something that can be taken back; blocks on the disk. */
  interface Undo {
    void run() throws IOException;
  }
}
