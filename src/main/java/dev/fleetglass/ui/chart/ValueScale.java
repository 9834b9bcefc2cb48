package dev.fleetglass.ui.chart;

import dev.fleetglass.model.MetricUnit;

/**
 * A value axis from one round number to another.
 *
 * @param lower at the bottom, a multiple of the step
 * @param upper at the top, a multiple of the step, above {@code lower}
 * @param step distance of two marks, round in the unit: 1-2-5 in decimals, parts of a minute or an
 *     hour for long times; for bytes 1 to 50 in decimals or a half, a quarter or an eighth of 1024,
 *     times powers of 1024, so that marks stay round when the axis reaches into the next prefix; on
 *     a logarithmic axis the factor from one mark to the next, about which see {@link LogScale}
 * @param logarithmic whether equal distances are equal factors; both ends are then positive
 */
public record ValueScale(double lower, double upper, double step, boolean logarithmic) {
  private static final double[] DECIMAL = {1, 2, 5, 10};
  private static final double[] BINARY = {1, 2, 5, 10, 20, 50, 128, 256, 512, 1024};
  private static final double[] SEXAGESIMAL = {
    60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400
  };
  private static final double TINY = 1e-9;

  public ValueScale(double lower, double upper, double step) {
    this(lower, upper, step, false);
  }

  /**
   * The closest round axis that holds all values.
   *
   * @param min smallest value; NaN or infinite when there is none
   * @param max largest value
   * @param most number of steps at most, at least 1
   * @param zeroBased whether zero is always on the axis
   */
  public static ValueScale of(
      double min, double max, MetricUnit unit, int most, boolean zeroBased) {
    double factor = unit == MetricUnit.RATIO ? 100 : 1;
    double low = min * factor;
    double high = max * factor;
    if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
      low = 0;
      high = unit == MetricUnit.PERCENT || unit == MetricUnit.RATIO ? 100 : 1;
    } else if (zeroBased) {
      low = Math.min(0, low);
      high = Math.max(0, high);
    }
    if (high - low <= Math.abs(high) * TINY) {
      double room = high == 0 ? 1 : Math.abs(high) * 0.1;
      low = zeroBased && high >= 0 ? Math.min(low, 0) : low - room;
      high += room;
    }
    double step = stepAtLeast((high - low) / most, unit);
    while (steps(low, high, step) > most) {
      step = stepAtLeast(step * 1.01, unit);
    }
    double lower = Math.floor(low / step + TINY) * step;
    double upper = Math.ceil(high / step - TINY) * step;
    return new ValueScale(lower / factor, upper / factor, step / factor);
  }

  /** Number of marks, both ends included. */
  public int ticks() {
    return logarithmic ? LogScale.ticks(this) : (int) Math.round((upper - lower) / step) + 1;
  }

  /** Value of a mark, counted from the bottom; exact zero where zero is meant. */
  public double tick(int index) {
    if (logarithmic) {
      return LogScale.tick(this, index);
    }
    double value = lower + index * step;
    return Math.abs(value) < step * TINY ? 0 : value;
  }

  /**
   * What grows evenly up the axis: the value, or its logarithm.
   *
   * @return NaN for what has no place: NaN, and zero and less on a logarithmic axis
   */
  public double level(double value) {
    return !logarithmic ? value : value > 0 ? Math.log(value) : Double.NaN;
  }

  /** How far up the axis a level is: 0 at the bottom, 1 at the top, less or more outside. */
  public double shareOfLevel(double level) {
    double bottom = level(lower);
    return (level - bottom) / (level(upper) - bottom);
  }

  /** How far up the axis a value is, in the terms of {@link #level} and {@link #shareOfLevel}. */
  public double share(double value) {
    return shareOfLevel(level(value));
  }

  /** The value at a share of the axis. */
  public double valueAt(double share) {
    return logarithmic ? lower * Math.pow(upper / lower, share) : lower + share * (upper - lower);
  }

  /** Values have a place on the axis when they are more than this. */
  public double above() {
    return logarithmic ? 0 : Double.NEGATIVE_INFINITY;
  }

  private static double steps(double low, double high, double step) {
    return Math.ceil(high / step - TINY) - Math.floor(low / step + TINY);
  }

  private static double stepAtLeast(double raw, MetricUnit unit) {
    return switch (unit) {
      case BYTES, BYTES_PER_SECOND -> raw <= 1 ? 1 : rounded(raw, 1024, BINARY);
      case COUNT -> Math.max(1, rounded(raw, 10, DECIMAL));
      case SECONDS -> raw <= 30 ? seconds(raw) : minutes(raw);
      case NONE, PERCENT, RATIO, CORES, REQUESTS_PER_SECOND -> rounded(raw, 10, DECIMAL);
    };
  }

  private static double seconds(double raw) {
    double step = rounded(raw, 10, DECIMAL);
    return step <= 20 ? step : 30;
  }

  private static double minutes(double raw) {
    for (double step : SEXAGESIMAL) {
      if (raw <= step) {
        return step;
      }
    }
    return 86_400 * rounded(raw / 86_400, 10, DECIMAL);
  }

  private static double rounded(double raw, double base, double[] mantissas) {
    double power = Math.pow(base, Math.floor(Math.log(raw) / Math.log(base) + TINY));
    for (double mantissa : mantissas) {
      if (raw <= mantissa * power * (1 + TINY)) {
        return mantissa * power;
      }
    }
    return mantissas[mantissas.length - 1] * power;
  }
}
