package dev.fleetglass.ui.connections;

import dev.fleetglass.api.FormField;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.ZoneField;
import dev.fleetglass.ui.i18n.Texts;
import javafx.beans.value.ObservableValue;
import javafx.collections.SetChangeListener;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;

/** Makes the controls of a provider's own fields; knows kinds of fields but no provider. */
final class ProviderFields {
  private final ConnectionForm form;
  private final Texts texts;
  private final ObservableValue<SecretPlace> secretPlace;
  private final Subscriptions bag;

  ProviderFields(
      ConnectionForm form,
      Texts texts,
      ObservableValue<SecretPlace> secretPlace,
      Subscriptions bag) {
    this.form = form;
    this.texts = texts;
    this.secretPlace = secretPlace;
    this.bag = bag;
  }

  FieldRow row(FormField field) {
    String label = text(field, "label");
    // Nothing that is folded away has to be filled in, so that it need not be said of each.
    boolean plain = field.required() || !field.group().isEmpty();
    String name = plain ? label : texts.get("connections.form.optional", label);
    FieldRow row =
        switch (field.kind()) {
          case TEXT -> new FieldRow(field.id(), name, text(field));
          case SECRET -> new FieldRow(field.id(), name, secret(field));
          case CHOICE -> new FieldRow(field.id(), name, choice(field));
          case ZONE -> new FieldRow(field.id(), name, zone(field));
        };
    String help = text(field, "help");
    if (field.kind() == FormField.Kind.SECRET) {
      bag.listen(secretPlace, place -> row.help((help + ' ' + text(place)).strip()));
      return row;
    }
    return row.help(help);
  }

  private String text(SecretPlace place) {
    return switch (place) {
      case UNKNOWN -> "";
      case KEY_STORE -> texts.get("connections.secret.keyStore");
      case SESSION_ONLY -> texts.get("connections.secret.session");
    };
  }

  private TextField text(FormField field) {
    TextField control = new TextField();
    if (!field.initial().isEmpty()) {
      control.setPromptText(field.initial());
    }
    Bound.value(bag, control.textProperty(), form.valueProperty(field));
    return control;
  }

  private PasswordField secret(FormField field) {
    PasswordField control = new PasswordField();
    Bound.value(bag, control.textProperty(), form.valueProperty(field));
    Runnable prompt =
        () ->
            control.setPromptText(
                form.stored().contains(field.id()) ? texts.get("connections.secret.stored") : "");
    SetChangeListener<String> stored = _ -> prompt.run();
    form.stored().addListener(stored);
    bag.add(() -> form.stored().removeListener(stored));
    prompt.run();
    return control;
  }

  private ChoiceBox<String> choice(FormField field) {
    ChoiceBox<String> control = new ChoiceBox<>();
    control.getItems().addAll(field.choices());
    control.setMaxWidth(Double.MAX_VALUE);
    Bound.value(bag, control.valueProperty(), form.valueProperty(field));
    return control;
  }

  private ZoneField zone(FormField field) {
    ZoneField control = new ZoneField();
    Bound.value(bag, control.textProperty(), form.valueProperty(field));
    control.setPromptText(texts.get("connections.zone.prompt"));
    bag.add(control::close);
    return control;
  }

  /** A text of the field from the provider's bundle; empty when it has none. */
  private String text(FormField field, String role) {
    String key = "field." + field.id() + '.' + role;
    String found = texts.provider(form.provider().bundle(), key);
    if (!found.equals(key)) {
      return found;
    }
    return role.equals("label") ? field.id() : "";
  }
}
