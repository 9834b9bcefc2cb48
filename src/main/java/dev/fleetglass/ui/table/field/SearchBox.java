package dev.fleetglass.ui.table.field;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.WhenShown;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.TableModel;
import dev.fleetglass.ui.table.TableRow;
import dev.fleetglass.ui.table.search.Completion;
import dev.fleetglass.ui.table.search.Offer;
import dev.fleetglass.ui.table.search.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Where a table is searched. Below the field stands what is wrong with the search, as long as it is
 * wrong, and what may be taken while it is typed; both lie over what is below the header. JavaFX
 * thread only.
 */
public final class SearchBox<R extends TableRow> extends StackPane {
  private static final double WIDTH = 280;
  private static final double PANEL = 380;
  private static final double GAP = 4;
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final TableModel<R> model;
  private final Texts texts;
  private final RecentSearches recent;
  private final Runnable leave;
  private final SearchField field;
  private final Underline underline = new Underline();
  private final Label reason = new Label();
  private final OfferList offers;
  private final VBox panel;
  private final HelpCard help;

  /** Counts questions for values: an answer to an earlier one is late. */
  private int asked;

  /** The text is being changed by this box, not typed. */
  private boolean taking;

  /** The text was typed; the caret follows only after that. */
  private boolean following;

  /**
   * A field for a model's search.
   *
   * @param leave gives the keyboard to the table
   */
  public SearchBox(TableModel<R> model, Texts texts, RecentSearches recent, Runnable leave) {
    this.model = model;
    this.texts = texts;
    this.recent = recent;
    this.leave = leave;
    getStyleClass().add("search-box");
    getStylesheets()
        .add(Objects.requireNonNull(SearchBox.class.getResource("search.css")).toExternalForm());
    field = new SearchField(texts, this::toggleHelp, this::underline);
    field.setAccessibleText(texts.get("search.field.accessible"));
    field.setPrefWidth(WIDTH);
    field.setMinWidth(WIDTH / 2);
    reason.getStyleClass().add("reason");
    reason.setWrapText(true);
    offers = new OfferList(texts, this::take);
    panel = new VBox();
    panel.setVisible(false);
    WhenShown.add(panel, reason, offers);
    panel.getStyleClass().add("search-panel");
    panel.setManaged(false);
    help = new HelpCard(texts);
    getChildren().addAll(field, underline, panel, help);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    // What is pressed on the panels must not reach the table under them.
    panel.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    help.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    tell(null);
  }

  /** Follows the model until the bag is closed. */
  public void activate(Subscriptions until) {
    field.textProperty().bindBidirectional(model.filterProperty());
    until.add(() -> field.textProperty().unbindBidirectional(model.filterProperty()));
    until.onChange(field.textProperty(), _ -> typed());
    until.onChange(field.caretPositionProperty(), _ -> caretMoved());
    until.onChange(field.focusedProperty(), this::focused);
    until.listen(model.problemProperty(), this::tell);
    until.add(this::close);
  }

  public StringProperty textProperty() {
    return field.textProperty();
  }

  /** Takes the keyboard, everything selected. */
  public void focus() {
    field.requestFocus();
    field.selectAll();
  }

  public void clear() {
    field.clear();
  }

  /** Whether the keyboard is here. */
  public boolean owns(EventTarget target) {
    return target == field;
  }

  /** Shows or hides all forms of a search. */
  public void toggleHelp() {
    help.setVisible(!help.isVisible());
    if (help.isVisible()) {
      offers.hideOffers();
      field.requestFocus();
    }
    settle();
  }

  private void close() {
    help.setVisible(false);
    offers.hideOffers();
    asked++;
    settle();
  }

  private void focused(boolean now) {
    if (now) {
      offer(false);
      return;
    }
    close();
    if (model.problemProperty().get() == null) {
      recent.add(field.getText());
    }
  }

  private void typed() {
    field.requestLayout();
    if (field.isFocused() && !taking) {
      help.setVisible(false);
      offer(false);
      following = true;
    }
  }

  private void caretMoved() {
    field.requestLayout();
    if (following && !taking) {
      following = false;
      offer(false);
    }
  }

