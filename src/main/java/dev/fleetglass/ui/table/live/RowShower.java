package dev.fleetglass.ui.table.live;

/** Brings rows into sight, for whoever lists something about them. */
public interface RowShower {
  /** What became of a wish to see a row. */
  enum Outcome {
    SHOWN,
    /** It is there, but the search does not find it. */
    HIDDEN,
    GONE
  }

  /**
   * Selects a row and brings it into sight, if the search finds it.
   *
   * @param row its id
   */
  Outcome show(String row);

  /** Gives up the search and shows the row with this id. */
  void uncover(String row);
}
