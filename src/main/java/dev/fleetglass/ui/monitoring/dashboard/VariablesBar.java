package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A choice for each variable of the dashboard; takes no room when it has none. */
final class VariablesBar extends HBox {
  private final Variables variables;
  private final Texts texts;
  private final List<Choice> choices = new ArrayList<>();

  VariablesBar(Variables variables, Texts texts) {
    super(16);
    this.variables = variables;
    this.texts = texts;
    getStyleClass().add("variables-bar");
    setAlignment(Pos.CENTER_LEFT);
  }

  void activate(Subscriptions until) {
    until.listen(variables.statesProperty(), this::show);
  }

  private void show(List<VariableState> states) {
    setVisible(!states.isEmpty());
    setManaged(!states.isEmpty());
    List<String> names = states.stream().map(state -> state.variable().name()).toList();
    if (!names.equals(choices.stream().map(choice -> choice.name).toList())) {
      choices.clear();
      states.forEach(state -> choices.add(new Choice(state.variable().name())));
      getChildren().setAll(choices);
    }
    for (int i = 0; i < states.size(); i++) {
      choices.get(i).show(states.get(i));
    }
  }

  private String title(String name) {
    String key = "dashboard.variable." + name;
    return texts.has(key) ? texts.get(key) : name;
  }

  /** One variable. */
  private final class Choice extends HBox {
    private final String name;
    private final SearchableComboBox<VariableState.Value> combo = new SearchableComboBox<>();
    private final Label gone = new Label(null, new FontIcon("fg-alert-outline"));
    private boolean showing;

    Choice(String name) {
      super(6);
      this.name = name;
      setAlignment(Pos.CENTER_LEFT);
      Label label = new Label(title(name));
      label.setMinWidth(Region.USE_PREF_SIZE);
      label.getStyleClass().add("text-muted");
      combo.setConverter(new Titles());
      combo.getStyleClass().add("variable-choice");
      combo.setMaxHeight(Region.USE_PREF_SIZE);
      combo.setAccessibleText(title(name));
      combo.setVisibleRowCount(14);
      combo
          .valueProperty()
          .addListener((_, _, value) -> {
            if (!showing && value != null) {
              variables.choose(name, value.text());
            }
          });
      gone.getStyleClass().add("variable-gone");
      gone.setTooltip(Hint.tip(texts.get("dashboard.variable.gone")));
      gone.setAccessibleText(texts.get("dashboard.variable.gone"));
      gone.setText(texts.get("dashboard.variable.gone.short"));
      getChildren().addAll(label, combo, gone);
    }

    void show(VariableState state) {
      showing = true;
      List<VariableState.Value> all = new ArrayList<>();
      all.add(new VariableState.Value("", texts.get("dashboard.variable.all")));
      all.addAll(state.values());
      VariableState.Value chosen =
          all.stream()
              .filter(value -> value.text().equals(state.value()))
              .findFirst()
              .orElse(new VariableState.Value(state.value(), state.value()));
      if (!all.contains(chosen)) {
        all.add(1, chosen);
      }
      if (!combo.getItems().equals(all)) {
        // The box inside keeps the place of its value, where another one may be from now on.
        combo.setValue(null);
        combo.getItems().setAll(all);
      }
      if (!Objects.equals(combo.getValue(), chosen)) {
        combo.setValue(chosen);
      }
      gone.setVisible(state.gone());
      gone.setManaged(state.gone());
      showing = false;
    }
  }

  private static final class Titles extends StringConverter<VariableState.Value> {
    @Override
    public String toString(VariableState.Value value) {
      return value == null ? "" : value.title();
    }

    @Override
    public VariableState.Value fromString(String text) {
      throw new UnsupportedOperationException("only chosen, never typed");
    }
  }
}
