package dev.fleetglass.ui.inventory.past;

import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.inventory.past.AsOf.Copy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Says how old the rows of each connection were at a moment, and which were not kept. */
public final class CopyWords {
  /** Connections that are named; the others are counted. */
  private static final int NAMED = 4;

  private final Formats formats;

  public CopyWords(Formats formats) {
    this.formats = formats;
  }

  /** One line; empty when no connection is known. */
  String of(AsOf shown) {
    String fetched = shown.copies().isEmpty() ? "" : fetched(shown.copies());
    String missing =
        shown.missing().isEmpty()
            ? ""
            : formats.texts().get("past.missing", names(shown.missing()));
    return fetched.isEmpty() || missing.isEmpty() ? fetched + missing : fetched + "  ·  " + missing;
  }

  /** A sentence about a moment of which there is no copy at all. */
  public String nothing(AsOf shown) {
    String at = formats.dateTime(shown.at());
    return shown.missing().isEmpty()
        ? formats.texts().get("past.nothing.reason", at)
        : formats.texts().get("past.nothing.without", names(shown.missing()), at);
  }

  private String fetched(List<Copy> copies) {
    List<String> ages = copies.stream().map(copy -> age(copy.before())).distinct().toList();
    if (ages.size() == 1) {
      return formats.texts().get("past.fetched", ages.getFirst());
    }
    return formats
        .texts()
        .get(
            "past.fetched",
            names(
                copies.stream()
                    .map(copy -> copy.connection() + " " + age(copy.before()))
                    .toList()));
  }

  private String age(Duration before) {
    return formats
        .texts()
        .get("past.before", formats.age(Instant.EPOCH, Instant.EPOCH.plus(before)));
  }

  private String names(List<String> all) {
    String named = all.stream().limit(NAMED).collect(Collectors.joining(", "));
    int more = all.size() - NAMED;
    return more > 0 ? named + " " + formats.texts().get("past.more", more) : named;
  }
}
