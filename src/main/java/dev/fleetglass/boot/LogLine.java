package dev.fleetglass.boot;

import ch.qos.logback.classic.pattern.TargetLengthBasedClassNameAbbreviator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * One event of the log: moment with offset, level, thread, logger, message, and the stack below it.
 * Logback's own pattern says the same, but taking the pattern apart makes a start longer.
 */
final class LogLine extends LayoutBase<ILoggingEvent> {
  private static final int LEVEL = 5;
  private static final int LOGGER = 24;

  private final DateTimeFormatter time =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneId.systemDefault());
  private final TargetLengthBasedClassNameAbbreviator names =
      new TargetLengthBasedClassNameAbbreviator(LOGGER);

  @Override
  public String doLayout(ILoggingEvent event) {
    String level = event.getLevel().toString();
    StringBuilder line = new StringBuilder(160);
    time.formatTo(event.getInstant(), line);
    line.append(' ').append(level).repeat(' ', Math.max(0, LEVEL - level.length()));
    line.append(" [").append(event.getThreadName()).append("] ");
    line.append(names.abbreviate(event.getLoggerName())).append(" - ");
    line.append(event.getFormattedMessage()).append(System.lineSeparator());
    if (event.getThrowableProxy() != null) {
      line.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    return line.toString();
  }
}
