package dev.fleetglass.ui.common;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TextField;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

/** A field for a time zone id that offers the zones which contain what is typed. */
public final class ZoneField extends TextField implements AutoCloseable {
  private static final int SUGGESTIONS = 12;
  private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream().sorted().toList();

  private final @Nullable AutoCompletionBinding<String> completion;

  public ZoneField() {
    completion = offers();
  }

  /** Runs the task after an offer was taken; its text is in the field by then. */
  public void setOnChosen(Runnable task) {
    if (completion != null) {
      completion.setOnAutoCompleted(_ -> task.run());
    }
  }

  /** Ends the offers; without it they would keep the field. */
  @Override
  public void close() {
    if (completion != null) {
      completion.dispose();
    }
  }

  /**
   * ControlsFX reads a package of JavaFX that the launcher must open to it ({@code fx.access} in
   * the build). Under another launcher the field works without offers.
   */
  private @Nullable AutoCompletionBinding<String> offers() {
    try {
      AutoCompletionBinding<String> binding =
          TextFields.bindAutoCompletion(this, request -> matching(request.getUserText()));
      binding.setVisibleRowCount(8);
      return binding;
    } catch (IllegalAccessError e) {
      return null;
    }
  }

  /** Zones that contain what was typed; those whose region or city begins with it come first. */
  static List<String> matching(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    if (wanted.isEmpty() || ZONES.contains(typed)) {
      return List.of();
    }
    return ZONES.stream()
        .filter(zone -> zone.toLowerCase(Locale.ROOT).contains(wanted))
        .sorted((a, b) -> Integer.compare(rank(a, wanted), rank(b, wanted)))
        .limit(SUGGESTIONS)
        .toList();
  }

  private static int rank(String zone, String wanted) {
    String lower = zone.toLowerCase(Locale.ROOT);
    boolean begins = lower.startsWith(wanted);
    return begins || lower.substring(lower.lastIndexOf('/') + 1).startsWith(wanted) ? 0 : 1;
  }
}
