package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.common.KeyChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Chooses keys for actions: records them, refuses what cannot be, offers swaps. */
final class ShortcutEditor {
  private static final Set<KeyCode> RESERVED =
      Set.of(KeyCode.ESCAPE, KeyCode.TAB, KeyCode.ENTER, KeyCode.SPACE);
  private static final Set<KeyCode> WRITING =
      Set.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.Z, KeyCode.Y);

  private final List<ShortcutItem> items;
  private final Consumer<KeyChoice> save;
  private final StringProperty query = new SimpleStringProperty("");
  private final ObservableList<ShortcutItem> shown = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Idle());
  private KeyChoice choice;

  /** What the operator is at. */
  sealed interface Step {
    record Idle() implements Step {}

    record Recording(ShortcutItem item) implements Step {}

    /**
     * These keys cannot be.
     *
     * @param reason end of a text key
     */
    record Refused(ShortcutItem item, KeyCombination keys, String reason) implements Step {}

    /** These keys belong to another action. */
    record Taken(ShortcutItem item, KeyCombination keys, ShortcutItem owner) implements Step {}
  }

  ShortcutEditor(List<ShortcutItem> items, KeyChoice choice, Consumer<KeyChoice> save) {
    this.items = List.copyOf(items);
    this.choice = choice;
    this.save = save;
    query.subscribe((_, _) -> filter());
    filter();
  }

  StringProperty queryProperty() {
    return query;
  }

  /** The actions that answer the query; told anew when keys change. */
  ObservableList<ShortcutItem> shown() {
    return shown;
  }

  ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  KeyChoice choice() {
    return choice;
  }

  @Nullable KeyCombination keys(ShortcutItem item) {
    return choice.of(item.id(), item.usual());
  }

  /** All keys as people read them. */
  List<String> texts(ShortcutItem item) {
    List<String> texts = new ArrayList<>(item.fixed().stream().map(KeyChoice::text).toList());
    KeyCombination own = keys(item);
    if (own != null) {
      texts.add(KeyChoice.text(own));
    }
    return texts;
  }

  void record(ShortcutItem item) {
    step.set(new Step.Recording(item));
  }

  /** Ends recording without a change; false when nothing was being recorded. */
  boolean cancel() {
    boolean was = !(step.get() instanceof Step.Idle);
    step.set(new Step.Idle());
    return was;
  }

  /** Takes the keys that are pressed while recording; modifiers alone are the beginning only. */
  void press(KeyEvent event) {
    ShortcutItem item = item();
    KeyCode code = event.getCode();
    if (item == null || code.isModifierKey() || code == KeyCode.UNDEFINED) {
      return;
    }
    press(item, combination(event));
  }

  void press(ShortcutItem item, KeyCombination keys) {
    String reason = refusal(item, keys);
    if (reason != null) {
      step.set(new Step.Refused(item, keys, reason));
      return;
    }
    Optional<ShortcutItem> owner = owner(item, keys);
    if (owner.isPresent()) {
      step.set(new Step.Taken(item, keys, owner.get()));
    } else {
      become(choose(choice, item, keys));
    }
  }

  /** Gives the keys that are taken to the item and its old ones to their owner. */
  void swap() {
    if (step.get() instanceof Step.Taken(var item, var keys, var owner)) {
      KeyCombination old = keys(item);
      boolean fits = old == null || refusal(owner, old) == null;
      become(choose(choose(choice, owner, fits ? old : null), item, keys));
    }
  }

  /** Leaves an action without keys of its own. */
  void remove(ShortcutItem item) {
    become(choose(choice, item, null));
  }

  /** Gives an action its usual keys back; who has them now is asked about as with new keys. */
  void reset(ShortcutItem item) {
    KeyCombination usual = item.usual();
    if (usual == null) {
      become(choice.without(item.id()));
    } else {
      press(item, usual);
    }
  }

  /** Gives all actions their usual keys back. */
  void resetAll() {
    become(KeyChoice.NONE);
  }

  boolean changed(ShortcutItem item) {
    return choice.has(item.id());
  }

  private static KeyChoice choose(
      KeyChoice from, ShortcutItem item, @Nullable KeyCombination keys) {
    return java.util.Objects.equals(keys, item.usual())
        ? from.without(item.id())
        : from.with(item.id(), keys);
  }

  private void become(KeyChoice next) {
    choice = next;
    step.set(new Step.Idle());
    save.accept(next);
    filter();
  }

  private @Nullable ShortcutItem item() {
    return switch (step.get()) {
      case Step.Idle _ -> null;
      case Step.Recording recording -> recording.item();
      case Step.Refused refused -> refused.item();
      case Step.Taken taken -> taken.item();
    };
  }

  /** Why these keys cannot be chosen, null when they can. */
  private static @Nullable String refusal(ShortcutItem item, KeyCombination keys) {
    if (!(keys instanceof KeyCodeCombination combination)) {
      return "unknown";
    }
    KeyCode code = combination.getCode();
    boolean shortcut = combination.getShortcut() == KeyCombination.ModifierValue.DOWN;
    boolean modified =
        shortcut
            || combination.getAlt() == KeyCombination.ModifierValue.DOWN
            || combination.getControl() == KeyCombination.ModifierValue.DOWN
            || combination.getMeta() == KeyCombination.ModifierValue.DOWN;
    boolean shifted = combination.getShift() == KeyCombination.ModifierValue.DOWN;
    if (RESERVED.contains(code)) {
      return "reserved";
    }
    if (code.isNavigationKey() && !modified) {
      return "moving";
    }
    if (!modified && !code.isFunctionKey() && !item.inTable()) {
      return "plain";
    }
    if (shortcut && !shifted && WRITING.contains(code) && !item.inTable()) {
      return "writing";
    }
    return null;
  }

  private Optional<ShortcutItem> owner(ShortcutItem item, KeyCombination keys) {
    return items.stream()
        .filter(other -> other.meets(item))
        .filter(other -> keys.equals(keys(other)) || other.fixed().contains(keys))
        .findFirst();
  }

  private void filter() {
    String wanted = query.get().strip().toLowerCase(Locale.ROOT);
    shown.setAll(items.stream().filter(item -> answers(item, wanted)).toList());
  }

  private boolean answers(ShortcutItem item, String wanted) {
    return wanted.isEmpty()
        || FuzzyMatch.score(wanted, item.title()) >= 0
        || FuzzyMatch.score(wanted, item.group()) >= 0
        // Ids are English: who types English finds the action in every language.
        || FuzzyMatch.score(wanted, item.id().replace('.', ' ')) >= 0
        || texts(item).stream().anyMatch(keys -> keys.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static KeyCombination combination(KeyEvent event) {
    List<KeyCombination.Modifier> modifiers = new ArrayList<>();
    if (event.isShortcutDown()) {
      modifiers.add(KeyCombination.SHORTCUT_DOWN);
    } else if (event.isControlDown()) {
      modifiers.add(KeyCombination.CONTROL_DOWN);
    }
    if (event.isAltDown()) {
      modifiers.add(KeyCombination.ALT_DOWN);
    }
    if (event.isShiftDown()) {
      modifiers.add(KeyCombination.SHIFT_DOWN);
    }
    return new KeyCodeCombination(
        event.getCode(), modifiers.toArray(new KeyCombination.Modifier[0]));
  }
}
