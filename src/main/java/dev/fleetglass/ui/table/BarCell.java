package dev.fleetglass.ui.table;

import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A part of a whole as a bar with its figures beside it. */
final class BarCell<R extends TableRow> extends DataCell<R> {
  private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");

  private final Function<R, @Nullable Share> share;
  private final Bar bar = new Bar();

  BarCell(Column<R> column, Looks<R> looks, Function<R, @Nullable Share> share) {
    super(column, looks);
    this.share = share;
    getStyleClass().add("mono");
    setAlignment(Pos.CENTER_LEFT);
    setGraphicTextGap(8);
  }

  @Override
  void show(R row) {
    Share now = share.apply(row);
    setText(now == null ? "" : now.text());
    setGraphic(now == null ? null : bar);
    if (now != null) {
      bar.show(now);
    }
  }

  @Override
  String spoken(R row) {
    Share now = share.apply(row);
    return now == null ? "" : now.spoken();
  }

  @Override
  void clear() {
    super.clear();
    setGraphic(null);
  }

  private static final class Bar extends Region {
    static final double WIDTH = 56;
    private static final double HEIGHT = 6;

    private final Region fill = new Region();
    private double fraction;

    Bar() {
      getStyleClass().add("share-bar");
      setMinSize(WIDTH, HEIGHT);
      setPrefSize(WIDTH, HEIGHT);
      setMaxSize(WIDTH, HEIGHT);
      setMouseTransparent(true);
      fill.getStyleClass().add("fill");
      fill.setManaged(false);
      getChildren().add(fill);
    }

    void show(Share share) {
      if (share.fraction() != fraction || fill.getHeight() == 0) {
        fraction = share.fraction();
        fill.resizeRelocate(0, 0, Math.rint(fraction * WIDTH), HEIGHT);
      }
      pseudoClassStateChanged(FULL, share.full());
    }
  }
}
