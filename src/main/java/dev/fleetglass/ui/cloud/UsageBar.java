package dev.fleetglass.ui.cloud;

import dev.fleetglass.model.Billing.Usage;
import java.util.stream.Stream;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * How much was used and will be, against what the plan holds. What goes beyond it is drawn apart.
 * The numbers stand beside it, so it says nothing to those who do not see it.
 */
final class UsageBar extends Pane {
  private static final double HEIGHT = 16;
  private static final double MARK = 2;

  private final Region accrued = part(UsagePart.ACCRUED.style());
  private final Region over = part(UsagePart.OVER.style());
  private final Region projected = part(UsagePart.PROJECTED.style());
  private final Region projectedOver = part(UsagePart.PROJECTED_OVER.style());
  private final Region included = part(UsagePart.INCLUDED.style());
  private double plan = -1;
  private double used;
  private double expected;

  UsageBar() {
    getStyleClass().add("usage-bar");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    getChildren().addAll(projected, projectedOver, accrued, over, included);
  }

  private static Region part(String style) {
    Region part = new Region();
    part.getStyleClass().add(style);
    part.setManaged(false);
    return part;
  }

  /** Shows use; where nothing of it was sent there is no bar. */
  void show(Usage usage) {
    plan = value(usage.included(), -1);
    used = value(usage.accrued(), 0);
    expected = value(usage.projected(), 0);
    boolean any =
        Stream.of(usage.accrued(), usage.projected()).anyMatch(each -> each != null && each >= 0);
    setVisible(any);
    setManaged(any);
    requestLayout();
  }

  private static double value(@Nullable Double sent, double otherwise) {
    return sent == null || !Double.isFinite(sent) ? otherwise : Math.max(0, sent);
  }

  @Override
  protected void layoutChildren() {
    double most = Math.max(plan, Math.max(used, expected));
    double scale = most > 0 ? getWidth() / most : 0;
    double edge = plan < 0 ? most : plan;
    place(accrued, 0, Math.min(used, edge), scale);
    place(over, edge, used, scale);
    place(projected, Math.min(used, edge), Math.min(expected, edge), scale);
    place(projectedOver, Math.max(used, edge), expected, scale);
    included.setVisible(plan >= 0);
    double at = Math.min(Math.rint(plan * scale), getWidth() - MARK);
    included.resizeRelocate(Math.max(0, at), 0, MARK, getHeight());
  }

  private void place(Region part, double from, double to, double scale) {
    double left = Math.rint(from * scale);
    double right = Math.rint(to * scale);
    part.setVisible(right > left);
    part.resizeRelocate(left, 3, Math.max(0, right - left), getHeight() - 6);
  }
}
