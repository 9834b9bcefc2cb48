package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.common.Origin;
import dev.fleetglass.ui.common.WhenShown;
import dev.fleetglass.ui.i18n.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The way back to where a link was followed; not there when no link was. */
final class ReturnBar extends HBox {
  private final Texts texts;
  private final Button back = new Button("", new FontIcon("fg-arrow-left"));

  /**
   * Builds a hidden bar.
   *
   * @param goBack returns
   * @param stay forgets the way
   */
  ReturnBar(Texts texts, Runnable goBack, Runnable stay) {
    this.texts = texts;
    getStyleClass().add("return-bar");
    setAlignment(Pos.CENTER_LEFT);
    back.setId("return-back");
    back.getStyleClass().addAll("flat", "small");
    back.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    Hint.set(back, NavigationRail.hint(texts.get("shell.return.tooltip"), "Alt+←"));
    back.setOnAction(_ -> goBack.run());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button shut = new Button("", new FontIcon("fg-close"));
    shut.setId("return-stay");
    shut.getStyleClass().addAll("flat", "button-icon", "small");
    shut.setAccessibleText(texts.get("shell.return.stay"));
    Hint.set(shut, texts.get("shell.return.stay"));
    shut.setOnAction(_ -> stay.run());
    show(null);
    WhenShown.add(this, back, gap, shut);
  }

  void show(@Nullable Origin origin) {
    setVisible(origin != null);
    setManaged(origin != null);
    back.setText(origin == null ? "" : texts.get("shell.return.back", origin.title()));
  }
}
