package dev.fleetglass.provider.cocktail;

import com.fasterxml.jackson.core.JsonToken;
import dev.fleetglass.http.SecretNames;
import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.util.Map;

/** Flattens an attribute this version does not know: dotted path to wire text. */
final class DetailsReader {
  /** Names of names are multiplied by the elements of a list, each of which keeps its own path. */
  private static final int LONGEST_PATH = 2_000;

  /** Far above what real objects have; a bound for what a hostile one can make us keep. */
  static final int MOST = 20_000;

  private DetailsReader() {}

  /** Reads the value the reader stands on. */
  static void read(WireReader in, String path, Map<String, String> details)
      throws IOException, UndecodableException {
    if (path.length() > LONGEST_PATH) {
      throw in.wrong("has too long a name");
    }
    if (details.size() > MOST) {
      throw in.wrong("is one of more than " + MOST + " attributes");
    }
    switch (in.token()) {
      case START_OBJECT -> object(in, path, details);
      case START_ARRAY -> array(in, path, details);
      default -> {
        String text = in.raw();
        boolean hidden =
            (in.token() == JsonToken.VALUE_STRING || in.token().isNumeric())
                && !text.isEmpty()
                && SecretNames.within(path);
        details.put(path, hidden ? SecretNames.MARK : text);
      }
    }
  }

  private static void object(WireReader in, String path, Map<String, String> details)
      throws IOException, UndecodableException {
    boolean empty = true;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      empty = false;
      in.value();
      read(in, path + "." + name, details);
    }
    if (empty) {
      details.put(path, "{}");
    }
  }

  private static void array(WireReader in, String path, Map<String, String> details)
      throws IOException, UndecodableException {
    int index = 0;
    while (in.value() != JsonToken.END_ARRAY) {
      read(in, path + "[" + index++ + "]", details);
    }
    if (index == 0) {
      details.put(path, "[]");
    }
  }
}
