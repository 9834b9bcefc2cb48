package dev.fleetglass.ui.kubernetes;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.StateDot;
import dev.fleetglass.ui.i18n.Texts;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Chooses the cluster that a list is about. */
final class ScopeBar extends HBox {
  private final Texts texts;
  private final ScopeViewModel viewModel;
  private final SearchableComboBox<ScopeItem> combo = new SearchableComboBox<>();
  private final Label gone = new Label(null, new FontIcon("fg-alert-outline"));
  private boolean showing;

  ScopeBar(ScopeViewModel viewModel, Texts texts) {
    super(8);
    this.viewModel = viewModel;
    this.texts = texts;
    getStyleClass().add("scope-bar");
    getStylesheets()
        .add(Objects.requireNonNull(ScopeBar.class.getResource("kubernetes.css")).toExternalForm());
    setAlignment(Pos.CENTER_LEFT);
    Label label = new Label(texts.get("kubernetes.scope.label"));
    label.getStyleClass().add("text-muted");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(combo);
    combo.setId("cluster-scope");
    combo.setPrefWidth(320);
    combo.setMaxHeight(Region.USE_PREF_SIZE);
    combo.setVisibleRowCount(14);
    combo.setAccessibleText(texts.get("kubernetes.scope.label"));
    combo.setConverter(new Names());
    combo.setCellFactory(_ -> new Cell());
    combo
        .valueProperty()
        .addListener((_, _, item) -> {
          if (!showing && item != null) {
            viewModel.choose(item.connectionId(), item.clusterId());
          }
        });
    gone.setText(texts.get("kubernetes.scope.gone"));
    gone.getStyleClass().add("scope-gone");
    getChildren().addAll(label, combo, gone);
    show(viewModel.choicesProperty().get());
  }

  void activate(Subscriptions until) {
    viewModel.activate(until);
    until.listen(viewModel.choicesProperty(), this::show);
  }

  /** While the list is open the operator chooses in it: it must not move. */
  private void show(ScopeViewModel.Choices choices) {
    if (combo.isShowing()) {
      return;
    }
    showing = true;
    if (!combo.getItems().equals(choices.all())) {
      combo.getItems().setAll(choices.all());
    }
    if (!Objects.equals(combo.getValue(), choices.chosen())) {
      combo.setValue(choices.chosen());
    }
    combo.setDisable(choices.all().isEmpty());
    gone.setVisible(choices.gone());
    gone.setManaged(choices.gone());
    showing = false;
  }

  private static String name(ScopeItem item) {
    return item.name() + "  ·  " + item.connection();
  }

  /** A cluster with its state, which may be why it tells nothing. */
  private final class Cell extends ListCell<ScopeItem> {
    private final StateDot dot = new StateDot();

    @Override
    protected void updateItem(@Nullable ScopeItem item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        setAccessibleText(null);
      } else {
        dot.show(item.tone(), name(item));
        setGraphic(dot);
        setAccessibleText(
            texts.get("kubernetes.scope.item", item.name(), item.connection(), item.state()));
      }
    }
  }

  private static final class Names extends StringConverter<ScopeItem> {
    @Override
    public String toString(@Nullable ScopeItem item) {
      return item == null ? "" : name(item);
    }

    @Override
    public ScopeItem fromString(String text) {
      throw new UnsupportedOperationException("only chosen, never typed");
    }
  }
}
