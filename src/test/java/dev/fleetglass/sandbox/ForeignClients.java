package dev.fleetglass.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code gogrid-clients.txt}, whose head says what its lines mean. */
final class ForeignClients {
  private static final Pattern REQUEST =
      Pattern.compile("(GET|POST) (\\S+) -> (\\d{3})(?: (\\w+))?(?: (\\d+))?");

  private ForeignClients() {}

  /**
   * What a program sends, and what it expects.
   *
   * @param needs object to the paths of attributes that must be there
   */
  record Client(
      String name,
      Map<String, String> headers,
      Map<String, List<String>> needs,
      List<Exchange> exchanges) {

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * A request and its fate.
   *
   * @param target path and query, with placeholders
   * @param object what comes back; empty when the call fails
   * @param count how many must come; empty for any number but none
   */
  record Exchange(String method, String target, int status, String object, OptionalInt count) {}

  static List<Client> read() throws IOException {
    List<Client> clients = new ArrayList<>();
    try (InputStream in = ForeignClients.class.getResourceAsStream("gogrid-clients.txt")) {
      for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        String rest = line.substring(line.indexOf(' ') + 1);
        if (line.startsWith("client ")) {
          clients.add(
              new Client(rest, new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>()));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          add(clients.getLast(), line, rest);
        }
      }
    }
    return clients;
  }

  private static void add(Client client, String line, String rest) {
    Matcher request = REQUEST.matcher(line);
    if (line.startsWith("header ")) {
      client.headers().put(before(rest, ": "), after(rest, ": "));
    } else if (line.startsWith("needs ")) {
      client.needs().put(before(rest, " "), List.of(after(rest, " ").split(" ", -1)));
    } else if (request.matches()) {
      String count = request.group(5);
      client
          .exchanges()
          .add(
              new Exchange(
                  request.group(1),
                  request.group(2),
                  Integer.parseInt(request.group(3)),
                  request.group(4) == null ? "" : request.group(4),
                  count == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(count))));
    } else {
      throw new IllegalArgumentException("Not understood: " + line);
    }
  }

  private static String before(String text, String sign) {
    return text.substring(0, text.indexOf(sign));
  }

  private static String after(String text, String sign) {
    return text.substring(text.indexOf(sign) + sign.length());
  }
}
