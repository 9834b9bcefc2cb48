package dev.fleetglass.boot;

import dev.fleetglass.store.Folders;
import java.time.Clock;

/** A run in which two threads end with an error nobody catches. */
final class CrashingProgram {
  private CrashingProgram() {}

  @SuppressWarnings("SystemOut") // as the program does before it has a window
  public static void main(String[] arguments) throws InterruptedException {
    Folders folders = Folders.locate();
    System.setProperty("fleetglass.log.folder", folders.logs().toString());
    try (Instance instance = Instance.take(folders.data()).orElseThrow()) {
      Run run = new Run(folders, instance, Clock.systemUTC(), System.err);
      Thread.setDefaultUncaughtExceptionHandler(run.crashes());
      Thread platform = Thread.ofPlatform().start(() -> fail(arguments[0]));
      platform.join();
      Thread light = Thread.ofVirtual().start(() -> exhaust(arguments[0]));
      light.join();
    }
  }

  private static void fail(String message) {
    throw new IllegalStateException(message);
  }

  private static void exhaust(String message) {
    throw new OutOfMemoryError(message);
  }
}
