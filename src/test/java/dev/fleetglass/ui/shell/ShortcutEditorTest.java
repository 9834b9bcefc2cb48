package dev.fleetglass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.ui.common.KeyChoice;
import dev.fleetglass.ui.table.TableKey;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortcutEditorTest {
  private static final ShortcutItem PALETTE = item("window.palette", "Shortcut+K");
  private static final ShortcutItem EXPORT = item("list.export", "Shortcut+E");
  private static final ShortcutItem ADD = item("connections.add", "Shortcut+N");
  private static final ShortcutItem PICK = item("monitoring.pick", "Shortcut+P");
  private static final ShortcutItem DOWN = ShortcutItem.of(TableKey.DOWN, "Table", text -> text);

  private final List<KeyChoice> saved = new ArrayList<>();
  private final ShortcutEditor editor =
      new ShortcutEditor(List.of(PALETTE, EXPORT, ADD, PICK, DOWN), KeyChoice.NONE, saved::add);

  @Test
  void recordsFreeKeysAndKeepsThem() {
    editor.record(EXPORT);
    editor.press(EXPORT, keys("Shortcut+Shift+X"));
    assertThat(editor.stepProperty().get()).isEqualTo(new ShortcutEditor.Step.Idle());
    assertThat(editor.keys(EXPORT)).isEqualTo(keys("Shortcut+Shift+X"));
    assertThat(saved).hasSize(1);
    assertThat(KeyChoice.parse(saved.getLast().format())).isEqualTo(editor.choice());
  }

  @Test
  void asksWhenKeysBelongToAnotherAndSwapsThem() {
    editor.record(EXPORT);
    editor.press(EXPORT, keys("Shortcut+K"));
    assertThat(editor.stepProperty().get())
        .isEqualTo(new ShortcutEditor.Step.Taken(EXPORT, keys("Shortcut+K"), PALETTE));
    assertThat(saved).isEmpty();

    editor.swap();
    assertThat(editor.keys(EXPORT)).isEqualTo(keys("Shortcut+K"));
    assertThat(editor.keys(PALETTE)).isEqualTo(keys("Shortcut+E"));
  }

  @Test
  void screensThatAreNeverShownTogetherMayShareKeys() {
    editor.press(PICK, keys("Shortcut+N"));
    assertThat(editor.keys(PICK)).isEqualTo(keys("Shortcut+N"));
    assertThat(editor.keys(ADD)).isEqualTo(keys("Shortcut+N"));
  }

  @ParameterizedTest
  @CsvSource({
    "Esc, reserved",
    "Tab, reserved",
    "Enter, reserved",
    "X, plain",
    "Shift+X, plain",
    "Down, moving",
    "Shortcut+C, writing"
  })
  void refusesWhatCannotBe(String keys, String reason) {
    editor.press(EXPORT, keys(keys));
    assertThat(editor.stepProperty().get())
        .isEqualTo(new ShortcutEditor.Step.Refused(EXPORT, keys(keys), reason));
    assertThat(editor.keys(EXPORT)).isEqualTo(keys("Shortcut+E"));
  }

  @Test
  void lettersAloneAreForTablesOnly() {
    editor.press(DOWN, keys("N"));
    assertThat(editor.keys(DOWN)).isEqualTo(keys("N"));
    assertThat(editor.texts(DOWN)).containsExactly("↓", "N");
  }

  @Test
  void swappingNeverGivesAnActionKeysItCannotHave() {
    editor.press(DOWN, keys("Shortcut+E"));
    editor.swap();
    assertThat(editor.keys(DOWN)).isEqualTo(keys("Shortcut+E"));
    assertThat(editor.keys(EXPORT)).as("J alone cannot be an action's").isNull();
  }

  @Test
  void resetsOneOrAll() {
    editor.press(EXPORT, keys("F7"));
    editor.press(PALETTE, keys("F8"));
    editor.remove(ADD);
    assertThat(editor.keys(ADD)).isNull();
    editor.reset(EXPORT);
    assertThat(editor.keys(EXPORT)).isEqualTo(keys("Shortcut+E"));
    assertThat(editor.changed(EXPORT)).isFalse();
    editor.resetAll();
    assertThat(editor.choice()).isEqualTo(KeyChoice.NONE);
    assertThat(editor.keys(ADD)).isEqualTo(keys("Shortcut+N"));
  }

  @Test
  void resettingAsksWhenTheUsualKeysAreTakenBySomebodyElse() {
    editor.press(EXPORT, keys("F7"));
    editor.press(PALETTE, keys("Shortcut+E"));
    editor.reset(EXPORT);
    assertThat(editor.stepProperty().get())
        .isEqualTo(new ShortcutEditor.Step.Taken(EXPORT, keys("Shortcut+E"), PALETTE));
  }

  @Test
  void findsByTitleAndByKeys() {
    editor.queryProperty().set("export");
    assertThat(editor.shown()).containsExactly(EXPORT);
    editor.queryProperty().set("ctrl+k");
    assertThat(editor.shown()).containsExactly(PALETTE);
  }

  @Test
  void listsShareTheirActionsAndDamageIsLeftOut() {
    KeyChoice choice =
        KeyChoice.parse("list.filter=Shortcut+G\nrubbish\nx.y=No+Such+Key\ngo.servers=");
    assertThat(choice.of("servers.filter", null)).isEqualTo(keys("Shortcut+G"));
    assertThat(choice.of("journal.filter", null)).isEqualTo(keys("Shortcut+G"));
    assertThat(choice.of("x.y", keys("F3"))).isEqualTo(keys("F3"));
    assertThat(choice.of("go.servers", keys("Shortcut+2"))).isNull();
  }

  private static ShortcutItem item(String id, String keys) {
    return new ShortcutItem(id, "Group", id, keys(keys), List.of());
  }

  private static KeyCombination keys(String text) {
    return KeyCombination.valueOf(text);
  }
}
