package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.series.SampleLog;
import dev.fleetglass.series.Samples;
import dev.fleetglass.service.SeriesData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Samples of the past with those collected since at their end. */
final class Joined {
  private Joined() {}

  /**
   * Series of either; where both have one, the live samples follow the last of the past.
   *
   * @param metric tells the metrics of a panel apart
   */
  static List<SeriesData> series(
      String metric, List<SeriesData> past, List<SeriesData> live, PanelMemory memory) {
    if (past.isEmpty()) {
      return live;
    }
    Map<Map<String, String>, SeriesData> known = new HashMap<>();
    past.forEach(one -> known.put(one.labels(), one));
    List<SeriesData> joined = new ArrayList<>();
    Set<Map<String, String>> seen = new HashSet<>();
    for (SeriesData one : live) {
      SeriesData before = known.get(one.labels());
      seen.add(one.labels());
      joined.add(
          before == null
              ? one
              : new SeriesData(
                  one.name(),
                  one.labels(),
                  memory.joined(
                      metric + new TreeMap<>(one.labels()), before.samples(), one.samples())));
    }
    past.stream().filter(one -> !seen.contains(one.labels())).forEach(joined::add);
    return joined;
  }

  static Samples samples(Samples past, Samples live) {
    if (past.isEmpty() || live.isEmpty()) {
      return past.isEmpty() ? live : past;
    }
    if (live.firstTime() <= past.firstTime()) {
      return live;
    }
    int from = live.after(past.lastTime());
    if (from == live.size()) {
      return past;
    }
    int size = past.size() + live.size() - from;
    boolean reduced = past.isReduced() || live.isReduced();
    SampleLog log = reduced ? SampleLog.reduced(size) : new SampleLog(size);
    copy(past, 0, log);
    copy(live, from, log);
    return log.view();
  }

  private static void copy(Samples from, int first, SampleLog to) {
    for (int i = first; i < from.size(); i++) {
      to.add(from.time(i), from.low(i), from.value(i), from.high(i));
    }
  }
}
