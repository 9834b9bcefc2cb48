package dev.fleetglass.ui.table.field;

import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.search.Offer;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** What may be taken, one line each, with the one that is chosen. */
final class OfferList extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Texts texts;
  private final Consumer<Offer> take;
  private final Label heading = new Label();
  private final VBox lines = new VBox();
  private final Label keys;
  private List<Offer> offers = List.of();
  private int chosen = -1;

  OfferList(Texts texts, Consumer<Offer> take) {
    this.texts = texts;
    this.take = take;
    getStyleClass().add("search-offers");
    heading.getStyleClass().add("heading");
    keys = new Label(texts.get("search.offers.keys"));
    keys.getStyleClass().add("keys");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    getChildren().addAll(heading, lines, keys);
    hideOffers();
  }

  /** Shows offers, all of one kind; none of them is chosen yet. */
  void show(List<Offer> newOffers) {
    if (newOffers.isEmpty()) {
      hideOffers();
      return;
    }
    offers = newOffers;
    chosen = -1;
    heading.setText(
        texts.get(
            switch (offers.getFirst().kind()) {
              case RECENT -> "search.offers.recent";
              case COLUMN -> "search.offers.columns";
              case VALUE -> "search.offers.values";
            }));
    lines.getChildren().setAll(offers.stream().map(this::line).toList());
    setAccessibleText(texts.get("search.offers.accessible", Integer.toString(offers.size())));
    setVisible(true);
    setManaged(true);
  }

  void hideOffers() {
    offers = List.of();
    chosen = -1;
    lines.getChildren().clear();
    setVisible(false);
    setManaged(false);
  }

  boolean open() {
    return !offers.isEmpty();
  }

  /** Chooses the next or the one before; past the ends none is chosen. */
  void move(int by) {
    int count = offers.size() + 1;
    choose(Math.floorMod(chosen + 1 + by, count) - 1);
  }

  @Nullable Offer chosen() {
    return chosen < 0 ? null : offers.get(chosen);
  }

  Offer first() {
    return offers.getFirst();
  }

  List<Offer> offers() {
    return offers;
  }

  private void choose(int line) {
    chosen = line;
    for (int i = 0; i < lines.getChildren().size(); i++) {
      lines.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == line);
    }
  }

  private HBox line(Offer offer) {
    Label title = new Label(offer.title());
    title.getStyleClass().add("title");
    title.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    boolean column = offer.kind() == Offer.Kind.COLUMN;
    Label detail = new Label(column ? texts.get("search.kind." + offer.detail()) : offer.detail());
    detail.getStyleClass().add("detail");
    detail.setMinWidth(Region.USE_PREF_SIZE);
    HBox line =
        new HBox(
            new FontIcon(
                switch (offer.kind()) {
                  case RECENT -> "fg-history";
                  case COLUMN -> "fg-table-column";
                  case VALUE -> "fg-label-outline";
                }),
            title,
            gap,
            detail);
    line.getStyleClass().add("line");
    line.setAlignment(Pos.CENTER_LEFT);
    line.setAccessibleRole(AccessibleRole.LIST_ITEM);
    line.setAccessibleText(offer.title() + " " + detail.getText());
    line.setOnMouseEntered(_ -> choose(offers.indexOf(offer)));
    // On pressing: by the click the field would have lost the keyboard.
    line.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          event.consume();
          take.accept(offer);
        });
    return line;
  }
}
