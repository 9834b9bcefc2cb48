package dev.fleetglass.ui.chart;

import dev.fleetglass.model.MetricUnit;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;

/**
 * Writes numbers of one unit for people: IEC prefixes for bytes, SI for counts, the fitting part of
 * time for seconds. One thread only.
 */
public final class ValueFormat {
  private static final String[] IEC = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
  private static final String[] SI = {"", "k", "M", "G", "T", "P", "E"};
  private static final int SIGNIFICANT = 3;
  private static final String NOTHING = "–";

  private final MetricUnit unit;
  private final DecimalFormat[] formats = new DecimalFormat[13];
  private final DecimalFormatSymbols symbols;
  private final String cores;

  /**
   * A format for one unit in one language.
   *
   * @param cores the word for processor cores
   */
  public ValueFormat(MetricUnit unit, Locale locale, String cores) {
    this.unit = unit;
    this.symbols = DecimalFormatSymbols.getInstance(locale);
    this.cores = cores;
  }

  /** A value with its unit, three to four digits; a dash for NaN. */
  public String text(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? NOTHING : value > 0 ? "∞" : "-∞";
    }
    return switch (unit) {
      case BYTES -> prefixed(value, 1024, IEC, "");
      case BYTES_PER_SECOND -> prefixed(value, 1024, IEC, "/s");
      case PERCENT -> digits(value, decimals(value)) + "%";
      case RATIO -> digits(value * 100, decimals(value * 100)) + "%";
      case CORES -> digits(value, decimals(value)) + " " + cores;
      case SECONDS -> seconds(value);
      case REQUESTS_PER_SECOND -> prefixed(value, 1000, SI, " req/s");
      case COUNT, NONE -> prefixed(value, 1000, SI, "");
    };
  }

  /**
   * A value with its unit for a place of its own, where nothing stands below it: a whole number has
   * no decimals.
   */
  public String figure(double value) {
    String text = text(value);
    if (value != Math.rint(value)) {
      return text;
    }
    String zeros = Pattern.quote(String.valueOf(symbols.getDecimalSeparator())) + "0+(?!\\d)";
    return text.replaceFirst(zeros, "");
  }

  /** A round value with its unit, without the zeros that {@link #text} adds. */
  private String mark(double value) {
    return switch (unit) {
      case BYTES -> round(value, 1024, IEC, "");
      case BYTES_PER_SECOND -> round(value, 1024, IEC, "/s");
      case PERCENT -> digits(value, decimalsOfStep(value)) + "%";
      case RATIO -> digits(value * 100, decimalsOfStep(value * 100)) + "%";
      case CORES -> digits(value, decimalsOfStep(value));
      case SECONDS -> {
        double factor = value < 1e-3 ? 1e6 : value < 1 ? 1e3 : 1;
        String suffix = value < 1e-3 ? " µs" : value < 1 ? " ms" : " s";
        yield value >= 60
            ? seconds(value)
            : digits(value * factor, decimalsOfStep(value * factor)) + suffix;
      }
      case REQUESTS_PER_SECOND, COUNT, NONE -> round(value, 1000, SI, "");
    };
  }

  private String round(double value, int base, String[] prefixes, String suffix) {
    int power = power(Math.abs(value), base, prefixes);
    double scaled = value / Math.pow(base, power);
    String prefix = prefixes[power];
    return digits(scaled, decimalsOfStep(scaled)) + (prefix.isEmpty() ? "" : " " + prefix) + suffix;
  }

  /** Writes the marks of an axis, all with the same prefix and number of decimals. */
  public DoubleFunction<String> axis(ValueScale scale) {
    if (scale.logarithmic()) {
      return this::mark;
    }
    double largest = Math.max(Math.abs(scale.lower()), Math.abs(scale.upper()));
    return switch (unit) {
      case BYTES -> axis(scale, Math.pow(1024, power(largest, 1024, IEC)), iec(largest));
      case BYTES_PER_SECOND ->
          axis(scale, Math.pow(1024, power(largest, 1024, IEC)), iec(largest) + "/s");
      case PERCENT -> axis(scale, 1, "%");
      case RATIO -> axis(scale, 0.01, "%");
      case SECONDS -> secondsAxis(scale, largest);
      case CORES -> axis(scale, 1, "");
      case REQUESTS_PER_SECOND, COUNT, NONE -> {
        int power = largest < 10_000 ? 0 : power(largest, 1000, SI);
        yield axis(scale, Math.pow(1000, power), power == 0 ? "" : " " + SI[power]);
      }
    };
  }

  /** What the axis counts, where its marks do not say it; empty when they do. */
  public String caption() {
    return switch (unit) {
      case CORES -> cores;
      case REQUESTS_PER_SECOND -> "req/s";
      case NONE, PERCENT, RATIO, BYTES, BYTES_PER_SECOND, SECONDS, COUNT -> "";
    };
  }

  private DoubleFunction<String> axis(ValueScale scale, double divisor, String suffix) {
    int decimals = decimalsOfStep(scale.step() / divisor);
    return value -> digits(value / divisor, decimals) + suffix;
  }

  private DoubleFunction<String> secondsAxis(ValueScale scale, double largest) {
    if (largest > 90) {
      return value -> value == 0 ? "0" : seconds(value);
    }
    if (largest >= 1) {
      return axis(scale, 1, " s");
    }
    return largest >= 1e-3 ? axis(scale, 1e-3, " ms") : axis(scale, 1e-6, " µs");
  }

  private String seconds(double value) {
    double size = Math.abs(value);
    if (size == 0) {
      return "0 s";
    }
    if (size < 1e-3) {
      return digits(value * 1e6, decimals(value * 1e6)) + " µs";
    }
    if (size < 1) {
      return digits(value * 1e3, decimals(value * 1e3)) + " ms";
    }
    if (size < 60) {
      return digits(value, decimals(value)) + " s";
    }
    long whole = Math.round(size);
    String sign = value < 0 ? "-" : "";
    if (whole < 3600) {
      return sign + parts(whole / 60, "min", whole % 60, "s");
    }
    return whole < 86_400
        ? sign + parts(whole / 3600, "h", whole % 3600 / 60, "min")
        : sign + parts(whole / 86_400, "d", whole % 86_400 / 3600, "h");
  }

  private static String parts(long large, String largeUnit, long small, String smallUnit) {
    return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
  }

  private String prefixed(double value, int base, String[] prefixes, String suffix) {
    int power = power(Math.abs(value), base, prefixes);
    double scaled = value / Math.pow(base, power);
    String prefix = prefixes[power];
    // Whole bytes have no parts; everything else shows three digits.
    int decimals = power == 0 && base == 1024 && value == Math.rint(value) ? 0 : decimals(scaled);
    return digits(scaled, decimals) + (prefix.isEmpty() ? "" : " " + prefix) + suffix;
  }

  private static String iec(double largest) {
    return " " + IEC[power(largest, 1024, IEC)];
  }

  private static int power(double size, int base, String[] prefixes) {
    int power = 0;
    // 999.95 would be written as 1000: take the next prefix before that happens.
    for (double rest = size; rest >= base * 0.9995 && power < prefixes.length - 1; rest /= base) {
      power++;
    }
    return power;
  }

  /** Decimals that make {@value #SIGNIFICANT} digits of a value. */
  private static int decimals(double value) {
    if (value == 0) {
      return 0;
    }
    // 0.9999 will be written as 1: it counts as having one digit before the point.
    int magnitude = (int) Math.floor(Math.log10(Math.abs(value) * 1.0005)) + 1;
    return Math.clamp(SIGNIFICANT - magnitude, 0, 6);
  }

  private static int decimalsOfStep(double step) {
    int decimals = 0;
    for (double rest = step;
        decimals < 12 && Math.abs(rest - Math.rint(rest)) > 1e-6 * Math.max(rest, 1e-3);
        rest *= 10) {
      decimals++;
    }
    return decimals;
  }

  private String digits(double value, int decimals) {
    DecimalFormat format = formats[decimals];
    if (format == null) {
      format =
          new DecimalFormat("#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : ""), symbols);
      formats[decimals] = format;
    }
    String text = format.format(value);
    return text.startsWith("-") && value > -Math.pow(10, -decimals) / 2 ? text.substring(1) : text;
  }
}
