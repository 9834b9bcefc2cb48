package dev.fleetglass.ui.chart.export;

import dev.fleetglass.export.ExportNote;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes pictures as PNG (ISO/IEC 15948), opaque and with texts in them, without the desktop's own
 * picture classes, which would start a second toolkit.
 */
final class PngEncoder {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final int UP = 2;
  private static final int LONGEST_KEYWORD = 79;

  private PngEncoder() {}

  /**
   * Writes a picture.
   *
   * @param argb its pixels, row by row; what is transparent becomes white
   * @param perMetre pixels, so that programs show it in its real size
   */
  static void write(
      int[] argb, int width, int height, int perMetre, List<ExportNote> notes, OutputStream out)
      throws IOException {
    out.write(SIGNATURE);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(header);
    data.writeInt(width);
    data.writeInt(height);
    data.write(new byte[] {8, 2, 0, 0, 0});
    chunk(out, "IHDR", header.toByteArray());
    header.reset();
    data.writeInt(perMetre);
    data.writeInt(perMetre);
    data.write(1);
    chunk(out, "pHYs", header.toByteArray());
    for (ExportNote note : notes) {
      chunk(out, "iTXt", text(note));
    }
    chunk(out, "IDAT", pixels(argb, width, height));
    chunk(out, "IEND", new byte[0]);
  }

  private static byte[] text(ExportNote note) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    String keyword = note.key().substring(0, Math.min(LONGEST_KEYWORD, note.key().length()));
    text.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
    // Not compressed, in no language, no translated keyword.
    text.write(new byte[] {0, 0, 0, 0, 0});
    text.write(note.value().replace('\0', ' ').getBytes(StandardCharsets.UTF_8));
    return text.toByteArray();
  }

  private static byte[] pixels(int[] argb, int width, int height) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(width * height / 8);
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
    byte[] above = new byte[3 * width];
    byte[] row = new byte[3 * width];
    byte[] line = new byte[3 * width + 1];
    line[0] = UP;
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 15)) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          int pixel = argb[y * width + x];
          int alpha = pixel >>> 24;
          for (int k = 0; k < 3; k++) {
            int part = pixel >> 16 - 8 * k & 0xff;
            row[3 * x + k] = (byte) ((part * alpha + 255 * (255 - alpha)) / 255);
          }
        }
        for (int i = 0; i < row.length; i++) {
          line[i + 1] = (byte) (row[i] - above[i]);
        }
        out.write(line);
        byte[] swap = above;
        above = row;
        row = swap;
      }
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  private static void chunk(OutputStream out, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(content.length);
    data.write(name);
    data.write(content);
    data.writeInt((int) sum.getValue());
    data.flush();
  }
}
