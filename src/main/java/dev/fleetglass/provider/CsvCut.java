package dev.fleetglass.provider;

import dev.fleetglass.http.SecretNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts records out of a CSV answer of two comment lines and then one record per object. A record
 * says little without the names above it, so that line comes with it.
 */
public final class CsvCut implements WireCut {
  private static final int HEAD = 2;

  @Override
  public String format() {
    return "CSV";
  }

  @Override
  public String cut(KeptBody body, int place) throws IOException {
    String csv = body.text();
    List<Span> names = List.of();
    String head = "";
    int at = 0;
    for (int record = 0; at < csv.length(); ) {
      List<Span> fields = new ArrayList<>();
      int end = record(csv, at, fields);
      int behind = lineEnd(csv, end);
      if (end > at) {
        if (record == HEAD - 1) {
          names = fields;
          head = csv.substring(at, behind);
        } else if (record == HEAD + place) {
          return head + withoutSecrets(csv, at, end, fields, named(head, names));
        }
        record++;
      }
      at = behind;
    }
    return "";
  }

  private record Span(int start, int end) {}

  /** Notes the fields of the record that begins here; tells where it ends. */
  private static int record(String csv, int from, List<Span> fields) {
    int start = from;
    boolean quoted = false;
    for (int at = from; at < csv.length(); at++) {
      char c = csv.charAt(at);
      if (c == '"' && csv.charAt(start) == '"') {
        // A doubled quote ends and begins again, which comes to the same.
        quoted = !quoted;
      } else if (!quoted && c == ',') {
        fields.add(new Span(start, at));
        start = at + 1;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        fields.add(new Span(start, at));
        return at;
      }
    }
    fields.add(new Span(start, csv.length()));
    return csv.length();
  }

  private static int lineEnd(String csv, int at) {
    return csv.startsWith("\r\n", at) ? at + 2 : Math.min(csv.length(), at + 1);
  }

  private static List<String> named(String head, List<Span> names) {
    int shift = names.isEmpty() ? 0 : names.getFirst().start();
    return names.stream()
        .map(span -> head.substring(span.start() - shift, span.end() - shift))
        .map(name -> name.replaceAll("[\"#\\s]", ""))
        .toList();
  }

  private static String withoutSecrets(
      String csv, int start, int end, List<Span> fields, List<String> names) {
    StringBuilder out = new StringBuilder(end - start);
    int done = start;
    for (int i = 0; i < Math.min(fields.size(), names.size()); i++) {
      Span field = fields.get(i);
      if (field.end() > field.start() && SecretNames.within(names.get(i))) {
        out.append(csv, done, field.start()).append(SecretNames.MARK);
        done = field.end();
      }
    }
    return out.append(csv, done, end).toString();
  }
}
