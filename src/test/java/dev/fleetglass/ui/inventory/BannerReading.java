package dev.fleetglass.ui.inventory;

import dev.fleetglass.ui.common.FailureBanner;
import dev.fleetglass.ui.common.RecordingWorkspace;
import dev.fleetglass.ui.i18n.Texts;

/**
 * What the banner above a list says.
 *
 * @param headline empty while there is no banner
 */
public record BannerReading(String headline, String words, String staleMark) {
  private static final BannerReading NONE = new BannerReading("", "", "");

  /** Reads it off the control; JavaFX thread only. */
  public static BannerReading of(InventoryViewModel<?, ?> viewModel, Texts texts) {
    FailureLine line = new FailureLine(viewModel, texts, new RecordingWorkspace(), () -> {});
    line.update();
    FailureBanner banner = (FailureBanner) line.view();
    return banner.isVisible()
        ? new BannerReading(banner.headline(), banner.words(), banner.staleMark())
        : NONE;
  }
}
