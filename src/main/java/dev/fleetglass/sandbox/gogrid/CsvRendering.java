package dev.fleetglass.sandbox.gogrid;

import dev.fleetglass.sandbox.gogrid.Answer.Summary;
import dev.fleetglass.sandbox.wire.Body;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two comment lines and a line per row. Every attribute has its column, a null one too; a list is
 * one empty column without a name (api/gogrid.md section 5). A map is the text that Java makes of
 * it, as in XML: how CSV had it is not known. How the service escaped is not known: here a value
 * with a comma, a quote or a line break is quoted as RFC 4180 says. Lines end in a single line
 * feed.
 */
final class CsvRendering implements Rendering {
  @Override
  public <T> Body render(Answer<T> answer, String method, int version) {
    Shape<T> shape = answer.shape().at(version, Format.CSV);
    List<String> names = new ArrayList<>();
    names(shape, "", names);
    return out -> {
      Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 16_384);
      csv.write(first(answer, method));
      csv.write("\n# " + String.join(",", names) + "\n");
      StringBuilder line = new StringBuilder();
      Iterator<T> rows = answer.rows().get().iterator();
      while (rows.hasNext()) {
        line.setLength(0);
        values(shape, rows.next(), line);
        line.setCharAt(line.length() - 1, '\n');
        csv.append(line);
      }
      csv.flush();
    };
  }

  private static String first(Answer<?> answer, String method) {
    Summary summary = answer.summary();
    return (answer.success() ? "# SUCCESS, " : "# FAILURE, ")
        + method
        + ", TOTAL, "
        + summary.total()
        + (summary.numPages() == null ? "" : ", NUMPAGES, " + summary.numPages())
        + ", START, "
        + summary.start()
        + ", RETURNED, "
        + summary.returned();
  }

  private static <T> void names(Shape<T> shape, String prefix, List<String> names) {
    for (Shape.Field<T> field : shape.fields()) {
      String name = prefix + field.where().name();
      switch (field) {
        case Shape.Scalar<T> scalar -> names.add(name);
        case Shape.Nested<T, ?> nested -> names(nested.shape(), name + ".", names);
        case Shape.Many<T, ?> many -> names.add("");
      }
    }
  }

  /** Writes the values of a row, each with a comma behind it. */
  private static <T> void values(Shape<T> shape, @Nullable T owner, StringBuilder line) {
    for (Shape.Field<T> field : shape.fields()) {
      switch (field) {
        case Shape.Scalar<T> scalar -> {
          Object value = owner == null ? null : scalar.get().apply(owner);
          if (value != null) {
            quote(value.toString(), line);
          }
          line.append(',');
        }
        case Shape.Nested<T, ?> nested -> nested(nested, owner, line);
        case Shape.Many<T, ?> many -> line.append(',');
      }
    }
  }

  private static <T, C> void nested(
      Shape.Nested<T, C> field, @Nullable T owner, StringBuilder line) {
    values(field.shape(), owner == null ? null : field.get().apply(owner), line);
  }

  private static void quote(String text, StringBuilder line) {
    if (text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0) {
      line.append(text);
    } else {
      line.append('"').append(text.replace("\"", "\"\"")).append('"');
    }
  }
}
