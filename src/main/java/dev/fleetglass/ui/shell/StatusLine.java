package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Selected;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;

/** The bottom line: health of each connection, what was just done, what is shown, how fresh. */
final class StatusLine extends StatusBar {
  private static final int CHIPS = 6;

  /** Least width of what is selected, in pixels: the count always stays in sight. */
  private static final double LEAST = 120;

  private static final Duration SAID_FOR = Duration.ofSeconds(5);

  private final Texts texts;
  private final ShellViewModel model;
  private final Workspace workspace;
  private final HBox chips = new HBox();
  private final Label said = new Label();
  private final Label selected = new Label();
  private final Hint selectedMore;
  private final Hyperlink aside = new Hyperlink();
  private final Label freshness = new Label();
  private final List<HealthChip> shown = new ArrayList<>();
  private @Nullable PopOver popOver;
  private @Nullable Instant saidAt;

  StatusLine(Texts texts, ShellViewModel model, Workspace workspace) {
    this.texts = texts;
    this.model = model;
    this.workspace = workspace;
    setText("");
    chips.getStyleClass().add("health-chips");
    said.getStyleClass().add("said");
    said.setId("status-said");
    freshness.getStyleClass().add("text-muted");
    freshness.setId("status-freshness");
    freshness.setMinWidth(Region.USE_PREF_SIZE);
    selected.getStyleClass().addAll("selected-rows", "mono");
    selected.setId("status-selected");
    selected.setMinWidth(LEAST);
    aside.setId("status-selected-aside");
    aside.setMinWidth(Region.USE_PREF_SIZE);
    selectedMore = Hint.on(selected, "mono");
    selected(Selected.NOTHING);
    HBox left = new HBox(chips, selected, aside, said);
    left.getStyleClass().add("status-group");
    HBox right = new HBox(freshness);
    right.getStyleClass().add("status-group");
    getLeftItems().add(left);
    getRightItems().add(right);
  }

  /** Shows the connections; chips stay the same objects while their connections stay. */
  void health(List<ConnectionHealth> all) {
    List<ConnectionHealth> first = all.stream().limit(CHIPS).toList();
    boolean same =
        shown.size() == first.size()
            && IntStream.range(0, first.size())
                .allMatch(i -> shown.get(i).health().id().equals(first.get(i).id()));
    if (same) {
      for (int i = 0; i < first.size(); i++) {
        if (!shown.get(i).health().equals(first.get(i))) {
          shown.get(i).update(first.get(i));
        }
      }
    } else {
      shown.clear();
      first.forEach(one -> shown.add(new HealthChip(texts, one, this::open)));
    }
    if (!same || all.size() > CHIPS) {
      chips.getChildren().setAll(shown);
      rest(all).ifPresent(chips.getChildren()::add);
    }
    freshness();
  }

  /** Shows what is selected until it is told otherwise. */
  void selected(Selected what) {
    selected.setText(what.text());
    show(selected, !what.text().isEmpty());
    selectedMore.say(what.more());
    Runnable deed = what.deed();
    aside.setText(what.aside());
    show(aside, deed != null);
    aside.setOnAction(_ -> {
      aside.setVisited(false);
      if (deed != null) {
        deed.run();
      }
    });
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** Says something for a few seconds. */
  void say(String text) {
    said.setText(text);
    saidAt = model.now();
  }

  /** Once a second: ages grow, what was said fades. */
  void beat() {
    if (saidAt != null && Duration.between(saidAt, model.now()).compareTo(SAID_FOR) >= 0) {
      said.setText("");
      saidAt = null;
    }
    freshness();
  }

  /** Closes what hangs on it. */
  void close() {
    if (popOver != null) {
      popOver.hide(javafx.util.Duration.ZERO);
      popOver = null;
    }
  }

  private Optional<Button> rest(List<ConnectionHealth> all) {
    if (all.size() <= CHIPS) {
      return Optional.empty();
    }
    long failing = all.stream().skip(CHIPS).filter(one -> one.standing().failing()).count();
    Button more =
        new Button(
            failing == 0
                ? texts.get("shell.health.more", all.size() - CHIPS)
                : texts.get("shell.health.moreFailing", all.size() - CHIPS, failing));
    more.getStyleClass().addAll("flat", "health-chip");
    more.setOnAction(event -> workspace.show(ScreenId.CONNECTIONS));
    return Optional.of(more);
  }

  private void open(HealthChip chip) {
    close();
    PopOver card = new PopOver();
    card.setArrowLocation(PopOver.ArrowLocation.BOTTOM_LEFT);
    card.setDetachable(false);
    card.setAnimated(false);
    card.getStyleClass().add("health-popover");
    card.getRoot()
        .getStylesheets()
        .add(Objects.requireNonNull(StatusLine.class.getResource("shell.css")).toExternalForm());
    card.setContentNode(new HealthCard(texts, chip.health(), model.now(), workspace, this::close));
    popOver = card;
    card.show(chip, 4);
  }

  private void freshness() {
    Instant good = model.lastGoodAt();
    Instant next = model.nextAt();
    Instant now = model.now();
    String text =
        good == null
            ? ""
            : texts.get("shell.refresh.updated", Ages.text(texts, Duration.between(good, now)));
    if (next != null) {
      String in = texts.get("shell.refresh.next", Ages.text(texts, Duration.between(now, next)));
      text = text.isEmpty() ? in : text + "  ·  " + in;
    }
    if (!text.equals(freshness.getText())) {
      freshness.setText(text);
    }
  }
}
