package dev.fleetglass.ui.chart;

import dev.fleetglass.model.MetricUnit;

/**
 * Logarithmic axes. Their marks are the powers of ten, or of two for bytes; where there is room
 * also twice and five times those, and where there is little only every so many powers.
 */
public final class LogScale {
  /** The step of an axis with marks at 1, 2 and 5 times the powers of ten. */
  static final double ONE_TWO_FIVE = 2.5;

  private static final double[] BINARY = {2, 4, 32, 1024};
  private static final double SLACK = 1e-9;
  private static final double MOST_DECADES = 15;

  private LogScale() {}

  /**
   * The closest round axis that holds all positive values.
   *
   * @param min smallest positive value; infinite or NaN when there is none
   * @param max largest value
   * @param most number of steps at most, at least 1
   */
  public static ValueScale of(double min, double max, MetricUnit unit, int most) {
    boolean none = !(min > 0) || !(max >= min) || Double.isInfinite(max);
    double low = none ? 1 : Math.max(min, max / Math.pow(10, MOST_DECADES));
    double high = none ? 100 : max;
    if (unit == MetricUnit.BYTES || unit == MetricUnit.BYTES_PER_SECOND) {
      for (int i = 0; ; i++) {
        double step = i < BINARY.length ? BINARY[i] : Math.pow(1024, i - BINARY.length + 2);
        ValueScale scale = powers(low, high, step);
        if (scale.ticks() - 1 <= most) {
          return scale;
        }
      }
    }
    ValueScale fine = oneTwoFive(low, high);
    if (fine.ticks() - 1 <= most) {
      return fine;
    }
    for (int decades = 1; ; decades++) {
      ValueScale scale = powers(low, high, Math.pow(10, decades));
      if (scale.ticks() - 1 <= most) {
        return scale;
      }
    }
  }

  static int ticks(ValueScale scale) {
    if (scale.step() == ONE_TWO_FIVE) {
      return place(scale.upper()) - place(scale.lower()) + 1;
    }
    return (int) Math.round(Math.log(scale.upper() / scale.lower()) / Math.log(scale.step())) + 1;
  }

  static double tick(ValueScale scale, int index) {
    return scale.step() == ONE_TWO_FIVE
        ? at(place(scale.lower()) + index)
        : scale.lower() * Math.pow(scale.step(), index);
  }

  private static ValueScale powers(double low, double high, double step) {
    double lower = Math.floor(Math.log(low) / Math.log(step) + SLACK);
    double upper = Math.ceil(Math.log(high) / Math.log(step) - SLACK);
    return new ValueScale(
        Math.pow(step, lower), Math.pow(step, Math.max(upper, lower + 1)), step, true);
  }

  private static ValueScale oneTwoFive(double low, double high) {
    int lower = place(low);
    while (at(lower) > low * (1 + SLACK)) {
      lower--;
    }
    while (at(lower + 1) <= low * (1 + SLACK)) {
      lower++;
    }
    int upper = lower + 1;
    while (at(upper) < high * (1 - SLACK)) {
      upper++;
    }
    return new ValueScale(at(lower), at(upper), ONE_TWO_FIVE, true);
  }

  /** Number of the 1-2-5 mark closest to a value; mark 0 is 1, mark 3 is 10. */
  private static int place(double value) {
    double exponent = Math.floor(Math.log10(value) + SLACK);
    double mantissa = value / Math.pow(10, exponent);
    int part = mantissa < 1.5 ? 0 : mantissa < 3.5 ? 1 : mantissa < 7.5 ? 2 : 3;
    return ((int) exponent) * 3 + part;
  }

  private static double at(int place) {
    double power = Math.pow(10, Math.floorDiv(place, 3));
    return switch (Math.floorMod(place, 3)) {
      case 0 -> power;
      case 1 -> 2 * power;
      default -> 5 * power;
    };
  }
}
