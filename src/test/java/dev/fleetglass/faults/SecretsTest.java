package dev.fleetglass.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.http.TransportLimits;
import dev.fleetglass.provider.LogCapture;
import dev.fleetglass.sandbox.FaultKind;
import dev.fleetglass.sandbox.Sandbox;
import dev.fleetglass.ui.dialog.FailureText;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.BannerReading;
import dev.fleetglass.ui.inventory.FakeViews;
import dev.fleetglass.ui.journal.JournalRow;
import dev.fleetglass.ui.journal.JournalViewModel;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

/** Goes through every trouble with known secrets and searches for them wherever text can end up. */
class SecretsTest {
  private static final List<String> OUTPUTS = List.of("table", "json", "csv");
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

  /** A good answer that misses them only makes one more failure to look at. */
  private static final TransportLimits SHORT =
      TransportLimits.DEFAULT.withTimeouts(
          Duration.ofSeconds(10), Duration.ofMillis(300), Duration.ofMillis(400));

  private final Told told = new Told();
  @TempDir Path home;

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @ParameterizedTest
  @EnumSource
  void noneGetsOutWhateverGoesWrong(Api api) throws Exception {
    List<String> secrets;
    try (LogCapture log = new LogCapture()) {
      try (Rig rig = new Rig(api, home, SHORT);
          Echo echo = new Echo()) {
        secrets = secrets(rig);
        CommandLine commands =
            new CommandLine(
                rig.opener(rig.services.clock(), _ -> {}), home, rig.services.clock(), rig.shaky());
        rig.connect();
        sandboxFaults(rig, commands);
        echoes(rig, commands, echo);
        network(rig, commands);
        journal(rig);
        objects(rig, commands);
        rig.services.preferences().saveLayout("table.clusters", "wide");
        rig.services.preferences().change(rig.services.preferences().settings().withLanguage("ko"));
      }
      log.lines().forEach(line -> told.add("log", line));
    }
    files();

    assertThat(told.all("log")).contains(api == Api.GOGRID ? "sig=***" : "cluster list");
    assertThat(told.all("dialog")).contains("No answer in time.", "refused", "***", "What to try");
    assertThat(told.all("clipboard")).contains("No answer in time.", "***");
    told.assertNowhere(
        secrets,
        "log",
        "journal",
        "journal row",
        "dialog",
        "clipboard",
        "report",
        "banner",
        "stdout",
        "stderr",
        "file",
        "object");
  }

  private void sandboxFaults(Rig rig, CommandLine commands) throws Exception {
    URI url = rig.api.url(rig.shaky());
    int turn = 0;
    for (FaultKind fault : FaultKind.values()) {
      rig.shaky().faults().choose(fault);
      look(rig);
      list(rig, commands, url, List.of(OUTPUTS.get(turn++ % OUTPUTS.size())));
    }
    rig.shaky().faults().clear();
  }

  private void echoes(Rig rig, CommandLine commands, Echo echo) throws Exception {
    URI url = echo.url(rig.api.url(rig.shaky()).getPath());
    move(rig, url);
    for (Echo.Answer answer : Echo.ANSWERS) {
      echo.answer(answer);
      look(rig);
      assertThat(rig.failure().toString()).contains("***");
      list(rig, commands, url, OUTPUTS);
    }
  }

  private void network(Rig rig, CommandLine commands) throws Exception {
    String path = rig.api.url(rig.shaky()).getPath();
    URI unknown = URI.create("https://no-such-host.invalid" + path);
    move(rig, unknown);
    look(rig);
    list(rig, commands, unknown, List.of("json"));
    URI closed = rig.api.url(rig.shaky());
    move(rig, closed);
    rig.shaky().close();
    look(rig);
    list(rig, commands, closed, OUTPUTS);
  }

  private static void move(Rig rig, URI url) throws IOException {
    rig.services
        .connections()
        .save(rig.api.connection(Rig.SHAKY, url), rig.api.credentials(rig.shaky()));
    rig.services.work();
  }

  /** Refreshes and reads what the console shows of it. */
  private void look(Rig rig) throws Exception {
    rig.refresh();
    told.add("object", rig.inventory().snapshot());
    told.add("object", rig.status());
    told.add("object", rig.rows());
    for (var failing : rig.status().failing()) {
      ApiFailure failure = failing.failure();
      told.add("object", failure);
      told.add("report", failure.summary());
      for (Locale language : LANGUAGES) {
        Texts texts = Texts.load(language);
        told.add(
            "report", new FailureText(failure, texts, rig.services.clock().getZone()).report());
        Faces.read(failure, texts, rig.services.clock(), told);
        BannerReading banner = rig.banner(language);
        told.add("banner", banner);
      }
    }
  }

  private void list(Rig rig, CommandLine commands, URI url, List<String> outputs) {
    for (String output : outputs) {
      CommandLine.Left left = commands.list(rig.api, url, output);
      told.add("stdout", left.out());
      told.add("stderr", left.err());
    }
  }

  private void journal(Rig rig) {
    rig.services.journal().recent().forEach(call -> told.add("journal", call));
    JournalViewModel viewModel =
        new JournalViewModel(
            rig.services.journal(),
            FakeViews.environment(
                rig.services.preferences(), Runnable::run, Runnable::run, rig.services.clock()));
    for (Locale language : LANGUAGES) {
      viewModel.speak(Texts.load(language));
      viewModel.activate();
      rig.services.work();
      for (JournalRow row : viewModel.table().rows()) {
        told.add("journal row", row);
      }
      viewModel.deactivate();
    }
  }

  private void objects(Rig rig, CommandLine commands) throws Exception {
    told.add("object", rig.services.connections().all());
    told.add("object", rig.services.connections());
    told.add("object", rig.api.credentials(rig.shaky()));
    told.add("object", rig.shaky());
    told.add("object", commands.ports());
    try (var session =
        rig.opener(rig.services.clock(), call -> told.add("object", call))
            .open(
                rig.api.connection("x", rig.api.url(rig.steady)),
                rig.api.credentials(rig.steady))) {
      session.verify();
      told.add("object", session);
    }
  }

  private void files() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        told.add("file", file.getFileName());
        told.add("file", Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    assertThat(told.all("file"))
        .contains("connections.json", "settings.json", "layouts.json", Rig.SHAKY);
  }

  /** What was entered, and the signature that was made of it: time stands still here. */
  private static List<String> secrets(Rig rig) throws Exception {
    Sandbox sandbox = rig.shaky();
    String signed = sandbox.apiKey() + sandbox.secret() + rig.now().getEpochSecond();
    byte[] md5 = MessageDigest.getInstance("MD5").digest(signed.getBytes(StandardCharsets.UTF_8));
    return List.of(
        sandbox.token(), sandbox.apiKey(), sandbox.secret(), HexFormat.of().formatHex(md5));
  }
}
