package dev.fleetglass.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program as its launcher does, in a process of its own that has no display. */
class SnapshotCommandTest {
  private static final int DARK = 80;

  @TempDir private Path folder;

  @Test
  void drawsAListInTheAskedSize() throws Exception {
    BufferedImage picture = draw("clusters", "--size", "1100x700", "--theme", "light");

    assertThat(picture.getWidth()).isEqualTo(1100);
    assertThat(picture.getHeight()).isEqualTo(700);
    assertThat(brightness(picture)).isGreaterThan(255 - DARK);
    assertThat(colours(picture)).isGreaterThan(100);
  }

  @Test
  void drawsAFailureInTheDarkAndInKorean() throws Exception {
    BufferedImage picture = draw("error", "--theme", "dark", "--lang", "ko");

    assertThat(picture.getWidth()).isEqualTo(1280);
    assertThat(picture.getHeight()).isEqualTo(800);
    assertThat(brightness(picture)).isLessThan(DARK);
    assertThat(colours(picture)).isGreaterThan(100);
  }

  private BufferedImage draw(String screen, String... more) throws Exception {
    Path file = folder.resolve(screen + ".png");
    Path output = folder.resolve("output.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--module-path", modules(), "--add-modules", "javafx.controls"));
    command.add("--enable-native-access=javafx.graphics,ALL-UNNAMED");
    command.add("--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED");
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "dev.fleetglass.boot.Main"));
    command.addAll(List.of("snapshot", "--screen", screen, "--out", file.toString()));
    command.addAll(List.of(more));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().remove("DISPLAY");
    builder.environment().put("FLEETGLASS_HOME", folder.resolve("home").toString());
    Process process = builder.start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ends by itself").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(Files.readString(output)).isEmpty();
    assertThat(process.exitValue()).isZero();
    return read(file.toFile());
  }

  /** The tests' own module path: JavaFX as named modules, as the program has it. */
  private static String modules() {
    return System.getProperty("jdk.module.path");
  }

  private static BufferedImage read(File file) throws IOException {
    BufferedImage image = ImageIO.read(file);
    assertThat(image).as("a PNG").isNotNull();
    return image;
  }

  private static double brightness(BufferedImage image) {
    return pixels(image)
        .map(rgb -> ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3)
        .average()
        .orElseThrow();
  }

  private static long colours(BufferedImage image) {
    return pixels(image).distinct().count();
  }

  private static IntStream pixels(BufferedImage image) {
    int width = image.getWidth();
    return IntStream.range(0, width * image.getHeight())
        .map(i -> image.getRGB(i % width, i / width));
  }
}
