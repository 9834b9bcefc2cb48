package dev.fleetglass.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Comma-separated values, see {@link ExportFormat#CSV}. */
final class CsvRows implements RowWriter {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * What spreadsheets take for the beginning of a formula, the full-width forms that they accept
   * with an Asian keyboard included.
   */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private static final Pattern SEPARATED =
      Pattern.compile("([,;\t])(?=[" + FORMULA.replace("-", "\\-") + "])");
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,15})?");

  private final CsvWriter csv;
  private final ZoneId zone;
  private final String[] cells;

  CsvRows(Export<?> export, OutputStream out) throws IOException {
    zone = export.zone();
    cells = new String[export.columns().size()];
    if (!export.notes().isEmpty()) {
      out.write(String.valueOf(BYTE_ORDER_MARK).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    var builder = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF);
    if (cells.length == 1) {
      // A record of one empty field would be an empty line, which readers skip.
      builder.quoteStrategy(QuoteStrategies.EMPTY);
    }
    csv = builder.build(out);
    try {
      for (ExportNote note : export.notes()) {
        csv.writeComment(" " + note.key() + ": " + remark(note.value()));
      }
      csv.writeRecord(export.columns().stream().map(column -> guarded(column.heading())).toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void row(@Nullable Object[] values) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell(values[i]);
    }
    try {
      csv.writeRecord(cells);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void end() throws IOException {
    csv.flush();
  }

  private String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case Double number -> plain(number);
      case Instant time -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone));
      case Number number -> number.toString();
      case Boolean flag -> flag.toString();
      default -> guarded(value.toString());
    };
  }

  /** Without an exponent, which some programs read as text. */
  private static String plain(double number) {
    return Double.isFinite(number)
        ? new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString()
        : Double.toString(number);
  }

  /**
   * A text that no spreadsheet runs: an apostrophe goes before what would begin a formula and is no
   * number. The text comes from services, and whoever can name a server could else have a formula
   * run on the computer of whoever opens the file.
   */
  static String guarded(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }

  /** A remark is not quoted: what stands behind a separator in it must not begin a formula. */
  static String remark(String text) {
    return SEPARATED.matcher(text.replaceAll("\\R", " ")).replaceAll("$1 ");
  }
}
