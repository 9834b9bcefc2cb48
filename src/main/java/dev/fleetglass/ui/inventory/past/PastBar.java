package dev.fleetglass.ui.inventory.past;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.common.WhenShown;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Says above a list of which moment its rows are and how old they were then, and leads to others
 * and back. Not there while the present is shown and nobody asks for another moment.
 */
public final class PastBar extends VBox {
  /** Copies that were older than that by the moment are told with emphasis. */
  private static final Duration OLD = Duration.ofMinutes(10);

  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
  private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");

  private final PastViewModel<?> model;
  private final Supplier<Formats> formats;
  private final Label headline = new Label();
  private final Label copies = new Label();
  private final Button earlier;
  private final Button later;
  private final Button choose;
  private final Button back;
  private final MomentField field;

  /**
   * A bar in one language.
   *
   * @param formats of the present zone
   * @param now the present moment
   * @param hint a tooltip of a title and the last part of an action's id
   */
  public PastBar(
      PastViewModel<?> model,
      Supplier<Formats> formats,
      Supplier<Instant> now,
      PastNews news,
      BinaryOperator<String> hint) {
    this.model = model;
    this.formats = formats;
    Texts texts = formats.get().texts();
    getStyleClass().add("past-bar");
    getStylesheets()
        .add(Objects.requireNonNull(PastBar.class.getResource("past.css")).toExternalForm());
    setAccessibleRole(AccessibleRole.TEXT);
    headline.setId("past-headline");
    headline.getStyleClass().add("headline");
    headline.setWrapText(true);
    headline.setMinWidth(0);
    headline.setMinHeight(Region.USE_PREF_SIZE);
    copies.setId("past-copies");
    copies.getStyleClass().addAll("copies", "text-small");
    copies.setWrapText(true);
    copies.setMinHeight(Region.USE_PREF_SIZE);
    VBox words = new VBox(headline, copies);
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    earlier = button("earlier", "fg-skip-previous-outline", texts, hint);
    earlier.setOnAction(_ -> model.step(false, news));
    later = button("later", "fg-skip-next-outline", texts, hint);
    later.setOnAction(_ -> model.step(true, news));
    choose = button("asOf", "fg-calendar-clock", texts, hint);
    choose.setOnAction(_ -> model.choosingProperty().set(!model.choosingProperty().get()));
    back = new Button(texts.get("past.now"));
    back.setId("past-now");
    back.getStyleClass().addAll("accent", "small");
    back.setMinWidth(Region.USE_PREF_SIZE);
    Hint.set(back, hint.apply(texts.get("past.now.tip"), "now"));
    back.setOnAction(_ -> model.back());
    HBox line = new HBox(new FontIcon("fg-history"), words, earlier, later, choose, back);
    line.getStyleClass().add("past-line");
    line.setAlignment(Pos.CENTER_LEFT);
    field =
        new MomentField(
            formats, now, at -> model.open(at, news), () -> model.choosingProperty().set(false));
    update();
    WhenShown.add(this, line, field);
  }

  private static Button button(
      String action, String icon, Texts texts, BinaryOperator<String> hint) {
    String title = texts.get("past." + action);
    Button button = new Button(null, new FontIcon(icon));
    button.setId("past-" + action);
    button.getStyleClass().addAll("flat", "button-icon");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(title);
    Hint.set(button, hint.apply(title, action));
    return button;
  }

  /** Follows the moment until the bag is closed. */
  public void activate(Subscriptions bag) {
    bag.onChange(
        model.shownProperty(),
        shown -> {
          update();
          field.follow(shown == null ? null : shown.at());
        });
    bag.onChange(model.readingProperty(), _ -> update());
    bag.onChange(
        model.choosingProperty(),
        asked -> {
          update();
          if (asked) {
            field.ask(model.moment());
          }
        });
    update();
  }

  /** Shows the present state again: the zone may be another one. */
  public void update() {
    AsOf shown = model.shownProperty().get();
    boolean asked = model.choosingProperty().get();
    boolean there = shown != null || asked || model.readingProperty().get();
    setVisible(there);
    setManaged(there);
    pseudoClassStateChanged(PRESENT, shown == null);
    show(field, asked);
    show(back, shown != null);
    show(earlier, shown != null);
    show(later, shown != null);
    show(choose, shown != null);
    boolean reading = model.readingProperty().get();
    earlier.setDisable(reading);
    later.setDisable(reading);
    Texts texts = formats.get().texts();
    headline.setText(
        shown != null
            ? texts.get("past.headline", moment(shown.at()))
            : texts.get(asked ? "past.asked" : "past.reading"));
    String told = shown == null ? "" : copies(shown);
    copies.setText(told);
    show(copies, !told.isEmpty());
    copies.pseudoClassStateChanged(WARNING, shown != null && doubtful(shown));
    setAccessibleText(headline.getText() + ". " + told);
  }

  private static void show(Region part, boolean wanted) {
    part.setVisible(wanted);
    part.setManaged(wanted);
  }

  private String moment(Instant at) {
    Formats now = formats.get();
    return now.dateTime(at) + " (" + now.zone().getId() + ")";
  }

  private String copies(AsOf shown) {
    return new CopyWords(formats.get()).of(shown);
  }

  private static boolean doubtful(AsOf shown) {
    return !shown.missing().isEmpty()
        || shown.copies().stream().anyMatch(copy -> copy.before().compareTo(OLD) > 0);
  }

  /** The words as they are read, for tests: headline and what is known of the copies. */
  public String words() {
    return headline.getText() + (copies.getText().isEmpty() ? "" : "\n" + copies.getText());
  }
}
