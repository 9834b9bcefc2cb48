package dev.fleetglass.service;

import dev.fleetglass.series.SampleLog;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One series in memory with its last published form. Its owner's, but for the budget's part. */
final class StoreSeries implements SeriesBudget.Holder {
  private final Map<String, String> labels;
  private final String name;
  private final int capacity;
  private SampleLog log;
  private final Runnable robbed;
  private String shown;
  private @Nullable SeriesData published;

  private volatile long lastTime = Long.MIN_VALUE;

  /** Whether the last answer was without it. */
  volatile boolean silent;

  /** Whether the budget has given its place to another one. */
  volatile boolean evicted;

  StoreSeries(Map<String, String> labels, String name, int capacity, Runnable robbed) {
    this.labels = labels;
    this.name = name;
    this.capacity = capacity;
    this.robbed = robbed;
    log = new SampleLog(capacity);
    shown = name;
  }

  Map<String, String> labels() {
    return labels;
  }

  /** By the query's pattern; others may have the same. */
  String name() {
    return name;
  }

  /** The name that no other series of the metric has. */
  String shown() {
    return shown;
  }

  void show(String distinct) {
    if (!shown.equals(distinct)) {
      shown = distinct;
      published = null;
    }
  }

  /** Adds a sample; one that is not newer than the newest is dropped and false returned. */
  boolean add(long millis, double value) {
    boolean added = log.add(millis, value);
    if (added) {
      lastTime = millis;
      published = null;
    }
    return added;
  }

  /**
   * Adds a sample of now. What is newer than can be came before the clock was set back, and would
   * keep everything out until that time.
   */
  boolean add(long millis, double value, long latest) {
    if (lastTime > latest) {
      log = new SampleLog(capacity);
    }
    return add(millis, value);
  }

  SeriesData data() {
    SeriesData present = published;
    if (present == null) {
      present = new SeriesData(shown, labels, log.view());
      published = present;
    }
    return present;
  }

  @Override
  public int capacity() {
    return capacity;
  }

  @Override
  public boolean silent() {
    return silent;
  }

  @Override
  public long lastTime() {
    return lastTime;
  }

  @Override
  public void evicted() {
    evicted = true;
    robbed.run();
  }
}
