package dev.fleetglass.service;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells which rows changed their state, came or went between two copies of a list. */
final class RowChanges {
  /** As many as are ever read at once; a list that is another one altogether need not be told. */
  static final int MOST = 1_000;

  private RowChanges() {}

  /**
   * The changes in the order of the newer list, rows that went last. Rows that are the same object
   * in the same place cost nothing more, so an unchanged list of any length is cheap.
   */
  static <T> List<FleetEvent> between(
      RowKind<T> kind, String connectionId, List<T> before, List<T> now, Instant at) {
    Map<String, T> old = rest(kind, before, now);
    Map<String, T> young = rest(kind, now, before);
    List<FleetEvent> events = new ArrayList<>();
    young.forEach((key, row) -> {
      T earlier = old.remove(key);
      if (earlier == null) {
        earlier = old.remove(kind.earlierKey().apply(row));
      }
      String from = earlier == null ? "" : kind.state().apply(earlier);
      String to = kind.state().apply(row);
      if (earlier == null || !from.equals(to)) {
        events.add(event(kind, connectionId, key, row, from, to, kind.tone().apply(row), at));
      }
    });
    old.forEach((key, row) ->
        events.add(event(kind, connectionId, key, row, kind.state().apply(row), "", Tone.OFF, at)));
    return events.size() > MOST ? List.copyOf(events.subList(0, MOST)) : events;
  }

  /** The rows of a list, by key, that are not the same object in the same place of the other. */
  @SuppressWarnings("ReferenceEquality") // equal rows are told apart by their keys then
  private static <T> Map<String, T> rest(RowKind<T> kind, List<T> list, List<T> other) {
    Map<String, T> rest = new LinkedHashMap<>();
    for (int i = 0; i < list.size(); i++) {
      T row = list.get(i);
      if (i >= other.size() || other.get(i) != row) {
        rest.put(kind.key(row), row);
      }
    }
    return rest;
  }

  private static <T> FleetEvent event(
      RowKind<T> kind,
      String connectionId,
      String key,
      T row,
      String from,
      String to,
      Tone tone,
      Instant at) {
    return new FleetEvent(
        at, kind.event(), connectionId, key, kind.name().apply(row), from, to, tone);
  }
}
