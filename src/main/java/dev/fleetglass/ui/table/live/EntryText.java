package dev.fleetglass.ui.table.live;

import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.RowHistory.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says in words what happened to a row. Immutable. */
public final class EntryText {
  private final Formats formats;
  private final Map<String, String> titles = new HashMap<>();

  /**
   * Words in one language.
   *
   * @param columns give the titles of the columns that changed
   */
  public EntryText(Formats formats, List<? extends Column<?>> columns) {
    this.formats = formats;
    columns.forEach(column -> titles.put(column.id(), column.title()));
  }

  /** What happened: the column and its texts, or that the row came or vanished. */
  public String what(Entry entry) {
    Texts texts = formats.texts();
    return switch (entry.event()) {
      case APPEARED -> texts.get("live.entry.appeared");
      case VANISHED -> texts.get("live.entry.vanished");
      case CHANGED ->
          texts.get(
              "live.entry.changed",
              titles.getOrDefault(entry.column(), entry.column()),
              value(entry.before()),
              value(entry.after()));
    };
  }

  /** The time of day it was fetched at. */
  public String time(Entry entry) {
    return formats.clock(entry.at());
  }

  /** One line with tabs between time, row and what happened. */
  public String line(Entry entry) {
    return formats.dateTime(entry.at()) + '\t' + flat(entry.name()) + '\t' + what(entry);
  }

  private String value(String text) {
    return text.isEmpty() ? formats.texts().get("live.entry.nothing") : flat(text);
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
