package dev.fleetglass.ui.shell;

import dev.fleetglass.crash.CrashReports;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Ticker;
import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.Screen;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.dialog.AboutFacts;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.theme.Fonts;
import dev.fleetglass.ui.theme.Theme;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** A window over fake services. */
final class ShellFixture {
  final FakeServices services;
  final Deque<Runnable> beats = new ArrayDeque<>();
  final List<PlainScreen> made = new ArrayList<>();
  final SimpleBooleanProperty systemDark = new SimpleBooleanProperty();
  final Theme theme = new Theme(systemDark);
  final Shell shell;
  boolean quit;

  ShellFixture() {
    this(new FakeServices());
  }

  /** Over what is left of earlier runs. */
  ShellFixture(CrashReports reports) {
    this(new FakeServices(reports));
  }

  private ShellFixture(FakeServices services) {
    this.services = services;
    Fonts.load();
    Clock clock = Clock.fixed(FakeServices.NOW, ZoneOffset.UTC);
    FxGate gate = FxGate.toolkit();
    Ticker ticker = new Ticker(gate, (delay, task) -> beats.add(task), Duration.ofSeconds(1));
    ShellViewModel model = new ShellViewModel(services.services(), gate, clock, ticker);
    shell =
        new Shell(
            model,
            (id, texts, workspace) -> {
              PlainScreen screen = new PlainScreen(id, texts, workspace);
              made.add(screen);
              return screen;
            },
            new ShellHost() {
              @Override
              public void openFolder(Path folder, Runnable failed) {
                failed.run();
              }

              @Override
              public void browse(URI address, Runnable failed) {
                failed.run();
              }

              @Override
              public void about(Consumer<AboutFacts> ready) {
                ready.accept(
                    new AboutFacts(
                        "1.2.3", "abc", "25", "26", "Linux", "one: MIT\n", "facts\n", null));
              }

              @Override
              public void quit() {
                quit = true;
              }

              @Override
              public List<Action> actions(Texts texts, Workspace workspace) {
                return List.of();
              }
            },
            theme,
            clock);
  }

  /** Opens the window at the screen it remembers. */
  ShellFixture show(Stage stage, double width, double height) {
    stage.setScene(new Scene(shell.root(), width, height));
    stage.show();
    shell.start(shell.remembered());
    return this;
  }

  /** Lets the clock's next beat happen. */
  void beat() {
    Runnable next = beats.poll();
    if (next != null) {
      next.run();
    }
  }

  Screen lastMade() {
    return made.getLast();
  }
}
