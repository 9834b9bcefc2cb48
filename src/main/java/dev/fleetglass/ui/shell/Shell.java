package dev.fleetglass.ui.shell;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.crash.CrashReport;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.Form;
import dev.fleetglass.ui.common.KeyChoice;
import dev.fleetglass.ui.common.Origin;
import dev.fleetglass.ui.common.Question;
import dev.fleetglass.ui.common.Screen;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Selected;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.dialog.Clip;
import dev.fleetglass.ui.dialog.Dialogs;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.TableKey;
import dev.fleetglass.ui.theme.Theme;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The window's content: it shows one screen at a time and is what screens may ask of the window. A
 * change of language makes its views and the screens anew. JavaFX thread only.
 */
public final class Shell implements Workspace {
  private static final String DRAWER = "shell.drawer";
  private static final KeyCombination BACK =
      new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);
  private static final String SCREEN = "shell.screen";
  private static final String KEYS = "shell.shortcuts";

  private final ShellViewModel model;
  private final ScreenFactory factory;
  private final ShellHost host;
  private final Theme theme;
  private final Dialogs dialogs;
  private final StackPane root = new StackPane();
  private final Cards cards = new Cards();
  private final Overlay overlay = new Overlay();
  private final FullScreen full;
  private final Trail trail = new Trail();
  private final Subscriptions live = new Subscriptions();
  private final Map<ScreenId, Screen> screens = new EnumMap<>(ScreenId.class);
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Fleetglass");
  private final ReadOnlyObjectWrapper<ScreenId> current =
      new ReadOnlyObjectWrapper<>(ScreenId.CLUSTERS);
  private Texts texts;
  private KeyChoice keys;
  private ShellView view;
  private @Nullable Screen screen;
  private @Nullable Node focusBeforeDrawer;

  public Shell(
      ShellViewModel model, ScreenFactory factory, ShellHost host, Theme theme, Clock clock) {
    this.model = model;
    this.factory = factory;
    this.host = host;
    this.theme = theme;
    texts = Texts.load(model.localeProperty().get());
    keys = model.layout(KEYS).map(KeyChoice::parse).orElse(KeyChoice.NONE);
    // Before any scene is styled: views name colours that only the theme knows.
    theme.apply(model.appearanceProperty().get());
    dialogs =
        new Dialogs(
            () -> root.getScene() == null ? null : root.getScene().getWindow(),
            () -> texts,
            model::zone,
            clock);
    full = new FullScreen(root, () -> texts.get("shell.fullScreen.hint"));
    view = new ShellView(texts, model, this);
    root.getStylesheets()
        .add(Objects.requireNonNull(Shell.class.getResource("shell.css")).toExternalForm());
    root.getChildren().addAll(view, cards, overlay);
  }

  /** The root of the window's scene; the same object for life. */
  public StackPane root() {
    return root;
  }

  /** Title of the window. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<ScreenId> currentProperty() {
    return current.getReadOnlyProperty();
  }

  public Texts texts() {
    return texts;
  }

  /** The screen that was shown when the window was last closed; clusters at first. */
  public ScreenId remembered() {
    String name = model.layout(SCREEN).orElse("");
    for (ScreenId id : ScreenId.values()) {
      if (id.name().equals(name)) {
        return id;
      }
    }
    return ScreenId.CLUSTERS;
  }

  /** Begins to follow the services and shows a screen; the root is in a scene by now. */
  public void start(ScreenId first) {
    model.activate();
    live.listen(model.appearanceProperty(), theme::apply);
    live.onChange(
        model.localeProperty(),
        locale -> {
          if (!locale.equals(texts.locale())) {
            rebuild(Texts.load(locale));
          }
        });
    Scene scene = root.getScene();
    EventHandler<KeyEvent> pressed = this::pressed;
    EventHandler<KeyEvent> typed = this::typed;
    scene.addEventHandler(KeyEvent.KEY_PRESSED, pressed);
    scene.addEventHandler(KeyEvent.KEY_TYPED, typed);
    live.add(() -> scene.removeEventHandler(KeyEvent.KEY_PRESSED, pressed));
    live.add(() -> scene.removeEventHandler(KeyEvent.KEY_TYPED, typed));
    settle();
    show(first);
  }

  /** Releases everything; the window can go. */
  public void close() {
    dialogs.close();
    full.close();
    leave();
    view.deactivate();
    live.close();
    model.deactivate();
    screens.clear();
  }

  @Override
  public void show(ScreenId id) {
    stay();
    change(id);
  }

  @Override
  public void follow(ScreenId id, Target target, Origin origin) {
    trail.add(origin);
    arrive(id, target);
  }

  /** Returns to where the last link was followed. */
  void goBack() {
    Origin origin = trail.take();
    if (origin != null) {
      arrive(origin.screen(), origin.target());
    }
  }

  /** Forgets where links were followed. */
  void stay() {
    trail.clear();
    view.origin(null);
  }

  private void arrive(ScreenId id, Target target) {
    change(id);
    view.origin(trail.last());
    if (screen != null) {
      screen.open(target);
    }
  }

  private void change(ScreenId id) {
    if (screen != null && screen.id() == id) {
      screen.view().requestFocus();
      return;
    }
    closeDrawer();
    leave();
    Screen next = screens.computeIfAbsent(id, key -> factory.create(key, texts, this));
    screen = next;
    current.set(id);
    title.set(ScreenFace.title(texts, id) + " – Fleetglass");
    view.show(next);
    view.origin(trail.last());
    next.activate();
    model.saveLayout(SCREEN, id.name());
  }

  @Override
  public void openDrawer(String heading, Region content) {
    if (!drawerOpen() && root.getScene() != null) {
      focusBeforeDrawer = root.getScene().getFocusOwner();
    }
    view.drawer().open(heading, content);
  }

  @Override
  public void closeDrawer() {
    if (!drawerOpen()) {
      return;
    }
    Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
    boolean inside = owner != null && isInside(owner, view.drawer());
    view.drawer().close();
    Node back = focusBeforeDrawer;
    focusBeforeDrawer = null;
    if (inside && back != null && back.getScene() != null) {
      back.requestFocus();
    }
  }

  @Override
  public boolean drawerOpen() {
    return view.drawer().isOpen();
  }

  @Override
  public void fail(ApiFailure failure, @Nullable Runnable retry) {
    dialogs.fail(failure, retry);
  }

  @Override
  public void confirm(Question question) {
    dialogs.confirm(question);
  }

  @Override
  public void fill(Form form) {
    dialogs.fill(form);
  }

  @Override
  public void post(Region card) {
    cards.post(card);
  }

  @Override
  public void dismiss(Region card) {
    cards.dismiss(card);
  }

  @Override
  public void selected(Selected what) {
    view.selected(what);
  }

  @Override
  public void setFullScreen(boolean wanted) {
    if (wanted) {
      closeDrawer();
    }
    full.set(wanted);
  }

  @Override
  public ReadOnlyBooleanProperty fullScreenProperty() {
    return full.property();
  }

  @Override
  public void say(String text) {
    view.say(text);
  }

  @Override
  public void openFolder(Path folder) {
    host.openFolder(folder, () -> confirm(pathInstead(folder)));
  }

  @Override
  public void browse(URI address) {
    host.browse(address, () -> confirm(addressInstead(address)));
  }

  private Question addressInstead(URI address) {
    return new Question(
        texts.get("shell.browse.failed.title"),
        address.toString(),
        texts.get("shell.folder.failed.verb"),
        false,
        () -> Clip.put(address.toString()),
        () -> {});
  }

  private Question pathInstead(Path folder) {
    return new Question(
        texts.get("shell.folder.failed.title"),
        folder.toString(),
        texts.get("shell.folder.failed.verb"),
        false,
        () -> Clip.put(folder.toString()),
        () -> {});
  }

  /** Tells of an error nobody caught; once told it is not offered at the next start. */
  public void crash(CrashReport report) {
    dialogs.crash(report, () -> model.seen(report));
  }

  /** Shows what is left of an earlier run. */
  void showReport(CrashReport report) {
    dialogs.report(report);
  }

  @Override
  public void about() {
    host.about(facts -> dialogs.about(facts, folder -> openFolder(folder)));
  }

  void quit() {
    host.quit();
  }

  void refreshAll() {
    model.refreshAll(failure -> fail(failure, this::refreshAll));
  }

  void openPalette() {
    PaletteViewModel finds =
        new PaletteViewModel(
            texts,
            model.tasks(),
            commands(),
            model.connections(),
            model.rows(),
            new PaletteMemory(model),
            this::reach,
            table());
    CommandPalette palette = new CommandPalette(texts, finds, overlay::close);
    overlay.open(palette, palette.field());
  }

  /** The list that is shown; null on screens without one. */
  private @Nullable ScreenId table() {
    return switch (current.get()) {
      case BILLING, MONITORING, CONNECTIONS, SETTINGS -> null;
      default -> current.get();
    };
  }

  /** Goes to something by name, from wherever one is. */
  private void reach(ScreenId id, Target target) {
    trail.clear();
    arrive(id, target);
  }

  void openKeys() {
    CheatSheet sheet =
        new CheatSheet(texts, commands(), keys, this::chooseKeys, this::aboutInstead);
    overlay.open(sheet, sheet);
  }

  /** A dialog is not opened over a card. */
  private void aboutInstead() {
    overlay.close();
    about();
  }

  void rememberDrawer() {
    model.saveLayout(DRAWER, Long.toString(Math.round(view.drawer().wanted())));
  }

  private List<Command> commands() {
    return usual(screen).stream().map(command -> command.with(keys)).toList();
  }

  private List<Command> usual(@Nullable Screen of) {
    return Commands.collect(texts, model, this, of, host.actions(texts, this));
  }

  @Override
  public KeyChoice keys() {
    return keys;
  }

  @Override
  public void chooseKeys() {
    KeyChoice before = keys;
    ShortcutEditor editor =
        new ShortcutEditor(
            shortcuts(),
            keys,
            chosen -> {
              keys = chosen;
              model.saveLayout(KEYS, chosen.format());
            });
    ShortcutsCard card = new ShortcutsCard(editor, texts);
    overlay.open(card, card.field());
    overlay.onGone(() -> {
      if (!keys.equals(before)) {
        // Menus and tooltips name keys.
        rebuild(texts);
      }
    });
  }

  /** Everything that can have keys, on whatever screen; what all lists have is there once. */
  private List<ShortcutItem> shortcuts() {
    Map<String, ShortcutItem> items = new LinkedHashMap<>();
    usual(null).forEach(command -> put(items, ShortcutItem.of(command)));
    String lists = texts.get("shell.keys.table");
    for (TableKey key : TableKey.values()) {
      put(items, ShortcutItem.of(key, lists, texts::get));
    }
    for (ScreenId id : ScreenId.values()) {
      Screen each = screens.computeIfAbsent(id, made -> factory.create(made, texts, this));
      String group = ScreenFace.title(texts, id);
      for (Action action : each.actions()) {
        boolean shared = KeyChoice.name(action.id()).startsWith("list.");
        put(items, ShortcutItem.of(new Command(shared ? lists : group, action)));
      }
    }
    return List.copyOf(items.values());
  }

  private static void put(Map<String, ShortcutItem> items, ShortcutItem item) {
    items.putIfAbsent(item.id(), item);
  }

  private void rebuild(Texts now) {
    overlay.close();
    leave();
    view.deactivate();
    screens.clear();
    texts = now;
    view = new ShellView(texts, model, this);
    root.getChildren().set(0, view);
    settle();
    change(current.get());
  }

  /** A new view takes up its work where the one before left it. */
  private void settle() {
    try {
      model.layout(DRAWER).ifPresent(width -> view.drawer().setWanted(Double.parseDouble(width)));
    } catch (NumberFormatException e) {
      view.drawer().setWanted(SideDrawer.USUAL);
    }
    view.activate();
  }

  private void leave() {
    if (screen != null) {
      screen.deactivate();
      screen = null;
    }
  }

  private void pressed(KeyEvent event) {
    if (overlay.isOpen()) {
      return;
    }
    for (Command command : commands()) {
      Action action = command.action();
      if (action.shortcut() != null && action.shortcut().match(event)) {
        event.consume();
        action.run().run();
        return;
      }
    }
    if (BACK.match(event)) {
      event.consume();
      goBack();
    } else if (event.getCode() == KeyCode.ESCAPE && drawerOpen()) {
      event.consume();
      closeDrawer();
    } else if (event.getCode() == KeyCode.ESCAPE && fullScreen()) {
      event.consume();
      setFullScreen(false);
    }
  }

  private void typed(KeyEvent event) {
    boolean writing = event.getTarget() instanceof TextInputControl;
    if (!writing && !overlay.isOpen() && "?".equals(event.getCharacter())) {
      event.consume();
      openKeys();
    }
  }

  private static boolean isInside(Node node, Node ancestor) {
    return Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(ancestor::equals);
  }
}
