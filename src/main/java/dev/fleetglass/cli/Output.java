package dev.fleetglass.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.fleetglass.api.ApiFailure;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The two streams, and the shapes of what goes into them. */
final class Output {
  private final PrintStream out;
  private final PrintStream err;
  private final FailureText failures;

  Output(PrintStream out, PrintStream err, Locale language) {
    this.out = out;
    this.err = err;
    failures = new FailureText(language);
  }

  /**
   * Prints rows; JSON and CSV are UTF-8 whatever the terminal speaks.
   *
   * @param times of the connection, for tables; the other forms, which programs read, are in UTC
   */
  <T> void rows(Listing<T> listing, Format format, List<T> rows, Times times) {
    try {
      switch (format) {
        case TABLE -> table(listing, rows, times);
        case JSON -> json(rows);
        case CSV -> csv(listing, rows);
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prints a value as one line of JSON. */
  void jsonLine(Object value) {
    try {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      writer.write(Rows.MAPPER.writeValueAsString(value));
      writer.write('\n');
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells failed calls: for people, or as one JSON object for programs. */
  void failures(List<ApiFailure> all, Format format) {
    if (all.isEmpty()) {
      return;
    }
    if (format == Format.JSON) {
      try {
        byte[] json = Rows.MAPPER.writeValueAsBytes(failures.fields(all));
        err.write(json, 0, json.length);
        err.println();
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    } else {
      all.forEach(failure -> failures.lines(failure).forEach(err::println));
    }
    err.flush();
  }

  /** Tells that what was given cannot be used. */
  int usage(String message) {
    err.println(message);
    err.flush();
    return Cli.USAGE;
  }

  /** Tells that something outside the program failed. */
  int failed(String message) {
    err.println(message);
    err.flush();
    return Cli.FAILED;
  }

  /** Tells of a defect without what it may have had at hand. */
  int defect(Exception defect) {
    err.println("Fleetglass has a defect: " + defect.getClass().getName());
    if (defect.getStackTrace().length > 0) {
      err.println("  at " + defect.getStackTrace()[0]);
    }
    err.flush();
    return Cli.DEFECT;
  }

  private <T> void table(Listing<T> listing, List<T> rows, Times times) {
    TextTable table = new TextTable(listing.figures());
    table.add(listing.head());
    rows.forEach(row -> table.add(listing.cells().apply(row, times)));
    table.lines().forEach(out::println);
  }

  /** One row a line, so that a list of any length is readable and never whole in memory as text. */
  private <T> void json(List<T> rows) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('[');
    String separator = "\n";
    for (T row : rows) {
      writer.write(separator);
      writer.write(Rows.MAPPER.writeValueAsString(row));
      separator = ",\n";
    }
    writer.write(rows.isEmpty() ? "]\n" : "\n]\n");
    writer.flush();
  }

  private <T> void csv(Listing<T> listing, List<T> rows) throws IOException {
    List<List<String>> columns = Rows.columns(listing.type());
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    csv.writeRecord(columns.stream().map(path -> String.join(".", path)).toList());
    for (T row : rows) {
      JsonNode tree = Rows.MAPPER.valueToTree(row);
      List<String> fields = new ArrayList<>();
      for (List<String> path : columns) {
        JsonNode at = tree;
        for (String name : path) {
          at = at.path(name);
        }
        fields.add(at.isContainerNode() ? at.toString() : at.asText(""));
      }
      csv.writeRecord(fields);
    }
    csv.flush();
    writer.flush();
  }
}
