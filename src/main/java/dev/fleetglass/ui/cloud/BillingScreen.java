package dev.fleetglass.ui.cloud;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.cloud.BillingViewModel.Account;
import dev.fleetglass.ui.cloud.BillingViewModel.Page;
import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.EmptyState;
import dev.fleetglass.ui.common.FailureBanner;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.common.ProgressLine;
import dev.fleetglass.ui.common.Screen;
import dev.fleetglass.ui.common.ScreenHeader;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.dialog.FailureText;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.InventoryStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** What accounts have used and what it costs: a card for each connection. */
public final class BillingScreen implements Screen {
  private static final KeyCombination REFRESH = new KeyCodeCombination(KeyCode.F5);

  private final BillingViewModel viewModel;
  private final Texts texts;
  private final Workspace workspace;
  private final VBox root = new VBox();
  private final VBox cards = new VBox();
  private final ScrollPane scroll = new ScrollPane(cards);
  private final Button refresh = new Button(null, new FontIcon("fg-refresh"));
  private final FailureBanner banner;
  private final EmptyState empty = new EmptyState();
  private final ProgressLine progress;
  private final Label note = new Label();
  private final List<AccountCard> shown = new ArrayList<>();
  private List<Account> accounts = List.of();
  private final Subscriptions bag = new Subscriptions();

  public BillingScreen(BillingViewModel viewModel, Texts texts, Workspace workspace) {
    this.viewModel = viewModel;
    this.texts = texts;
    this.workspace = workspace;
    String title = texts.get("inventory.refresh.title");
    refresh.setId("billing-refresh");
    refresh.getStyleClass().addAll("flat", "button-icon", "refresh");
    refresh.setAccessibleText(title);
    refresh.setTooltip(Hint.tip(workspace.keys().hint(title, "billing.refresh", REFRESH)));
    refresh.setOnAction(_ -> refresh());
    banner = new FailureBanner(texts, this::refresh, this::details);
    progress = new ProgressLine(texts, viewModel::cancel);
    note.setText(texts.get("billing.currency") + " " + texts.get("billing.missing.note"));
    note.getStyleClass().addAll("text-muted", "text-small");
    note.setWrapText(true);
    cards.getStyleClass().add("accounts");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("billing-scroll");
    empty.setVisible(false);
    StackPane content = new StackPane(scroll, empty, progress);
    VBox.setVgrow(content, Priority.ALWAYS);
    root.getStyleClass().add("billing-screen");
    root.getStylesheets()
        .add(Objects.requireNonNull(BillingScreen.class.getResource("cloud.css")).toExternalForm());
    root.getChildren()
        .addAll(new ScreenHeader(texts.get("billing.title"), refresh), banner, content);
  }

  @Override
  public ScreenId id() {
    return ScreenId.BILLING;
  }

  @Override
  public Region view() {
    return root;
  }

  @Override
  public void activate() {
    bag.close();
    bag.listen(viewModel.pageProperty(), this::update);
    bag.add(viewModel.ticker().subscribe(this::tick));
    bag.add(progress::hide);
    viewModel.activate();
    bag.add(viewModel::deactivate);
    refresh.requestFocus();
  }

  @Override
  public void deactivate() {
    bag.close();
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(
            "billing.refresh",
            texts.get("inventory.refresh.title"),
            "fg-refresh",
            REFRESH,
            this::refresh));
  }

  private Formats formats() {
    return new Formats(texts, viewModel.zone());
  }

  private void refresh() {
    viewModel.refresh(failure -> workspace.fail(failure, this::refresh));
  }

  private void details() {
    InventoryStatus status = viewModel.pageProperty().get().status();
    if (status != null && !status.failing().isEmpty()) {
      workspace.fail(status.failing().getFirst().failure(), this::refresh);
    }
  }

  private void tick() {
    Formats formats = formats();
    for (int i = 0; i < shown.size(); i++) {
      shown.get(i).age(accounts.get(i), formats, viewModel.now());
    }
    Page page = viewModel.pageProperty().get();
    warn(page);
  }

  private void update(Page page) {
    Formats formats = formats();
    if (!page.accounts().equals(accounts) || shown.isEmpty()) {
      accounts = page.accounts();
      shown.clear();
      accounts.forEach(account -> shown.add(new AccountCard(account, formats)));
      cards.getChildren().setAll(shown);
      if (!shown.isEmpty()) {
        cards.getChildren().add(note);
      }
    }
    tick();
    InventoryStatus status = page.status();
    if (status != null && status.loading()) {
      progress.show(-1, texts.get("inventory.progress.asking"));
    } else {
      progress.hide();
    }
    explain(status);
  }

  private void warn(Page page) {
    InventoryStatus status = page.status();
    if (status == null || status.failing().isEmpty() || page.accounts().isEmpty()) {
      banner.hide();
      return;
    }
    InventoryStatus.Failing first = status.failing().getFirst();
    Formats formats = formats();
    Instant oldest = status.oldest();
    banner.show(
        texts.get("inventory.banner.count", status.failing().size(), status.sources()),
        first.connection() + ": " + new FailureText(first.failure(), texts, formats.zone()).words(),
        oldest == null
            ? ""
            : texts.get("inventory.banner.stale", formats.age(oldest, viewModel.now())));
  }

  /** Why there is nothing; nothing there and nothing that could be fetched look different. */
  private void explain(@Nullable InventoryStatus status) {
    boolean bare = accounts.isEmpty() && status != null && status.known() && !status.loading();
    empty.setVisible(bare);
    scroll.setVisible(!bare);
    if (!bare || status == null) {
      return;
    }
    empty.failed(false);
    if (status.sources() == 0) {
      empty.show(
          "fg-connection",
          texts.get("billing.none.title"),
          texts.get("billing.none.reason"),
          texts.get("inventory.none.button"),
          () -> workspace.show(ScreenId.CONNECTIONS));
    } else if (!status.failing().isEmpty()) {
      InventoryStatus.Failing first = status.failing().getFirst();
      empty.failed(true);
      empty.show(
          "fg-alert-circle-outline",
          texts.get("inventory.failed.title", first.connection()),
          new FailureText(first.failure(), texts, viewModel.zone()).words(),
          texts.get("inventory.failed.button"),
          this::details);
    } else {
      empty.show(
          "fg-inbox-outline",
          texts.get("billing.empty.title"),
          texts.get("billing.empty.reason"),
          texts.get("inventory.empty.button"),
          this::refresh);
    }
  }
}
