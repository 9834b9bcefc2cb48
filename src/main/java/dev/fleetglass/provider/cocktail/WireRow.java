package dev.fleetglass.provider.cocktail;

import com.fasterxml.jackson.core.JsonToken;
import dev.fleetglass.http.SecretNames;
import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.model.Coded;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An object of an answer whose fields nobody documents: flattened to dotted path and wire text, of
 * which a mapper takes what it knows and leaves the rest, in wire order, as details. A value that
 * is not what a mapper expects is left as well rather than guessed at or refused. For one thread.
 */
final class WireRow {
  /** Whole Kubernetes documents as texts, in which nobody could find the secrets. */
  private static final Set<String> DUMPS = Set.of("deployment", "deploymentYaml");

  private static final Pattern ENVIRONMENT = Pattern.compile("(.*\\.)?env\\[\\d+]\\.value");
  private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

  private static final String LABELS = "labels";

  private final Map<String, String> flat;

  private WireRow(Map<String, String> flat) {
    this.flat = flat;
  }

  /** Reads the object that the reader stands on; absent and null members are the same. */
  static WireRow read(WireReader in) throws IOException, UndecodableException {
    Map<String, String> flat = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      JsonToken token = in.value();
      if (token != JsonToken.VALUE_NULL
          && !(DUMPS.contains(name) && token == JsonToken.VALUE_STRING)) {
        DetailsReader.read(in, name, flat);
      }
    }
    flat.replaceAll((path, text) ->
        ENVIRONMENT.matcher(path).matches() && !text.isEmpty() ? SecretNames.MARK : text);
    return new WireRow(flat);
  }

  /** Names of dumps, whose text is not shown anywhere. */
  static Set<String> dumps() {
    return DUMPS;
  }

  /** The text at the first of these paths that is there; the others stay. */
  @Nullable String text(String... paths) {
    return take(text -> text, paths);
  }

  /** A whole number, which may be written as a text. */
  @Nullable Long whole(String... paths) {
    return take(WireRow::wholeOf, paths);
  }

  /** A number that is finite, which may be written as a text. */
  @Nullable Double decimal(String... paths) {
    return take(WireRow::decimalOf, paths);
  }

  /** {@code Y} or {@code true} against {@code N} or {@code false}. */
  @Nullable Boolean flag(String... paths) {
    return take(WireRow::flagOf, paths);
  }

  /** A date without a zone, read in this one. */
  @Nullable Instant date(ZoneId zone, String... paths) {
    return take(text -> WireDates.parse(text, zone), paths);
  }

  /** An enum value with its wire text; the fallback with no text when the row has none. */
  <E extends Enum<E>> Coded<E> coded(Class<E> type, E fallback, String... paths) {
    String text = text(paths);
    return Coded.of(type, text == null ? "" : text, fallback);
  }

  /** The elements of a list of objects: their places, in order, as they stand in paths. */
  List<String> elements(String list) {
    Set<String> found = new LinkedHashSet<>();
    for (String path : flat.keySet()) {
      if (path.startsWith(list)) {
        Matcher index = INDEX.matcher(path).region(list.length(), path.length());
        if (index.lookingAt()) {
          found.add(list + index.group());
        }
      }
    }
    return List.copyOf(found);
  }

  /** Whether a text is there and what it is, without taking it. */
  @Nullable String look(String path) {
    return flat.get(path);
  }

  /** Takes the labels, without the word before their names. */
  Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    flat.forEach((path, text) -> {
      if (path.startsWith(LABELS + ".")) {
        labels.put(path.substring(LABELS.length() + 1), text);
      }
    });
    flat.keySet().removeIf(path -> path.equals(LABELS) || path.startsWith(LABELS + "."));
    return labels;
  }

  /** What nobody has taken. */
  Map<String, String> rest() {
    return flat;
  }

  private <V> @Nullable V take(Function<String, @Nullable V> reading, String... paths) {
    for (String path : paths) {
      String text = flat.get(path);
      V value = text == null ? null : reading.apply(text);
      if (value != null) {
        flat.remove(path);
        return value;
      }
    }
    return null;
  }

  private static @Nullable Long wholeOf(String text) {
    try {
      return Long.valueOf(text.trim());
    } catch (NumberFormatException other) {
      return null;
    }
  }

  private static @Nullable Double decimalOf(String text) {
    try {
      double value = Double.parseDouble(text.trim());
      return Double.isFinite(value) ? value : null;
    } catch (NumberFormatException other) {
      return null;
    }
  }

  private static @Nullable Boolean flagOf(String text) {
    if (text.equalsIgnoreCase("Y") || text.equalsIgnoreCase("true")) {
      return Boolean.TRUE;
    }
    boolean no = text.equalsIgnoreCase("N") || text.equalsIgnoreCase("false");
    return no ? Boolean.FALSE : null;
  }
}
