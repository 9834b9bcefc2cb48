package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.RefusedException;
import dev.fleetglass.http.UndecodableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Collects one answer while a {@link PageReader} walks through it. Holds finished objects and the
 * row that is being read, never the body.
 */
final class PageBuilder<T> {
  private static final int MOST_RESERVED = 10_000;

  /** Bytes of heap that an object of the model takes at most, without what it refers to. */
  private static final int ROW = 400;

  private final ObjectType<T> type;
  private final WirePaths paths;
  private final Row row;
  private final List<T> objects;
  private Summary summary = Summary.NONE;
  private @Nullable String status;
  private boolean listed;
  private @Nullable RefusedException refusal;

  /** Reserves room for the rows that were asked for, within reason. */
  PageBuilder(ObjectType<T> type, int expectedRows) {
    this.type = type;
    paths = new WirePaths(type.layout());
    row = new Row(paths, new Pool());
    if (type.reveals()) {
      row.reveal();
    }
    objects = new ArrayList<>(Math.clamp(expectedRows, 0, MOST_RESERVED));
  }

  WirePaths paths() {
    return paths;
  }

  /** Notes {@code success} or {@code failure}. */
  void status(String text) {
    status = text;
  }

  boolean failed() {
    return "failure".equals(word(status));
  }

  /** Notes a figure of the summary. */
  void figure(String name, long figure) {
    summary = summary.with(name, figure);
  }

  /** Notes a figure that is written as text. */
  void figure(String name, String text) throws UndecodableException {
    if (text.isBlank()) {
      return;
    }
    try {
      figure(name, Long.parseLong(text.strip()));
    } catch (NumberFormatException e) {
      throw new UndecodableException(
          "summary." + name.toLowerCase(Locale.ROOT), "This is not a whole number: " + text);
    }
  }

  Summary summary() {
    return summary;
  }

  int rows() {
    return objects.size();
  }

  /** Notes that the list has begun, even if it stays empty. */
  void list() {
    listed = true;
  }

  /** The row that is being read. */
  Row row() {
    return row;
  }

  Row beginRow() {
    row.begin();
    return row;
  }

  void endRow() throws UndecodableException {
    if (isError()) {
      refused(row.unknown("errorcode"), row.unknown("message"));
    } else {
      objects.add(type.read(row));
    }
  }

  /** Notes the service's own words for why it did not do what was asked. */
  void refused(@Nullable String code, @Nullable String message) {
    refusal = new RefusedException(code, message);
  }

  /** The service's words as far as they have come in; null when there are none. */
  @Nullable RefusedException refusal() {
    if (refusal == null && isError() && row.hasUnknown()) {
      refused(row.unknown("errorcode"), row.unknown("message"));
    }
    return refusal;
  }

  Page<T> build() throws UndecodableException, RefusedException {
    if (refusal != null) {
      throw refusal;
    }
    if (failed()) {
      throw new RefusedException(null, null);
    }
    if (status == null) {
      throw new UndecodableException("status", "The answer has no status.");
    }
    if (!"success".equals(word(status))) {
      throw new UndecodableException("status", "This is neither success nor failure: " + status);
    }
    if (!listed) {
      throw new UndecodableException("list", "The answer has no list.");
    }
    return new Page<>(objects, summary, null, row.pool().memory() + ROW * (long) objects.size());
  }

  private boolean isError() {
    return row.type().equals("error") || (failed() && row.unknown("errorcode") != null);
  }

  private static String word(@Nullable String text) {
    return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
  }
}
