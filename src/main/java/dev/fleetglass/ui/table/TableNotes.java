package dev.fleetglass.ui.table;

/** What a table has to tell the operator. JavaFX thread only. */
public interface TableNotes {
  /** Tells nobody. */
  TableNotes NONE =
      new TableNotes() {
        @Override
        public void say(String text) {}

        @Override
        public void tooMuch(int rows) {}

        @Override
        public void notCopied(String reason, Runnable again) {}
      };

  /** Something was done. */
  void say(String text);

  /** So many rows are more than the clipboard takes; exporting them is the way. */
  void tooMuch(int rows);

  /**
   * Rows could not be copied for another reason.
   *
   * @param again tries the same once more
   */
  void notCopied(String reason, Runnable again);
}
