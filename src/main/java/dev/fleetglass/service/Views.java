package dev.fleetglass.service;

import dev.fleetglass.model.ExportedViews;
import dev.fleetglass.model.SavedView;
import dev.fleetglass.model.ViewFileException;
import dev.fleetglass.model.ViewSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The named views of all screens. A screen is named by a stable word, for example {@code servers}.
 * Several running programs share one file; none loses what another one saves.
 */
public interface Views {
  /** The views of a screen as last read or written; never blocks. */
  ViewSet of(String screen);

  /**
   * Tells the present views at once, on the caller's thread, and every later change on the thread
   * of the change.
   */
  Subscription subscribe(String screen, Consumer<ViewSet> listener);

  /** Reads what other programs have saved meanwhile; blocks on the disk. */
  void reload();

  /**
   * Changes the views of a screen as they are on the disk by then; blocks on it.
   *
   * @throws IOException when the disk refuses; nothing has changed then
   */
  void change(String screen, UnaryOperator<ViewSet> change) throws IOException;

  /**
   * Writes views as a file that {@link #read} reads; blocks.
   *
   * @throws IOException with what to do about it
   */
  void write(Path file, String screen, List<SavedView> views) throws IOException;

  /**
   * Reads a file of views, giving them new ids, so that reading a file twice gives other views;
   * blocks.
   *
   * @throws IOException when the disk refuses
   * @throws ViewFileException when the file is not one of views
   */
  ExportedViews read(Path file) throws IOException, ViewFileException;
}
