package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.model.Billing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the account has used ({@code api/gogrid.md} section 3). The period is in milliseconds from
 * version 1.1 on. Before, only XML and CSV tell it, as a date that Java printed; such a date is
 * also read when the milliseconds are missing, and is otherwise not told twice. One that cannot be
 * read is among the details.
 */
final class BillingType implements ObjectType<Billing> {
  static final BillingType INSTANCE = new BillingType();

  private static final int START_DATE;
  private static final int END_DATE;
  private static final int START;
  private static final int END;
  private static final UsageAt MEMORY;
  private static final UsageAt TRANSFER;
  private static final Layout LAYOUT;

  static {
    Layout.Builder layout = Layout.builder();
    START_DATE = layout.text("startDate");
    END_DATE = layout.text("endDate");
    START = layout.field("startTimestamp", Shape.TIME);
    END = layout.field("endTimestamp", Shape.TIME);
    MEMORY = UsageAt.of(layout, "memory");
    TRANSFER = UsageAt.of(layout, "transfer");
    LAYOUT = layout.build();
  }

  private BillingType() {}

  /** Slots of the use of one thing. */
  private record UsageAt(
      int included,
      int inUse,
      int accrued,
      int overage,
      int overageCharge,
      int projected,
      int projectedOverage,
      int projectedOverageCharge,
      int projectedTotalCharge) {
    static UsageAt of(Layout.Builder layout, String thing) {
      return new UsageAt(
          layout.field(thing + "Allotment", Shape.DECIMAL),
          layout.field(thing + "InUse", Shape.DECIMAL),
          layout.field(thing + "Accrued", Shape.DECIMAL),
          layout.field(thing + "Overage", Shape.DECIMAL),
          layout.field(thing + "OverageCharge", Shape.DECIMAL),
          layout.field(thing + "ProjectedUsage", Shape.DECIMAL),
          layout.field(thing + "ProjectedOverage", Shape.DECIMAL),
          layout.field(thing + "ProjectedOverageCharge", Shape.DECIMAL),
          layout.field(thing + "ProjectedTotalCharge", Shape.DECIMAL));
    }

    Billing.Usage read(Row row) {
      return new Billing.Usage(
          row.number(included),
          row.number(inUse),
          row.number(accrued),
          row.number(overage),
          row.number(overageCharge),
          row.number(projected),
          row.number(projectedOverage),
          row.number(projectedOverageCharge),
          row.number(projectedTotalCharge));
    }
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Billing read(Row row) throws UndecodableException {
    return new Billing(
        time(row, START, START_DATE, "startDate"),
        time(row, END, END_DATE, "endDate"),
        MEMORY.read(row),
        TRANSFER.read(row),
        row.details());
  }

  private static @Nullable Instant time(Row row, int exact, int printed, String name)
      throws UndecodableException {
    String text = row.text(printed);
    Instant date = text == null ? null : Numbers.javaDate(text);
    if (text != null && date == null) {
      row.leave(name);
    }
    Instant time = row.time(exact);
    return time != null ? time : date;
  }

  @Override
  public @Nullable Long id(Billing billing) {
    return null;
  }

  @Override
  public String key(Billing billing) {
    return String.valueOf(billing.start());
  }
}
