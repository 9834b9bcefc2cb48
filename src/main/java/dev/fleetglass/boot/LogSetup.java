package dev.fleetglass.boot;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;

/**
 * Where the program's log goes and what it holds. In code, because reading the same from an XML
 * file takes a start a tenth of a second.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class LogSetup extends ContextAwareBase implements Configurator {
  /** System property with the folder of log files; the program sets it for itself. */
  static final String FOLDER = "fleetglass.log.folder";

  /** System property: whether other processes may write into the same file. */
  static final String SHARED = "fleetglass.log.shared";

  /** System property with the least level of the program's own messages. */
  private static final String LEVEL = "fleetglass.log.level";

  /** System property with which an operator gives Logback a configuration of his own. */
  private static final String OTHER = "logback.configurationFile";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    String folder = System.getProperty(FOLDER);
    if (folder == null || System.getProperty(OTHER) != null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    // Without a listener Logback would print its troubles on the console.
    context.getStatusManager().add(new NopStatusListener());
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(file(context, Path.of(folder)));
    context
        .getLogger("dev.fleetglass")
        .setLevel(Level.toLevel(System.getProperty(LEVEL), Level.INFO));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, Path folder) {
    LogLine line = new LogLine();
    line.setContext(context);
    line.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(line);
    encoder.start();
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setName("file");
    appender.setEncoder(encoder);
    TimeBasedRollingPolicy<ILoggingEvent> rolling;
    if (Boolean.getBoolean(SHARED)) {
      rolling = daily(folder);
      appender.setPrudent(true);
    } else {
      rolling = limited(folder);
      appender.setFile(folder.resolve("fleetglass.log").toString());
    }
    rolling.setContext(context);
    rolling.setParent(appender);
    rolling.setMaxHistory(7);
    rolling.setTotalSizeCap(new FileSize(30 * FileSize.MB_COEFFICIENT));
    rolling.start();
    appender.setRollingPolicy(rolling);
    appender.start();
    return appender;
  }

  /** The window's file: there is one window, so it may move its file away and pack it. */
  private static TimeBasedRollingPolicy<ILoggingEvent> limited(Path folder) {
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
    rolling.setFileNamePattern(literal(folder) + "/fleetglass.%d{yyyy-MM-dd}.%i.log.gz");
    rolling.setMaxFileSize(new FileSize(5 * FileSize.MB_COEFFICIENT));
    return rolling;
  }

  /** The file of commands, any number of which may run at once: one a day, never moved. */
  private static TimeBasedRollingPolicy<ILoggingEvent> daily(Path folder) {
    TimeBasedRollingPolicy<ILoggingEvent> rolling = new TimeBasedRollingPolicy<>();
    rolling.setFileNamePattern(literal(folder) + "/commands.%d{yyyy-MM-dd}.log");
    // A command seldom lives until another day.
    rolling.setCleanHistoryOnStart(true);
    return rolling;
  }

  /**
   * A folder as Logback's file name patterns take it. They know no escape for a percent sign, but a
   * date may have one as fixed text.
   */
  private static String literal(Path folder) {
    return folder.toString().replace("%", "%d{'%', aux}");
  }
}
