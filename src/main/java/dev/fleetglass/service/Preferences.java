package dev.fleetglass.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Settings and layouts that outlive a run. Setters return at once; the disk is written in the
 * background, atomically.
 */
public interface Preferences {
  AppSettings settings();

  void change(AppSettings settings);

  /**
   * Tells the present settings at once, on the caller's thread, and every later one on the thread
   * of the change.
   */
  Subscription subscribe(Consumer<AppSettings> listener);

  /** A layout saved under a name by the same version of its owner, for example window bounds. */
  Optional<String> layout(String name);

  void saveLayout(String name, String value);

  /** What went wrong while files were read or written, newest last, for a banner; each once. */
  List<Problem> problems();

  Path settingsFolder();

  Path logFolder();

  /**
   * A file that could not be used.
   *
   * @param file the file as it was named
   * @param kept where the damaged file was put aside; empty when the problem was in writing
   * @param reason in technical words
   */
  record Problem(Path file, Optional<Path> kept, String reason) {}
}
