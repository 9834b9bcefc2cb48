package dev.fleetglass.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import dev.fleetglass.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** Threads and connections that should be gone. */
final class Leftovers {
  private static final long PATIENCE_NANOS = 20_000_000_000L;

  /** Ours by name: transport calls, workers, the timer, the sandbox. */
  private static final Pattern OURS =
      Pattern.compile("\"((?:http |worker-|scheduler|sandbox-)[^\"]*)\"");

  private Leftovers() {}

  /** The other side of a closed connection hears of it a moment later. */
  static void assertNobodyIsConnected(Sandbox sandbox) {
    assertThat(becomes(() -> sandbox.callers() == 0)).as("%s is left", sandbox).isTrue();
  }

  static void assertNoThreadIsLeft(Path scratch) {
    List<String> last = threads(scratch);
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!last.isEmpty() && System.nanoTime() < deadline) {
      last = threads(scratch);
    }
    assertThat(last).isEmpty();
  }

  /** Names of our threads that live, the virtual ones too. */
  static List<String> threads(Path scratch) {
    try {
      Path dump = scratch.resolve("threads" + System.nanoTime() + ".txt");
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpThreads(dump.toAbsolutePath().toString(), ThreadDumpFormat.TEXT_PLAIN);
      String text = Files.readString(dump);
      Files.delete(dump);
      return OURS.matcher(text).results().map(found -> found.group(1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean becomes(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.onSpinWait();
    }
    return true;
  }
}
