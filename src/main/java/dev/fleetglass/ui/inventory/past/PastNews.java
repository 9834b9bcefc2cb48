package dev.fleetglass.ui.inventory.past;

/** Hears what came of a wish to see the past. JavaFX thread only. */
public interface PastNews {
  /**
   * It could not be read; what is shown stays.
   *
   * @param reason in technical words
   * @param again asks once more
   */
  void unreadable(String reason, Runnable again);

  /**
   * There is no further change; what is shown stays.
   *
   * @param later whether a later one was wanted, or an earlier one
   */
  void none(boolean later);
}
