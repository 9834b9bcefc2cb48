import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies jars for one system: native libraries go beside them as files, those of other systems go
 * nowhere, the program's fonts go into a folder {@code fonts} beside the jars (JavaFX copies those in
 * jars at every start), icons of others are not made known, and the rest is stored uncompressed (the
 * package compresses better) in a fixed order with a fixed time, so that two builds give the same
 * bytes.
 *
 * <p>{@code java Repack.java SYSTEM FROM TO NATIVES} with a system such as {@code linux-x86_64};
 * prints the names of the jars written, sorted.
 */
final class Repack {
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  /** Folders in which libraries of many systems lie side by side. */
  private static final List<String> MANY = List.of("org/sqlite/native/", "com/sun/jna/");

  /** Names sets of icons, whose fonts Ikonli loads at every start; the program has a set of its own. */
  private static final String ICON_SETS = "META-INF/services/org.kordamp.ikonli.IkonHandler";

  private static final String FONTS = "dev/fleetglass/fonts/";

  /** Stays in its jar too: where the path of the folder has a sign such as #, it is read from there. */
  private static final String ICONS = "/materialdesignicons-webfont.ttf";

  /** Read as a resource, and only on macOS. */
  private static final String KEYCHAIN = "osxkeychain.so";

  private final boolean mac;
  private final List<String> ours;
  private final Path natives;

  private Repack(String system, Path natives) {
    this.natives = natives;
    mac = system.startsWith("macos");
    ours =
        switch (system) {
          case "linux-x86_64" -> List.of("org/sqlite/native/Linux/x86_64/", "com/sun/jna/linux-x86-64/");
          case "linux-aarch64" -> List.of("org/sqlite/native/Linux/aarch64/", "com/sun/jna/linux-aarch64/");
          case "macos-x86_64" -> List.of("org/sqlite/native/Mac/x86_64/", "com/sun/jna/darwin-x86-64/");
          case "macos-aarch64" -> List.of("org/sqlite/native/Mac/aarch64/", "com/sun/jna/darwin-aarch64/");
          case "windows-x86_64" -> List.of("org/sqlite/native/Windows/x86_64/", "com/sun/jna/win32-x86-64/");
          default -> throw new IllegalArgumentException("No libraries are known for " + system);
        };
  }

  public static void main(String[] arguments) throws IOException {
    Repack repack = new Repack(arguments[0], Path.of(arguments[3]));
    Path to = Path.of(arguments[2]);
    Files.createDirectories(to);
    Files.createDirectories(repack.natives);
    List<Path> jars;
    try (Stream<Path> files = Files.list(Path.of(arguments[1]))) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
    for (Path jar : jars) {
      if (repack.copy(jar, to.resolve(jar.getFileName()))) {
        System.out.println(jar.getFileName());
      }
    }
  }

  /** Whether there was anything beyond a manifest: JavaFX has such jars for builds alone. */
  private boolean copy(Path from, Path to) throws IOException {
    TreeMap<String, byte[]> entries = new TreeMap<>();
    try (ZipFile zip = new ZipFile(from.toFile())) {
      for (ZipEntry entry : new ArrayList<>(zip.stream().toList())) {
        String name = entry.getName();
        if (entry.isDirectory() || isSignature(name)) {
          continue;
        }
        byte[] content;
        try (InputStream in = zip.getInputStream(entry)) {
          content = in.readAllBytes();
        }
        if (name.equals(KEYCHAIN)) {
          if (mac) {
            entries.put(name, content);
          }
        } else if (name.equals(ICON_SETS)) {
          if (new String(content, StandardCharsets.UTF_8).contains("dev.fleetglass")) {
            entries.put(name, content);
          }
        } else if (isFont(name)) {
          Path fonts = Files.createDirectories(to.resolveSibling("fonts"));
          Files.write(fonts.resolve(file(name)), content);
          if (!name.startsWith(FONTS)) {
            entries.put(name, content);
          }
        } else if (!isNative(name)) {
          entries.put(name, content);
        } else if (isOurs(name)) {
          Files.write(natives.resolve(file(name)), content);
        }
      }
    }
    byte[] manifest = entries.remove("META-INF/MANIFEST.MF");
    if (entries.isEmpty()) {
      return false;
    }
    try (OutputStream out = Files.newOutputStream(to);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      if (manifest != null) {
        store(zip, "META-INF/MANIFEST.MF", withoutDigests(manifest));
      }
      for (var entry : entries.entrySet()) {
        store(zip, entry.getKey(), entry.getValue());
      }
    }
    return true;
  }

  private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private boolean isOurs(String name) {
    return MANY.stream().noneMatch(name::startsWith) || ours.stream().anyMatch(name::startsWith);
  }

  private static boolean isNative(String name) {
    return Stream.of(".so", ".dll", ".dylib", ".jnilib", ".a").anyMatch(name::endsWith);
  }

  private static boolean isFont(String name) {
    return name.startsWith(FONTS) || name.endsWith(ICONS);
  }

  private static String file(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** A signature of a jar that is written anew would not fit it any more. */
  private static boolean isSignature(String name) {
    return name.startsWith("META-INF/")
        && Stream.of(".SF", ".RSA", ".DSA", ".EC").anyMatch(name::endsWith);
  }

  private static byte[] withoutDigests(byte[] manifest) throws IOException {
    java.util.jar.Manifest read = new java.util.jar.Manifest(new java.io.ByteArrayInputStream(manifest));
    if (read.getEntries().values().stream()
        .noneMatch(values -> values.keySet().stream().anyMatch(key -> key.toString().endsWith("-Digest")))) {
      return manifest;
    }
    read.getEntries().clear();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    read.write(out);
    return out.toByteArray();
  }
}
