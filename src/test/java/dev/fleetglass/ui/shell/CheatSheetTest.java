package dev.fleetglass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.ui.common.KeyChoice;
import dev.fleetglass.ui.common.Toolkit;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.TableKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class CheatSheetTest {
  @BeforeAll
  static void start() throws Exception {
    Toolkit.start();
  }

  @Test
  void namesEveryKeyOfATableWithItsPresentKeys() {
    for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
      Texts texts = Texts.load(language);
      Map<String, List<String>> usual = caps(texts, KeyChoice.NONE);
      for (TableKey key : TableKey.values()) {
        assertThat(usual).containsKey(texts.get(key.titleKey()));
      }
      assertThat(usual.get(texts.get("table.key.copyRows"))).contains("Ctrl+C");
      assertThat(usual.get(texts.get("table.key.copyCsv"))).contains("\u2013");

      KeyChoice chosen =
          KeyChoice.NONE
              .with(TableKey.COPY_ROWS.id(), KeyCombination.valueOf("F7"))
              .with(TableKey.COPY_CSV.id(), KeyCombination.valueOf("Shortcut+Alt+C"))
              .with(TableKey.SELECT_ALL.id(), null);
      Map<String, List<String>> now = caps(texts, chosen);
      assertThat(now.get(texts.get("table.key.copyRows"))).containsExactly("F7");
      assertThat(now.get(texts.get("table.key.copyCsv"))).containsExactly("Ctrl+Alt+C");
      assertThat(now.get(texts.get("table.key.selectAll"))).containsExactly("\u2013");
    }
  }

  @Test
  void everyKeyOfATableCanBeChosenAnew() {
    for (TableKey key : TableKey.values()) {
      ShortcutItem item = ShortcutItem.of(key, "Table", text -> text);
      List<KeyChoice> saved = new ArrayList<>();
      ShortcutEditor editor = new ShortcutEditor(List.of(item), KeyChoice.NONE, saved::add);
      editor.press(item, KeyCombination.valueOf("F7"));
      assertThat(saved).as(key.id()).hasSize(1);
      assertThat(KeyChoice.parse(saved.getFirst().format()).of(key))
          .as(key.id())
          .containsAll(key.fixed())
          .contains(KeyCombination.valueOf("F7"));
    }
  }

  /** Texts of the sheet with the keys before them. */
  private static Map<String, List<String>> caps(Texts texts, KeyChoice choice) {
    Map<String, List<String>> caps = new HashMap<>();
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          CheatSheet sheet = new CheatSheet(texts, List.of(), choice, () -> {}, () -> {});
          // What scrolls is found once it has its skin.
          Scene scene = new Scene(sheet);
          scene.getRoot().applyCss();
          for (Node grid : sheet.lookupAll(".key-grid")) {
            List<Node> nodes = ((GridPane) grid).getChildren();
            for (int at = 1; at + 1 < nodes.size(); at += 2) {
              String title = ((Label) nodes.get(at + 1)).getText();
              List<String> all = caps.computeIfAbsent(title, _ -> new ArrayList<>());
              ((HBox) nodes.get(at)).getChildren().forEach(cap -> all.add(((Label) cap).getText()));
            }
          }
        });
    return caps;
  }
}
