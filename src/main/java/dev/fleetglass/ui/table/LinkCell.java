package dev.fleetglass.ui.table;

import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** A text that leads somewhere: a click on its letters follows, one beside them selects the row. */
final class LinkCell<R extends TableRow> extends DataCell<R> {
  private static final PseudoClass LINKED = PseudoClass.getPseudoClass("linked");

  private final FontIcon old = new FontIcon("fg-clock-alert-outline");
  private final Predicate<R> leads;
  private final BiConsumer<R, String> follow;

  LinkCell(Column<R> column, Looks<R> looks, Predicate<R> leads, BiConsumer<R, String> follow) {
    super(column, looks);
    this.leads = leads;
    this.follow = follow;
    getStyleClass().add("link-cell");
    setOnMouseClicked(this::clicked);
  }

  @Override
  void show(R row) {
    setText(column.text().apply(row));
    pseudoClassStateChanged(LINKED, leads.test(row));
    setGraphic(column.kind() == Column.Kind.CONNECTION && row.stale() ? old : null);
  }

  @Override
  void clear() {
    super.clear();
    setGraphic(null);
    pseudoClassStateChanged(LINKED, false);
  }

  private void clicked(MouseEvent click) {
    R row = getItem();
    boolean plain =
        click.getButton() == MouseButton.PRIMARY
            && click.getClickCount() == 1
            && click.isStillSincePress()
            && !click.isShiftDown()
            && !click.isShortcutDown();
    boolean letters = click.getPickResult().getIntersectedNode() instanceof Text;
    if (row != null && plain && letters && leads.test(row)) {
      click.consume();
      follow.accept(row, column.id());
    }
  }
}
