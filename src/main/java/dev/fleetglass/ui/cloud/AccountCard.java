package dev.fleetglass.ui.cloud;

import dev.fleetglass.model.Billing;
import dev.fleetglass.model.Billing.Usage;
import dev.fleetglass.ui.cloud.BillingViewModel.Account;
import dev.fleetglass.ui.cloud.UsageText.Line;
import dev.fleetglass.ui.cloud.UsageText.Thing;
import dev.fleetglass.ui.cloud.UsageText.Verdict;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.StateDot;
import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What one account has used: memory and transfer beside each other. */
final class AccountCard extends VBox {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

  private final Label stale = new Label();

  AccountCard(Account account, Formats formats) {
    getStyleClass().add("account-card");
    UsageText words = new UsageText(formats);
    Billing billing = account.billing();
    Label name = new Label(account.connection());
    name.getStyleClass().add("title-4");
    Label period = new Label(words.period(billing));
    period.getStyleClass().addAll("mono", "text-muted");
    stale.getStyleClass().add("stale-mark");
    FlowPane head = new FlowPane(name, period, stale);
    head.getStyleClass().add("account-head");
    FlowPane things = new FlowPane();
    things.getStyleClass().add("usages");
    for (Thing thing : Thing.values()) {
      things.getChildren().add(usage(words, thing, thing.of(billing)));
    }
    getChildren().addAll(head, things);
    if (!billing.details().isEmpty()) {
      getChildren().add(others(billing, formats));
    }
  }

  /** Says how old it is; empty for what is fresh. */
  void age(Account account, Formats formats, Instant now) {
    Instant since = account.staleSince();
    stale.setText(
        since == null ? "" : formats.texts().get("billing.stale", formats.age(since, now)));
    stale.setVisible(since != null);
    stale.setManaged(since != null);
  }

  private static VBox usage(UsageText words, Thing thing, Usage usage) {
    Label title = new Label(words.title(thing));
    title.getStyleClass().add("usage-title");
    Verdict verdict = words.verdict(thing, usage);
    StateDot dot = new StateDot(verdict.tone(), verdict.words());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, gap, dot);
    head.setAlignment(Pos.CENTER_LEFT);
    UsageBar bar = new UsageBar();
    bar.show(usage);
    VBox box = new VBox(head, bar, lines(words, thing, usage));
    box.getStyleClass().add("usage");
    box.setFocusTraversable(true);
    box.setAccessibleRole(AccessibleRole.TEXT);
    box.setAccessibleText(words.spoken(thing, usage));
    return box;
  }

  private static GridPane lines(UsageText words, Thing thing, Usage usage) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("usage-lines");
    ColumnConstraints sign = new ColumnConstraints(20);
    ColumnConstraints label = new ColumnConstraints();
    label.setHgrow(Priority.ALWAYS);
    ColumnConstraints value = new ColumnConstraints();
    value.setHalignment(HPos.RIGHT);
    grid.getColumnConstraints().addAll(sign, label, value);
    int at = 0;
    for (Line line : words.lines(thing, usage)) {
      Label what = new Label(line.label());
      what.getStyleClass().add("usage-label");
      what.setMinWidth(Region.USE_PREF_SIZE);
      Label how = new Label(line.value());
      how.getStyleClass().addAll("mono", "usage-value");
      how.setMinWidth(Region.USE_PREF_SIZE);
      how.pseudoClassStateChanged(OVER, line.over());
      how.pseudoClassStateChanged(MISSING, line.missing());
      UsagePart part = line.drawn();
      if (part != null) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", part.style());
        grid.add(swatch, 0, at);
      }
      grid.add(what, 1, at);
      grid.add(how, 2, at);
      at++;
    }
    return grid;
  }

  private static VBox others(Billing billing, Formats formats) {
    VBox box = new VBox();
    box.getStyleClass().add("usage-others");
    Label title = new Label(formats.texts().get("inventory.details.others"));
    title.getStyleClass().addAll("section-title", "text-muted");
    box.getChildren().add(title);
    billing
        .details()
        .forEach((name, value) -> {
          Label line = new Label(name + "  " + value);
          line.getStyleClass().add("mono");
          line.setWrapText(true);
          box.getChildren().add(line);
        });
    return box;
  }
}
