package dev.fleetglass.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws a screen into a file. */
@Command(
    name = "snapshot",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    showDefaultValues = true,
    description = "Draws a screen of the console, with sandbox data, into a PNG. Needs no display.")
final class SnapshotCommand implements Callable<Integer> {
  private static final Pattern SIZE = Pattern.compile("(\\d{2,5})[xX](\\d{2,5})");
  private static final int LEAST = 320;
  private static final int MOST = 8_192;

  private final SnapshotRunner runner;
  private final Output output;

  @Option(
      names = "--screen",
      required = true,
      paramLabel = "NAME",
      description = "One of ${bundle:screens}.")
  private String screen = "";

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "PNG to write.")
  private Path file = Path.of("");

  @Option(names = "--size", paramLabel = "WxH", description = "In pixels.")
  private String size = "1280x800";

  @Option(names = "--theme", paramLabel = "NAME", description = "light or dark.")
  private SnapshotOptions.Theme theme = SnapshotOptions.Theme.LIGHT;

  @Option(names = "--lang", paramLabel = "TAG", description = "en or ko.")
  private String language = "en";

  @Option(
      names = "--search",
      paramLabel = "TEXT",
      description = "Searches the list and counts a column's values beside it.")
  private String search = "";

  @Option(
      names = "--dashboard",
      paramLabel = "ID",
      description = "Dashboard that monitoring shows, for example builtin-nodes.")
  private String dashboard = "";

  SnapshotCommand(SnapshotRunner runner, Output output) {
    this.runner = runner;
    this.output = output;
  }

  @Override
  public Integer call() {
    String wanted = screen.toLowerCase(Locale.ROOT);
    if (!runner.screens().contains(wanted)) {
      return output.usage(
          "The screens are " + String.join(", ", runner.screens()) + ", not " + screen);
    }
    Matcher matcher = SIZE.matcher(size);
    if (!matcher.matches()) {
      return output.usage("A size looks like 1280x800, not " + size);
    }
    int width = Integer.parseInt(matcher.group(1));
    int height = Integer.parseInt(matcher.group(2));
    if (Math.min(width, height) < LEAST || Math.max(width, height) > MOST) {
      return output.usage("A size is between " + LEAST + " and " + MOST + " pixels either way");
    }
    if (!language.equals("en") && !language.equals("ko")) {
      return output.usage("The languages are en and ko, not " + language);
    }
    try {
      runner.draw(
          new SnapshotOptions(
              wanted, file, width, height, theme, Locale.of(language), search, dashboard));
      return Cli.OK;
    } catch (IOException e) {
      return output.failed("The picture was not written: " + e.getMessage());
    }
  }

  /** What the help says of what can be drawn. */
  static ResourceBundle words(SnapshotRunner runner) {
    return new ListResourceBundle() {
      @Override
      protected Object[][] getContents() {
        return new Object[][] {{"screens", String.join(", ", runner.screens())}};
      }
    };
  }
}