  private void pressed(KeyEvent key) {
    following = false;
    KeyCode code = key.getCode();
    boolean open = offers.open();
    boolean done = true;
    if (code == KeyCode.ESCAPE) {
      escape();
    } else if (open && code == KeyCode.DOWN) {
      offers.move(1);
    } else if (open && code == KeyCode.UP) {
      offers.move(-1);
    } else if (open && code == KeyCode.TAB && !key.isShiftDown()) {
      Offer chosen = offers.chosen();
      take(chosen == null ? offers.first() : chosen);
    } else if (code == KeyCode.ENTER) {
      Offer chosen = offers.chosen();
      if (chosen == null) {
        leave.run();
      } else {
        take(chosen);
      }
    } else if (code == KeyCode.DOWN) {
      leave.run();
    } else if (code == KeyCode.SPACE && key.isControlDown()) {
      offer(true);
    } else {
      done = false;
    }
    if (done) {
      key.consume();
    }
  }

  private void escape() {
    if (help.isVisible() || offers.open()) {
      close();
    } else if (!field.getText().isEmpty()) {
      // What was searched for lately is offered to who comes, not to who goes.
      taking = true;
      field.clear();
      taking = false;
    } else {
      leave.run();
    }
  }

  private void take(Offer offer) {
    String text = offer.in(field.getText());
    taking = true;
    field.setText(text);
    field.positionCaret(offer.caret());
    taking = false;
    if (offer.kind() == Offer.Kind.COLUMN) {
      offer(false);
    } else {
      close();
    }
  }

  /**
   * Shows what may be taken here.
   *
   * @param anywhere also where no word has been begun
   */
  private void offer(boolean anywhere) {
    int question = ++asked;
    String text = field.getText();
    if (text.isEmpty() && !anywhere) {
      show(recentOffers());
      return;
    }
    Completion<R> completion = new Completion<>(model.columnsProperty().get());
    Completion.@Nullable Place<R> place =
        completion.at(text, Math.min(field.getCaretPosition(), text.length()), anywhere);
    if (place == null) {
      show(List.of());
    } else if (place.columns().isEmpty()) {
      show(completion.columns(place));
    } else {
      model.values(
          place.columns(),
          values -> {
            if (question == asked && field.isFocused()) {
              show(completion.values(place, values));
            }
          });
    }
  }

  private List<Offer> recentOffers() {
    List<Offer> all = new ArrayList<>();
    for (String search : recent.recent()) {
      all.add(new Offer(Offer.Kind.RECENT, 0, 0, search, search, ""));
    }
    return all;
  }

  private void show(List<Offer> found) {
    offers.show(found);
    settle();
  }

  private void tell(@Nullable Problem problem) {
    String message = problem == null ? "" : texts.get(problem.key(), problem.arguments().toArray());
    reason.setText(message);
    reason.setVisible(!message.isEmpty());
    reason.setManaged(!message.isEmpty());
    field.pseudoClassStateChanged(WRONG, problem != null);
    field.setAccessibleHelp(message);
    field.setAccessibleText(
        message.isEmpty()
            ? texts.get("search.field.accessible")
            : texts.get("search.field.accessible") + ". " + message);
    settle();
    field.requestLayout();
  }

  private void settle() {
    panel.setVisible(!help.isVisible() && (reason.isVisible() || offers.open()));
    requestLayout();
  }

  private void underline() {
    Problem problem = model.problemProperty().get();
    underline.below(
        problem == null
            ? null
            : field.bounds(problem.position(), problem.position() + problem.length()));
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    place(panel, Math.max(PANEL, getWidth()));
    place(help, help.prefWidth(-1));
  }

  /** Below the field, ending where it does, but never beyond the left edge of the window. */
  private void place(Region card, double width) {
    if (card.isVisible()) {
      double wide = Math.ceil(width);
      double edge = GAP - localToScene(0, 0).getX();
      double left = Math.max(edge, Math.min(getWidth() - wide, 0));
      card.resizeRelocate(left, getHeight() + GAP, wide, Math.ceil(card.prefHeight(wide)));
    }
  }
}
