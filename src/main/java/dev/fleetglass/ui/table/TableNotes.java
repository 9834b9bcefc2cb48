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
      };

  /** Something was done. */
  void say(String text);

  /** So many rows are more than the clipboard takes; exporting them is the way. */
  void tooMuch(int rows);
}
