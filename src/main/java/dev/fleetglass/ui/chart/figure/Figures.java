package dev.fleetglass.ui.chart.figure;

import dev.fleetglass.model.dashboard.Threshold;
import dev.fleetglass.series.Samples;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.SampleSpacing;
import dev.fleetglass.ui.chart.part.Ages;
import dev.fleetglass.ui.chart.part.Tones;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the newest values. */
final class Figures {
  private static final double INTERVALS_UNTIL_STALE = 3;

  /** Digits, then something without any: "1.5 GiB", but not "1 h 20 min". */
  private static final Pattern PARTS = Pattern.compile("(-?[\\d.,\\u00a0\\u202f]+)\\s*(\\D*)");

  /** The weightiest tone first, then what is stale, then the larger value, then by name. */
  private static final Comparator<Figure> WORST_FIRST =
      Comparator.<Figure>comparingInt(f -> f.tone() == null ? 0 : -Tones.weight(f.tone()))
          .thenComparingInt(f -> f.stale() ? 0 : 1)
          .thenComparingDouble(f -> Double.isNaN(f.value()) ? 0 : -f.value())
          .thenComparing(Figure::name)
          .thenComparing(Figure::key);

  private Figures() {}

  /** The figures of all series, the worst first. */
  static List<Figure> of(FigureState state) {
    Map<String, ChartSeries> earlier =
        state.earlier.stream()
            .collect(Collectors.toMap(ChartSeries::key, Function.identity(), (a, b) -> a));
    List<Figure> figures = new ArrayList<>(state.series.size());
    for (ChartSeries one : state.series) {
      figures.add(of(one, earlier.get(one.key()), state));
    }
    figures.sort(WORST_FIRST);
    return figures;
  }

  private static Figure of(ChartSeries series, @Nullable ChartSeries earlier, FigureState state) {
    Samples samples = series.samples();
    long now = state.now();
    long typical = SampleSpacing.typicalMillis(samples, state.interval.toMillis());
    long join = state.join.isZero() ? typical * 5 / 2 : state.join.toMillis();
    int newest = samples.after(now) - 1;
    if (newest < 0) {
      return new Figure(
          series.key(),
          series.name(),
          series.colour(),
          Double.NaN,
          "–",
          "",
          null,
          "",
          Duration.ZERO,
          "",
          0,
          samples,
          join);
    }
    double value = samples.value(newest);
    long age = now - samples.time(newest);
    boolean stale = age > typical * INTERVALS_UNTIL_STALE;
    String text = state.format.figure(value);
    Matcher parts = PARTS.matcher(text);
    boolean split = parts.matches();
    Threshold standing = Tones.of(value, state.thresholds);
    double change = change(samples.time(newest), value, earlier, state.shift, typical);
    return new Figure(
        series.key(),
        series.name(),
        series.colour(),
        value,
        split ? parts.group(1) : text,
        split ? parts.group(2).strip() : "",
        standing == null ? null : standing.tone(),
        standing == null ? "" : Tones.word(standing, state.texts),
        stale ? age(age) : null,
        Double.isNaN(change) ? "" : words(change, state),
        Double.isNaN(change) ? 0 : (int) Math.signum(change),
        samples,
        join);
  }

  /** As exact as it is written, so that figures of the same words are equal. */
  private static Duration age(long millis) {
    Duration age = Duration.ofMillis(millis);
    return millis < 60_000
        ? Duration.ofSeconds(Math.max(1, age.toSeconds()))
        : Duration.ofMinutes(age.toMinutes());
  }

  /** NaN when there is nothing to compare with within a sample's distance of the same moment. */
  private static double change(
      long time, double value, @Nullable ChartSeries earlier, Duration shift, long typical) {
    if (earlier == null) {
      return Double.NaN;
    }
    long then = time - shift.toMillis();
    int index = earlier.samples().nearest(then);
    if (index < 0 || Math.abs(earlier.samples().time(index) - then) > typical) {
      return Double.NaN;
    }
    return value - earlier.samples().value(index);
  }

  private static String words(double change, FigureState state) {
    if (change == 0) {
      return state.texts.get("parts.figure.change.same");
    }
    return state.texts.get(
        change > 0 ? "parts.figure.change.rose" : "parts.figure.change.fell",
        state.format.text(Math.abs(change)));
  }

  /** The change and what it is against. */
  static String compared(Figure figure, FigureState state) {
    return state.texts.get(
        "parts.figure.compared", figure.change(), Ages.text(state.shift, state.texts));
  }

  /** The line of words below a value: its age when stale, else what thresholds say. */
  static String status(Figure figure, FigureState state) {
    Duration stale = figure.staleFor();
    if (figure.missing()) {
      return state.texts.get("parts.figure.none");
    }
    return stale == null
        ? figure.word()
        : state.texts.get("parts.figure.stale", Ages.text(stale, state.texts));
  }

  /** A figure in a sentence, for screen readers. */
  static String spoken(Figure figure, FigureState state) {
    StringBuilder text = new StringBuilder(figure.name()).append(": ").append(figure.number());
    if (!figure.unit().isEmpty()) {
      text.append(' ').append(figure.unit());
    }
    if (!figure.word().isEmpty()) {
      text.append(", ").append(figure.word());
    }
    if (figure.stale()) {
      text.append(", ").append(status(figure, state));
    }
    if (!figure.change().isEmpty()) {
      text.append(", ").append(compared(figure, state));
    }
    return text.toString();
  }
}
