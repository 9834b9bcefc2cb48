import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.Stylesheet;
import sun.misc.Unsafe;

/**
 * Makes the style sheets of the program binary, which JavaFX then reads instead of the text beside them: parsing text,
 * and looks of controls that the program has not, take a start a tenth of a second.
 *
 * <p>Styles CLASSES LEFT_OUT: the folder of the compiled program, and the list of what is left out. AtlantaFX is on the class
 * path.
 */
public final class Styles {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern IMPORT = Pattern.compile("@import \"(/[^\"]+)\";\\s*");
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
  private static final Pattern STYLE_CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");

  private final Path classes;
  private final Set<String> leftOut;

  private Styles(Path classes, Set<String> leftOut) {
    this.classes = classes;
    this.leftOut = leftOut;
  }

  public static void main(String[] arguments) throws IOException {
    settle();
    Path classes = Path.of(arguments[0]);
    Styles styles = new Styles(classes, leftOut(Path.of(arguments[1])));
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path sheet : files.filter(file -> file.toString().endsWith(".css")).toList()) {
        styles.convert(sheet);
      }
    }
  }

  /**
   * Two builds are to give the same bytes, but JavaFX writes pseudo-classes in the order of immutable sets, which Java
   * chooses anew for each run: see SALT32L and REVERSE in java.util.ImmutableCollections, which only iterators read. Code
   * that is compiled by now has taken them for constants, which is why the build has this interpreted.
   */
  @SuppressWarnings({"deprecation", "removal"})
  private static void settle() {
    try {
      Class<?> sets = Class.forName("java.util.ImmutableCollections");
      Field theUnsafe = Unsafe.class.getDeclaredField("theUnsafe");
      theUnsafe.setAccessible(true);
      Unsafe unsafe = (Unsafe) theUnsafe.get(null);
      Field salt = sets.getDeclaredField("SALT32L");
      Field reverse = sets.getDeclaredField("REVERSE");
      unsafe.putLong(unsafe.staticFieldBase(salt), unsafe.staticFieldOffset(salt), 0);
      unsafe.putBoolean(unsafe.staticFieldBase(reverse), unsafe.staticFieldOffset(reverse), false);
    } catch (ReflectiveOperationException e) {
      System.err.println("Style sheets may differ between builds with this version of Java: " + e);
    }
  }

  private static Set<String> leftOut(Path list) throws IOException {
    return Files.readAllLines(list).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .flatMap(line -> Arrays.stream(line.split("\\s", 2)[0].split(",")))
        .collect(Collectors.toUnmodifiableSet());
  }

  private void convert(Path sheet) throws IOException {
    String name = sheet.toString().replaceFirst("\\.css$", ".bss");
    Path text = Files.createTempFile("sheet", ".css");
    try {
      Files.writeString(text, flat(Files.readString(sheet)));
      Stylesheet.convertToBinary(text.toFile(), Path.of(name).toFile());
      Files.write(
          Path.of(name),
          replaced(Files.readAllBytes(Path.of(name)), text.toUri().toURL().toExternalForm(), "file:/sheet.css"));
    } finally {
      Files.delete(text);
    }
  }

  /** A binary sheet with one of its strings exchanged: it names the file that it came from, which has another name each time. */
  private static byte[] replaced(byte[] sheet, String before, String after) throws IOException {
    // As bytes that are letters one to one.
    String letters = new String(sheet, StandardCharsets.ISO_8859_1);
    return letters.replace(stored(before), stored(after)).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String stored(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new DataOutputStream(bytes).writeUTF(text);
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  /** The sheet with the ones that it imports in it. */
  private String flat(String text) {
    Matcher imports = IMPORT.matcher(COMMENT.matcher(text).replaceAll(""));
    return imports.replaceAll(found -> Matcher.quoteReplacement(imported(found.group(1))));
  }

  private String imported(String address) {
    Path own = classes.resolve(address.substring(1));
    try (InputStream foreign = Styles.class.getResourceAsStream(address)) {
      return Files.exists(own)
          ? flat(Files.readString(own))
          : needed(new String(foreign.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules of a sheet that can apply. */
  private String needed(String text) {
    StringBuilder kept = new StringBuilder();
    Matcher rules = RULE.matcher(COMMENT.matcher(text).replaceAll(""));
    while (rules.find()) {
      List<String> selectors = new ArrayList<>();
      for (String selector : rules.group(1).split(",")) {
        Set<String> named = new HashSet<>();
        STYLE_CLASS.matcher(selector).results().forEach(found -> named.add(found.group(1)));
        if (named.stream().noneMatch(leftOut::contains)) {
          selectors.add(selector);
        }
      }
      if (!selectors.isEmpty()) {
        kept.append(String.join(",", selectors)).append('{').append(rules.group(2)).append("}\n");
      }
    }
    return kept.toString();
  }
}
