package dev.fleetglass.ui.table;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.i18n.Texts;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Opens the chooser of columns below itself. */
final class ColumnsButton<R extends TableRow> extends Button {
  private final TableModel<R> model;
  private final TableColumns<R> columns;
  private final Texts texts;
  private final Subscriptions open = new Subscriptions();
  private @Nullable PopOver popOver;

  ColumnsButton(TableModel<R> model, TableColumns<R> columns, Texts texts) {
    super(null, new FontIcon("fg-view-column-outline"));
    this.model = model;
    this.columns = columns;
    this.texts = texts;
    getStyleClass().addAll("flat", "button-icon", "columns-button");
    setAccessibleText(texts.get("table.columns.accessible"));
    Hint.set(this, texts.get("table.columns.accessible"));
    setOnAction(_ -> toggle());
  }

  void close() {
    if (popOver != null) {
      popOver.hide();
    }
  }

  void toggle() {
    if (popOver != null) {
      close();
      return;
    }
    Node at = isVisible() ? this : standIn();
    if (at.getScene() == null) {
      return;
    }
    ColumnChooser<R> chooser = new ColumnChooser<>(model, columns, texts);
    PopOver shown = new PopOver(chooser);
    shown.getStyleClass().add("column-pop-over");
    shown
        .getRoot()
        .getStylesheets()
        .add(Objects.requireNonNull(getClass().getResource("table.css")).toExternalForm());
    shown.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    shown.setDetachable(false);
    shown.setAnimated(false);
    shown.setOnHidden(_ -> {
      open.close();
      popOver = null;
    });
    popOver = shown;
    shown.show(at);
    chooser.activate(open);
  }

  /** Where the header is narrow the button is out of sight and its menu stands for it. */
  private Node standIn() {
    Node menu = getParent() == null ? null : getParent().lookup(".more-button");
    return menu == null ? this : menu;
  }
}
