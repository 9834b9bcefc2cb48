package dev.fleetglass.ui.table.field;

import dev.fleetglass.ui.common.WhenShown;
import dev.fleetglass.ui.i18n.Texts;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** All forms of a search, each with an example. */
final class HelpCard extends VBox {
  private record Form(String example, String key) {}

  private static final List<Form> FORMS =
      List.of(
          new Form("web seoul", "words"),
          new Form("\"load balancer\"", "phrase"),
          new Form("name:web", "column"),
          new Form("name=\"web 1\"", "equal"),
          new Form("-test  -state:off", "not"),
          new Form("web OR (db -test)", "or"),
          new Form("state:(failed OR changing)", "group"),
          new Form("cores>4  ram>=2GB", "compare"),
          new Form("cores:2..4  disk:10GB..50GB", "range"),
          new Form("created:2026-01-01..2026-02-01", "date"),
          new Form("created<7d", "age"),
          new Form("version>1.28", "version"),
          new Form("state:failed", "state"),
          new Form("name:web-*  name:db-?", "glob"),
          new Form("/^db-\\d+/  name:/-0[1-3]$/", "regex"),
          new Form("ip:208.113.75.240/28", "network"),
          new Form("description:none", "none"),
          new Form("is:stale", "stale"),
          new Form("\\*  \"a:b\"", "escape"));

  HelpCard(Texts texts) {
    getStyleClass().add("search-help");
    setManaged(false);
    setVisible(false);
    WhenShown.make(this, () -> forms(texts));
  }

  private static Node[] forms(Texts texts) {
    Label title = new Label(texts.get("search.help.title"));
    title.getStyleClass().add("title-4");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("forms");
    int row = 0;
    for (Form form : FORMS) {
      Label example = new Label(form.example());
      example.getStyleClass().addAll("mono", "example");
      example.setMinWidth(Region.USE_PREF_SIZE);
      Label meaning = new Label(texts.get("search.help." + form.key() + ".text"));
      meaning.setMinWidth(Region.USE_PREF_SIZE);
      grid.addRow(row++, example, meaning);
      RowConstraints line = new RowConstraints();
      line.setValignment(VPos.CENTER);
      grid.getRowConstraints().add(line);
    }
    return new Node[] {title, grid};
  }
}
