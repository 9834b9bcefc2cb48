package dev.fleetglass.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.crash.CrashReport;
import dev.fleetglass.crash.CrashReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The whole program in processes of its own: a second start, and ends of every kind. */
class RunTest {
  private static final int PATIENCE = 60;

  private final List<Process> started = new ArrayList<>();
  @TempDir private Path folder;

  @AfterEach
  void end() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void secondStartShowsTheFirstWindowAndEnds() throws Exception {
    Path home = folder.resolve("home");
    Process first = window(home);
    Path note = home.resolve("data/window.properties");
    if (!OS.WINDOWS.isCurrentOs()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(note)))
          .isEqualTo("rw-------");
    }

    Process second = start(home);
    assertThat(second.waitFor(PATIENCE, TimeUnit.SECONDS)).as("ends by itself").isTrue();
    assertThat(second.exitValue()).isZero();
    await(() -> log(home).contains("A second start asks for the window"));
    assertThat(first.isAlive()).isTrue();

    // The command line and other data folders are programs of their own.
    Process list = start(home, "dev.fleetglass.boot.Main", "--version");
    assertThat(list.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(home.resolve("output"))).contains("Fleetglass ");
    Process other = window(folder.resolve("other home"));
    assertThat(other.isAlive()).isTrue();
    assertThat(first.isAlive()).isTrue();
  }

  @Test
  void killedRunIsNeitherInTheWayNorACrash() throws Exception {
    Path home = folder.resolve("home");
    window(home).destroyForcibly().waitFor();
    assertThat(home.resolve("data/window.properties")).exists();

    Process next = window(home);

    assertThat(next.isAlive()).isTrue();
    assertThat(reports(home)).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // has no signals
  void crashOfTheJavaMachineIsReportedAtTheNextStart() throws Exception {
    Path home = folder.resolve("home");
    Process first = window(home);
    new ProcessBuilder("kill", "-SEGV", String.valueOf(first.pid())).start().waitFor();
    assertThat(first.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();

    window(home);

    assertThat(reports(home)).hasSize(1);
    String text = new CrashReports(home.resolve("data/crashes")).read(reports(home).getFirst());
    assertThat(text)
        .startsWith("Fleetglass crash report FG-")
        .contains("SIGSEGV", "Java machine: ")
        .doesNotContain(System.getProperty("java.class.path"), "FLEETGLASS_HOME");
  }

  @Test
  void uncaughtErrorOfAThreadLeavesAReport() throws Exception {
    Path home = folder.resolve("home");
    Process program = start(home, CrashingProgram.class.getName(), "S3cr3t-value");
    assertThat(program.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
    Process again = start(home, CrashingProgram.class.getName(), "other S3cr3t-value");
    assertThat(again.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();

    List<CrashReport> reports = reports(home);
    assertThat(reports).hasSize(4);
    assertThat(reports.stream().map(CrashReport::code).distinct()).as("stable").hasSize(2);
    CrashReports files = new CrashReports(home.resolve("data/crashes"));
    for (CrashReport report : reports) {
      assertThat(files.read(report))
          .contains("Java: " + System.getProperty("java.version"), "Thread: ")
          .doesNotContain("S3cr3t-value");
    }
    assertThat(Files.readString(home.resolve("output"))).contains(reports.getFirst().code());
    // A run with a window offers them, once.
    window(home);
    await(() -> files.unseen().isEmpty());
    assertThat(files.all()).hasSize(4);
  }

  private Process window(Path home) throws Exception {
    Files.deleteIfExists(home.resolve("logs/fleetglass.log"));
    Process process = start(home);
    await(() -> log(home).contains("Window shown") || !process.isAlive());
    assertThat(process.isAlive()).as(() -> log(home)).isTrue();
    return process;
  }

  private Process start(Path home, String... arguments) throws IOException {
    Process process = ProgramProcess.start(home, arguments);
    started.add(process);
    return process;
  }

  private static List<CrashReport> reports(Path home) throws IOException {
    return new CrashReports(home.resolve("data/crashes")).all();
  }

  private static String log(Path home) {
    try {
      return Files.readString(home.resolve("logs/fleetglass.log"));
    } catch (IOException e) {
      return "";
    }
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, condition);
  }
}
