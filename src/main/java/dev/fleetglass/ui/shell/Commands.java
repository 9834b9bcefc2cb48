package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.Screen;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** Everything the operator can do at this moment. */
final class Commands {
  /** What opens the palette unless other keys are chosen. */
  static final KeyCombination PALETTE = ctrl(KeyCode.K);

  /** What shows all keys unless others are chosen. */
  static final KeyCombination KEYS = new KeyCodeCombination(KeyCode.F1);

  private final Texts texts;
  private final ShellViewModel model;
  private final Shell shell;
  private final List<Command> commands = new ArrayList<>();

  private Commands(Texts texts, ShellViewModel model, Shell shell) {
    this.texts = texts;
    this.model = model;
    this.shell = shell;
  }

  /**
   * Collects the actions of the screen, the window and the program, in the palette's order.
   *
   * @param screen the one shown; null before the first
   */
  static List<Command> collect(
      Texts texts, ShellViewModel model, Shell shell, @Nullable Screen screen, List<Action> host) {
    Commands all = new Commands(texts, model, shell);
    if (screen != null) {
      String group = ScreenFace.title(texts, screen.id());
      screen.actions().forEach(action -> all.commands.add(new Command(group, action)));
    }
    all.screens();
    all.window(screen);
    all.looks();
    all.faults();
    String group = texts.get("shell.group.program");
    all.add(group, "program.about", "fg-information-outline", null, shell::about);
    host.forEach(action -> all.commands.add(new Command(group, action)));
    all.add(group, "program.quit", "fg-exit-to-app", ctrl(KeyCode.Q), shell::quit);
    return List.copyOf(all.commands);
  }

  private void screens() {
    String group = texts.get("shell.group.go");
    for (ScreenId id : ScreenId.values()) {
      commands.add(
          new Command(
              group,
              new Action(
                  "go." + ScreenFace.key(id),
                  ScreenFace.title(texts, id),
                  ScreenFace.icon(id),
                  go(id),
                  () -> shell.show(id))));
    }
  }

  /** What shows a screen unless other keys are chosen. */
  static @Nullable KeyCombination go(ScreenId id) {
    int digit = ScreenFace.digit(id);
    return digit == 0 ? null : ctrl(KeyCode.valueOf("DIGIT" + digit));
  }

  private void window(@Nullable Screen screen) {
    String group = texts.get("shell.group.window");
    KeyCombination refresh = new KeyCodeCombination(KeyCode.F5);
    boolean taken =
        screen != null
            && screen.actions().stream().anyMatch(action -> refresh.equals(action.shortcut()));
    add(group, "window.refresh", "fg-refresh", taken ? null : refresh, shell::refreshAll);
    add(group, "window.palette", "fg-magnify", PALETTE, shell::openPalette);
    add(group, "window.keys", "fg-keyboard-outline", KEYS, shell::openKeys);
    add(group, "window.shortcuts", "fg-keyboard-settings-outline", null, shell::chooseKeys);
    KeyCombination fill = new KeyCodeCombination(KeyCode.F11);
    boolean whole = shell.fullScreen();
    commands.add(
        new Command(
            group,
            new Action(
                "window.fullScreen",
                texts.get(whole ? "shell.fullScreen.leave" : "shell.action.window.fullScreen"),
                whole ? "fg-fullscreen-exit" : "fg-fullscreen",
                fill,
                () -> shell.setFullScreen(!whole))));
    if (shell.drawerOpen()) {
      add(
          group,
          "window.drawer",
          "fg-dock-right",
          new KeyCodeCombination(KeyCode.ESCAPE),
          shell::closeDrawer);
    }
  }

  private void looks() {
    String group = texts.get("shell.group.look");
    for (Appearance look : Appearance.values()) {
      String icon =
          switch (look) {
            case SYSTEM -> "fg-theme-light-dark";
            case LIGHT -> "fg-white-balance-sunny";
            case DARK -> "fg-weather-night";
          };
      add(
          group,
          "theme." + look.name().toLowerCase(Locale.ROOT),
          icon,
          null,
          () -> model.chooseAppearance(look));
    }
    add(group, "language.english", "fg-translate", null, () -> model.chooseLanguage("en"));
    add(group, "language.korean", "fg-translate", null, () -> model.chooseLanguage("ko"));
  }

  private void faults() {
    String group = texts.get("shell.group.sandbox");
    fault(group, "none", Optional.empty(), "fg-flask-outline");
    for (String fault : model.faults()) {
      fault(group, fault, Optional.of(fault), "fg-flask-empty-outline");
    }
  }

  private void fault(String group, String id, Optional<String> fault, String icon) {
    commands.add(
        new Command(
            group,
            new Action(
                "sandbox." + id,
                texts.get("sandbox.fault." + id),
                icon,
                null,
                () -> model.chooseFault(fault))));
  }

  private void add(
      String group, String id, String icon, @Nullable KeyCombination keys, Runnable run) {
    commands.add(
        new Command(group, new Action(id, texts.get("shell.action." + id), icon, keys, run)));
  }

  private static KeyCombination ctrl(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }
}
