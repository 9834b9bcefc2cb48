package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.i18n.Texts;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** A connection in the status bar: dot and name; more on hover, all on click. */
final class HealthChip extends Button {
  private final Texts texts;
  private final Region dot;
  private final Hint tooltip = Hint.on(this);
  private ConnectionHealth health;

  HealthChip(Texts texts, ConnectionHealth health, Consumer<HealthChip> open) {
    super(health.name());
    this.texts = texts;
    this.health = health;
    dot = Toned.dot(health.standing().tone());
    getStyleClass().addAll("flat", "health-chip");
    setId("health-" + health.name());
    setGraphic(dot);
    setOnAction(event -> open.accept(this));
    update(health);
  }

  ConnectionHealth health() {
    return health;
  }

  void update(ConnectionHealth now) {
    health = now;
    setText(now.name());
    Toned.set(dot, now.standing().tone());
    Toned.set(this, now.standing().tone());
    String spoken = now.name() + ": " + texts.get(now.standing().textKey());
    tooltip.say(spoken);
    setAccessibleText(spoken);
  }
}
