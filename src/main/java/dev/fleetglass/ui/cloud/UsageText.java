package dev.fleetglass.ui.cloud;

import dev.fleetglass.model.Billing;
import dev.fleetglass.model.Billing.Usage;
import dev.fleetglass.model.Tone;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words for what an account has used. What the service did not send is said to be missing. */
record UsageText(Formats formats) {
  private static final int DECIMALS = 2;

  /** What is paid for. */
  enum Thing {
    MEMORY("memory"),
    TRANSFER("transfer");

    private final String key;

    Thing(String key) {
      this.key = key;
    }

    Usage of(Billing billing) {
      return this == MEMORY ? billing.memory() : billing.transfer();
    }
  }

  /**
   * A line.
   *
   * @param part which part of the bar it explains; null for none
   * @param missing whether the service did not send it
   * @param over whether it is more than the plan holds
   */
  record Line(String label, String value, @Nullable UsagePart part, boolean missing, boolean over) {

    /** Which part of the bar it explains; null when that is not there. */
    @Nullable UsagePart drawn() {
      boolean beyond = part == UsagePart.OVER || part == UsagePart.PROJECTED_OVER;
      return missing || (beyond && !over) ? null : part;
    }
  }

  /** What it comes to. */
  record Verdict(Tone tone, String words) {}

  private Texts texts() {
    return formats.texts();
  }

  String title(Thing thing) {
    return texts().get("billing." + thing.key);
  }

  /** From when until when; days, since that is how accounts are billed. */
  String period(Billing billing) {
    Instant start = billing.start();
    Instant end = billing.end();
    if (start != null && end != null) {
      return texts().get("billing.period", day(start), day(end));
    }
    if (start != null) {
      return texts().get("billing.period.from", day(start));
    }
    return end != null
        ? texts().get("billing.period.until", day(end))
        : texts().get("billing.period.missing");
  }

  private String day(Instant time) {
    return time.atZone(formats.zone()).toLocalDate().toString();
  }

  List<Line> lines(Thing thing, Usage usage) {
    List<Line> lines = new ArrayList<>();
    lines.add(amount(thing, "included", usage.included(), UsagePart.INCLUDED, false));
    if (thing == Thing.MEMORY) {
      Double inUse = usage.inUse();
      lines.add(line("inUse", inUse == null ? null : unit("inUse", inUse), null, false));
    }
    lines.add(amount(thing, "accrued", usage.accrued(), UsagePart.ACCRUED, false));
    Double over = beyond(usage.overage(), usage.accrued(), usage.included());
    lines.add(amount(thing, "overage", over, UsagePart.OVER, more(over)));
    lines.add(charge("overageCharge", usage.overageCharge(), more(over)));
    lines.add(amount(thing, "projected", usage.projected(), UsagePart.PROJECTED, false));
    Double will = beyond(usage.projectedOverage(), usage.projected(), usage.included());
    lines.add(amount(thing, "projectedOverage", will, UsagePart.PROJECTED_OVER, more(will)));
    lines.add(charge("projectedOverageCharge", usage.projectedOverageCharge(), more(will)));
    lines.add(charge("projectedTotalCharge", usage.projectedTotalCharge(), false));
    return lines;
  }

  Verdict verdict(Thing thing, Usage usage) {
    Double over = beyond(usage.overage(), usage.accrued(), usage.included());
    Double will = beyond(usage.projectedOverage(), usage.projected(), usage.included());
    if (over != null && more(over)) {
      return new Verdict(Tone.FAILED, texts().get("billing.verdict.over", unit(thing.key, over)));
    }
    if (will != null && more(will)) {
      return new Verdict(Tone.CHANGING, texts().get("billing.verdict.will", unit(thing.key, will)));
    }
    return over == null
        ? new Verdict(Tone.UNKNOWN, texts().get("billing.verdict.unknown"))
        : new Verdict(Tone.RUNNING, texts().get("billing.verdict.within"));
  }

  /** What the service says, or else what its other numbers come to. */
  private static @Nullable Double beyond(
      @Nullable Double sent, @Nullable Double used, @Nullable Double included) {
    if (sent != null) {
      return sent;
    }
    return used == null || included == null ? null : Math.max(0, used - included);
  }

  private static boolean more(@Nullable Double overage) {
    return overage != null && overage > 0;
  }

  private Line amount(
      Thing thing, String key, @Nullable Double value, @Nullable UsagePart part, boolean over) {
    return line(key, value == null ? null : unit(thing.key, value), part, over);
  }

  private Line charge(String key, @Nullable Double value, boolean over) {
    return line(key, value == null ? null : formats.number(value, DECIMALS), null, over);
  }

  private Line line(String key, @Nullable String value, @Nullable UsagePart part, boolean over) {
    String label = texts().get("billing.line." + key);
    return value == null
        ? new Line(label, texts().get("billing.missing"), part, true, false)
        : new Line(label, value, part, false, over);
  }

  private String unit(String key, double value) {
    return texts().get("billing.unit." + key, formats.number(value, DECIMALS));
  }

  /** Everything as one text, for those who hear it and for copies. */
  String spoken(Thing thing, Usage usage) {
    StringBuilder text = new StringBuilder(title(thing));
    text.append(": ").append(verdict(thing, usage).words());
    for (Line line : lines(thing, usage)) {
      text.append("\n").append(line.label()).append(": ").append(line.value());
    }
    return text.toString();
  }
}
