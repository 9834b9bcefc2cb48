package dev.fleetglass.ui.chart;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;

/**
 * Arrays of pixels that charts no longer need, for those that come into sight. The first use of
 * fresh memory takes longer than drawing a chart into it. Few are kept, and given up when memory is
 * short. JavaFX thread only.
 */
final class PixelPool {
  private static final int MOST = 8;

  /** One that is larger by more than half is left to others. */
  private static final double WASTE = 1.5;

  private static final List<SoftReference<int[]>> FREE = new ArrayList<>();

  private PixelPool() {}

  /** At least so many, with anything in them. */
  static int[] take(int count) {
    for (int i = FREE.size() - 1; i >= 0; i--) {
      int[] pixels = FREE.get(i).get();
      if (pixels == null) {
        FREE.remove(i);
      } else if (pixels.length >= count && pixels.length <= count * WASTE) {
        FREE.remove(i);
        return pixels;
      }
    }
    return new int[count];
  }

  /** Takes what nobody shows any more. */
  static void give(int[] pixels) {
    if (FREE.size() == MOST) {
      FREE.removeFirst();
    }
    FREE.add(new SoftReference<>(pixels));
  }
}
