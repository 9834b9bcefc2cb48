package dev.fleetglass.ui.chart;

import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives each series a colour that it keeps while others come and go. Series that are gone are
 * forgotten when there were many since: on a display that stays for weeks their names never end.
 */
public final class SeriesColours {
  private static final int REMEMBERED = 256;

  /** The one that was asked for longest ago comes first. */
  private final Map<String, Integer> colours = new LinkedHashMap<>(16, 0.75f, true);

  private final BitSet taken = new BitSet();

  /** No series has a colour yet. */
  public SeriesColours() {}

  /** The series' own, else the first that nobody has. */
  public int of(String key) {
    Integer known = colours.get(key);
    if (known == null) {
      known = taken.nextClearBit(0);
      taken.set(known);
      colours.put(key, known);
    }
    return known;
  }

  /**
   * All series that are there now were asked for.
   *
   * @param present how many they are: these are never forgotten
   */
  public void settle(int present) {
    int most = Math.max(REMEMBERED, 2 * present);
    Iterator<Integer> eldest = colours.values().iterator();
    for (int i = colours.size(); i > most; i--) {
      taken.clear(eldest.next());
      eldest.remove();
    }
  }

  /** How many series have one. */
  int size() {
    return colours.size();
  }

  public void clear() {
    colours.clear();
    taken.clear();
  }
}
