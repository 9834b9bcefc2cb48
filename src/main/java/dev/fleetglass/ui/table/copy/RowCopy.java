package dev.fleetglass.ui.table.copy;

import dev.fleetglass.export.Export;
import dev.fleetglass.export.ExportColumn;
import dev.fleetglass.export.ExportFormat;
import dev.fleetglass.export.Exporter;
import dev.fleetglass.ui.table.CellValue;
import dev.fleetglass.ui.table.Column;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/** Turns rows into text. Any thread; an interrupt ends it. */
public final class RowCopy {
  /** Longest text, in UTF-8 bytes: other programs take minutes to paste more, or give up. */
  public static final int LIMIT = 32 << 20;

  private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");

  private RowCopy() {}

  /**
   * The rows as text.
   *
   * @param columns in their order
   * @throws TooMuch when it would be longer than the limit
   */
  public static <R> String of(CopyForm form, List<Column<R>> columns, List<R> rows, ZoneId zone)
      throws TooMuch {
    return of(form, columns, rows, zone, LIMIT);
  }

  static <R> String of(CopyForm form, List<Column<R>> columns, List<R> rows, ZoneId zone, int limit)
      throws TooMuch {
    return switch (form) {
      case TEXT -> text(columns, rows, limit);
      case CSV -> written(ExportFormat.CSV, columns, rows, zone, limit);
      case JSON -> written(ExportFormat.JSON, columns, rows, zone, limit);
    };
  }

  /** What a cell says, on one line: a tab or line break in it would make more cells of it. */
  public static <R> String cell(Column<R> column, R row) {
    String text = column.text().apply(row);
    return BREAKS.matcher(text).replaceAll(" ");
  }

  private static <R> String text(List<Column<R>> columns, List<R> rows, int limit) throws TooMuch {
    StringBuilder text = new StringBuilder();
    for (R row : rows) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      String tab = "";
      for (Column<R> column : columns) {
        text.append(tab).append(cell(column, row));
        tab = "\t";
      }
      if (text.length() > limit) {
        throw new TooMuch();
      }
    }
    return text.toString();
  }

  private static <R> String written(
      ExportFormat format, List<Column<R>> columns, List<R> rows, ZoneId zone, int limit)
      throws TooMuch {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Export<R> export =
        new Export<>(
            format,
            columns.stream().map(RowCopy::exported).toList(),
            rows,
            List.of(),
            zone,
            "",
            "");
    try {
      Exporter.stream(export, new Limited(bytes, limit), _ -> {});
    } catch (TooMuch e) {
      throw e;
    } catch (IOException e) {
      // Memory does not fail so; an interrupt does.
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static <R> ExportColumn<R> exported(Column<R> column) {
    CellValue<R> value = column.value();
    ExportColumn.Type type =
        switch (value) {
          case CellValue.OfText<R> _ -> ExportColumn.Type.TEXT;
          case CellValue.OfNumber<R> _ -> ExportColumn.Type.NUMBER;
          case CellValue.OfTime<R> _ -> ExportColumn.Type.TIME;
          case CellValue.OfFlag<R> _ -> ExportColumn.Type.FLAG;
        };
    return new ExportColumn<>(column.id(), column.title(), "", type, value::of);
  }

  /** More than a clipboard is good for. */
  public static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuch() {
      super("longer than the clipboard takes");
    }
  }

  private static final class Limited extends FilterOutputStream {
    private int left;

    Limited(OutputStream out, int limit) {
      super(out);
      left = limit;
    }

    @Override
    public void write(int one) throws IOException {
      take(1);
      out.write(one);
    }

    @Override
    public void write(byte[] more, int from, int length) throws IOException {
      take(length);
      out.write(more, from, length);
    }

    private void take(int length) throws TooMuch {
      left -= length;
      if (left < 0) {
        throw new TooMuch();
      }
    }
  }
}
