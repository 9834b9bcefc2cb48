package dev.fleetglass.ui.table.live;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.live.LiveModel.Counts;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** What changed, as a button that opens the list of it, and the switch that pauses the table. */
public final class LiveControls {
  private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

  private final LiveModel<?> model;
  private final Supplier<Formats> formats;
  private final Supplier<? extends List<? extends Column<?>>> columns;
  private final Consumer<String> clipboard;
  private final UnaryOperator<Node> anchor;
  private final Button changes = new Button(null, new FontIcon("fg-history"));
  private final PauseButton pause;
  private final Hint tip;
  private boolean resting;
  private final String sheet =
      Objects.requireNonNull(LiveControls.class.getResource("live.css")).toExternalForm();
  private @Nullable RowShower shower;
  private @Nullable PopOver popOver;
  private @Nullable ChangesPanel panel;

  /**
   * Controls in one language.
   *
   * @param formats the present time zone's
   * @param columns of the table, for their titles
   * @param clipboard takes what the operator copies
   * @param anchor where a button is that the header may have moved into a menu
   * @param hint adds the present shortcut to the tooltip of the pause
   */
  public LiveControls(
      LiveModel<?> model,
      Supplier<Formats> formats,
      Supplier<? extends List<? extends Column<?>>> columns,
      Consumer<String> clipboard,
      UnaryOperator<Node> anchor,
      UnaryOperator<String> hint) {
    this.model = model;
    this.formats = formats;
    this.columns = columns;
    this.clipboard = clipboard;
    this.anchor = anchor;
    pause = new PauseButton(formats, hint);
    changes.getStyleClass().addAll("flat", "live-changes");
    changes.getStylesheets().add(sheet);
    changes.setMinWidth(Region.USE_PREF_SIZE);
    tip = Hint.on(changes);
    changes.setOnAction(_ -> open());
    pause.selectedProperty().addListener((_, _, wanted) -> model.pause(wanted));
  }

  /** What changed; opens the list of it. */
  public Button changesButton() {
    return changes;
  }

  /** Pauses the table; says since when and what waits. */
  public PauseButton pauseButton() {
    return pause;
  }

  /**
   * Follows the model until the bag is closed.
   *
   * @param rows shows a row in the table
   */
  public void activate(Subscriptions bag, RowShower rows) {
    shower = rows;
    bag.onChange(model.countsProperty(), _ -> tell());
    bag.onChange(model.pausedSinceProperty(), _ -> tell());
    bag.onChange(model.waitingProperty(), _ -> tell());
    bag.add(this::close);
    bag.add(() -> shower = null);
    tell();
  }

  /** Pauses the table or shows what has waited. */
  public void toggle() {
    if (!resting) {
      model.pause(!model.paused());
    }
  }

  /** Puts both out of use while the table shows rows in which nothing is new, or back into it. */
  public void rest(boolean wanted) {
    resting = wanted;
    changes.setDisable(wanted);
    pause.setDisable(wanted);
    if (wanted) {
      close();
    }
    tell();
  }

  public boolean resting() {
    return resting;
  }

  /** Opens the list of differences, or closes it. */
  public void open() {
    PopOver present = popOver;
    if (present != null && present.isShowing()) {
      close();
      return;
    }
    RowShower rows = shower;
    if (rows == null || resting) {
      return;
    }
    EntryText words = new EntryText(formats.get(), columns.get());
    ChangesPanel content = new ChangesPanel(texts(), words, model::entries, rows, clipboard);
    content.show();
    PopOver next = new PopOver(content);
    next.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    next.setDetachable(false);
    next.setAnimated(false);
    next.getStyleClass().add("changes-popover");
    next.getRoot().getStylesheets().add(sheet);
    next.setOnHidden(_ -> panel = null);
    panel = content;
    popOver = next;
    next.show(anchor.apply(changes), 2);
  }

  private void close() {
    PopOver present = popOver;
    popOver = null;
    panel = null;
    if (present != null) {
      present.hide();
    }
  }

  private void tell() {
    Counts counts = model.countsProperty().get();
    boolean silent = resting || counts.none();
    changes.setText(silent ? null : brief(counts));
    changes.pseudoClassStateChanged(NONE, silent);
    String whole = counts.none() ? texts().get("live.counts.none") : whole(counts);
    changes.setAccessibleText(whole);
    tip.say(texts().get("live.button.tip", whole));
    pause.show(model.pausedSinceProperty().get(), model.waitingProperty().get());
    if (panel != null) {
      panel.outdated();
    }
  }

  /** Signs that people know from plans and diffs, with the words in the tooltip. */
  private String brief(Counts counts) {
    StringBuilder text = new StringBuilder();
    part(text, "~", counts.changed());
    part(text, "+", counts.added());
    part(text, "−", counts.removed());
    return text.toString();
  }

  private void part(StringBuilder text, String sign, int count) {
    if (count > 0) {
      text.append(text.isEmpty() ? "" : " ").append(sign).append(formats.get().number(count));
    }
  }

  private String whole(Counts counts) {
    StringBuilder text = new StringBuilder();
    word(text, "changed", counts.changed());
    word(text, "added", counts.added());
    word(text, "removed", counts.removed());
    return text.toString();
  }

  private void word(StringBuilder text, String key, int count) {
    if (count > 0) {
      text.append(text.isEmpty() ? "" : ", ").append(texts().get("live.counts." + key, count));
    }
  }

  private Texts texts() {
    return formats.get().texts();
  }
}
