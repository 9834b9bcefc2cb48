package dev.fleetglass.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, since what a toolkit has found out about fonts it keeps. */
class HangulTest {
  @Test
  void aFontWithoutHangulBorrowsItFromTheProgramsOther(@TempDir Path home)
      throws IOException, InterruptedException {
    Process process = ProgramProcess.start(home, HangulProbe.class.getName());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

    String[] widths = Files.readString(home.resolve("output")).strip().split(" ", -1);
    assertThat(Double.parseDouble(widths[0])).isGreaterThan(Double.parseDouble(widths[1]));
  }
}
