package dev.fleetglass.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook, see {@link ExportFormat#XLSX}. Texts are strings by type, so none is a formula. */
final class XlsxRows implements RowWriter {
  /** What a sheet holds below its heading. */
  static final int SHEET_ROWS = Worksheet.MAX_ROWS - 1;

  private static final int FLUSH_EVERY = 500;
  private static final String DATE = "yyyy-mm-dd hh:mm:ss";

  /**
   * The program that wrote it, as the file's properties have it: four digits, a dot, four digits.
   */
  private static final String APPLICATION_VERSION = "1.0";

  private static final int FIRST_YEAR = 1900;

  private final Export<?> export;
  private final Workbook workbook;
  private final ZoneId zone;
  private final int sheetRows;
  private Worksheet sheet;
  private int sheets;
  private int next;
  private int shortened;

  /**
   * Begins a workbook.
   *
   * @param sheetRows rows that go onto one sheet
   */
  XlsxRows(Export<?> export, OutputStream out, int sheetRows) throws IOException {
    this.export = export;
    this.sheetRows = sheetRows;
    zone = export.zone();
    workbook = new Workbook(out, "Fleetglass", APPLICATION_VERSION);
    sheet = begin();
  }

  private Worksheet begin() {
    sheets++;
    Worksheet begun = workbook.newWorksheet(XlsxText.sheetName(export.sheet(), sheets));
    List<? extends ExportColumn<?>> columns = export.columns();
    for (int i = 0; i < columns.size(); i++) {
      ExportColumn<?> column = columns.get(i);
      String heading = column.heading();
      boolean time = column.type() == ExportColumn.Type.TIME;
      begun.inlineString(0, i, XlsxText.escaped(time ? heading + " (" + zone + ")" : heading));
      begun.style(0, i).bold().set();
      begun.width(i, time ? 20 : column.type() == ExportColumn.Type.TEXT ? 22 : 14);
    }
    begun.freezePane(0, 1);
    next = 1;
    return begun;
  }

  @Override
  public void row(@Nullable Object[] values) throws IOException {
    if (next > sheetRows) {
      finish();
      sheet = begin();
    }
    for (int i = 0; i < values.length; i++) {
      cell(i, values[i]);
    }
    if (++next % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  @Override
  public void end() throws IOException {
    finish();
    if (!export.notes().isEmpty()) {
      notes();
    }
    workbook.finish();
  }

  @Override
  public int shortened() {
    return shortened;
  }

  private void finish() throws IOException {
    sheet.setAutoFilter(0, 0, next - 1, export.columns().size() - 1);
    sheet.finish();
  }

  private void notes() throws IOException {
    List<ExportNote> notes = export.notes();
    Worksheet about = workbook.newWorksheet(XlsxText.sheetName(export.notesSheet(), 1));
    about.width(0, 24);
    about.width(1, 80);
    for (int i = 0; i < notes.size(); i++) {
      about.inlineString(i, 0, XlsxText.escaped(notes.get(i).label()));
      about.inlineString(i, 1, XlsxText.escaped(XlsxText.fitting(notes.get(i).value())));
      about.style(i, 0).bold().set();
    }
    about.finish();
  }

  private void cell(int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Boolean flag -> sheet.value(next, column, flag);
      case Instant time -> time(column, time);
      case Number number when Double.isFinite(number.doubleValue()) ->
          sheet.value(next, column, number);
      default -> text(column, value.toString());
    }
  }

  private void time(int column, Instant time) {
    LocalDateTime local = LocalDateTime.ofInstant(time, zone);
    if (local.getYear() < FIRST_YEAR) {
      // Spreadsheets have no dates before that.
      text(column, local.toString());
    } else {
      sheet.value(next, column, local);
      sheet.style(next, column).format(DATE).set();
    }
  }

  private void text(int column, String text) {
    if (text.isEmpty()) {
      return;
    }
    String fitting = XlsxText.fitting(text);
    if (fitting.length() < text.length()) {
      shortened++;
    }
    sheet.inlineString(next, column, XlsxText.escaped(fitting));
  }
}
