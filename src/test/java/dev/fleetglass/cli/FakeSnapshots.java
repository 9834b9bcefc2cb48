package dev.fleetglass.cli;

import java.util.List;
import java.util.function.Consumer;

/** Draws nothing, and tells what it was asked for. */
public record FakeSnapshots(List<String> screens, Consumer<Object> asked)
    implements SnapshotRunner {
  /** Nothing can be drawn. */
  public static FakeSnapshots none() {
    return new FakeSnapshots(List.of(), _ -> {});
  }

  @Override
  public void draw(SnapshotOptions options) {
    asked.accept(options);
  }
}
