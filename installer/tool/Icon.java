import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts PNG pictures into one Windows icon: {@code java Icon.java OUT.ico PNG...}, each at most 256 pixels wide. */
final class Icon {
  private static final int HEADER = 6;
  private static final int ENTRY = 16;

  private Icon() {}

  public static void main(String[] arguments) throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      pictures.add(Files.readAllBytes(Path.of(arguments[i])));
    }
    ByteBuffer head =
        ByteBuffer.allocate(HEADER + ENTRY * pictures.size()).order(ByteOrder.LITTLE_ENDIAN);
    head.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
    int offset = head.capacity();
    for (byte[] picture : pictures) {
      // A PNG's width stands 16 bytes after its beginning; 256 is written as 0.
      byte width = (byte) ByteBuffer.wrap(picture).getInt(16);
      head.put(width).put(width).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
      head.putInt(picture.length).putInt(offset);
      offset += picture.length;
    }
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
      out.write(head.array());
      for (byte[] picture : pictures) {
        out.write(picture);
      }
    }
  }
}
