package dev.fleetglass.provider.gogrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.PasswordSource;
import dev.fleetglass.api.RevealedSecret;
import dev.fleetglass.model.Option;
import dev.fleetglass.model.PasswordEntry;
import dev.fleetglass.provider.LogCapture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Passwords are listed without themselves, and shown one at a time. */
class PasswordsTest {
  private static final String PASSWORD = "hunter2-xyzzy";

  @ParameterizedTest
  @EnumSource
  void listsThatPasswordsAreKeptButNotThem(WireFormat format) throws Exception {
    try (Opened on = new Opened(format, 9)) {
      on.answer(body(format));
      Fetched<PasswordEntry> entries = on.source(PasswordSource.class).passwords(LoadProgress.NONE);
      assertThat(entries)
          .containsExactly(
              new PasswordEntry(
                  42L,
                  "os",
                  "root",
                  364L,
                  "web 1",
                  new Option(1L, "US-West-1", null),
                  Map.of("server.moon", "full")));
      // Nor is there any text of the answer to look into.
      assertThat(entries.page(0)).isNull();
      assertThat(entries + " " + on.calls).doesNotContain("hunter2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void revealsOne(WireFormat format) throws Exception {
    try (Opened on = new Opened(format, 9);
        LogCapture log = new LogCapture()) {
      on.answer(body(format));
      char[] characters;
      try (RevealedSecret secret = on.source(PasswordSource.class).reveal(42)) {
        assertThat(new String(secret.characters())).isEqualTo(PASSWORD);
        assertThat(secret.toString()).doesNotContain("hunter2");
        characters = secret.characters();
      }
      assertThat(characters).hasSize(PASSWORD.length()).containsOnly((char) 0);
      assertThat(on.asked())
          .isEqualTo("/support/password/get?v=1.9&format=" + format.wireName() + "&id=42");
      assertThat(log.lines()).isNotEmpty();
      assertThat(log.lines() + " " + on.calls).doesNotContain("hunter2");
    }
  }

  /** Cut, damaged and shifted answers, of which parsers like to quote the place they fail at. */
  @ParameterizedTest
  @EnumSource
  void quotesNoPasswordHoweverAnAnswerIsDamaged(WireFormat format) throws Exception {
    String whole = body(format);
    List<String> damaged = new ArrayList<>();
    for (int length = 1; length < whole.length(); length += 29) {
      damaged.add(whole.substring(0, length));
    }
    damaged.add(whole.replace("42", PASSWORD));
    damaged.add(whole.replace("\"" + PASSWORD + "\"", PASSWORD));
    damaged.add(whole.replace(PASSWORD, PASSWORD + "</" + PASSWORD + ">"));
    damaged.add(whole.replace(PASSWORD, PASSWORD + "," + PASSWORD));
    damaged.add(whole.replace("applicationtype", PASSWORD).replace("username", PASSWORD));
    try (Opened on = new Opened(format, 9);
        LogCapture log = new LogCapture()) {
      PasswordSource source = on.source(PasswordSource.class);
      List<String> told = new ArrayList<>();
      int failures = 0;
      for (String body : damaged) {
        for (boolean list : new boolean[] {true, false}) {
          on.answer(body);
          try {
            if (list) {
              told.add(source.passwords(LoadProgress.NONE).toString());
            } else {
              source.reveal(42).close();
            }
          } catch (ApiException e) {
            failures++;
            ApiFailure failure = e.failure();
            assertThat(failure.context().message()).isNotBlank();
            assertThat(failure.context().hint()).isNotEqualTo("empty-body");
            told.add(failure + " " + failure.summary() + " " + e);
          }
        }
      }
      assertThat(failures).isGreaterThan(damaged.size());
      told.addAll(log.lines());
      on.calls.forEach(call -> told.add(call.toString()));
      assertThat(told).noneMatch(text -> text.contains("hunter2"));
    }
  }

  @Test
  void tellsAWebPageInPlaceOfThePassword() throws Exception {
    try (Opened on = new Opened(WireFormat.JSON, 9)) {
      on.answer("<html><head><title>Sign in</title></head></html>");
      ApiFailure failure = failure(on);
      assertThat(failure.context().hint()).isEqualTo("html-body");
      assertThat(failure.context().message()).isEqualTo("Sign in");
      on.answer("");
      assertThat(failure(on).context().hint()).isEqualTo("empty-body");
    }
  }

  @Test
  void tellsAnAnswerWithoutPasswordOrWithSeveral() throws Exception {
    try (Opened on = new Opened(WireFormat.JSON, 9)) {
      on.answer("{\"status\":\"success\",\"list\":[{\"id\":42,\"password\":null}]}");
      assertThat(failure(on)).isInstanceOf(ApiFailure.Undecodable.class);
      on.answer("{\"status\":\"success\",\"list\":[]}");
      assertThat(failure(on).context().message()).contains("0 objects instead of one");
      on.answer(
          "{\"status\":\"success\",\"list\":[{\"id\":42,\"password\":\"hunter2\"},"
              + "{\"id\":43,\"password\":\"hunter2\"}]}");
      assertThat(failure(on).toString())
          .contains("2 objects instead of one")
          .doesNotContain("hunter2");
    }
  }

  @Test
  void passesOnTheServicesRefusal() throws Exception {
    try (Opened on = new Opened(WireFormat.JSON, 9)) {
      on.answer(
          401,
          "{\"status\":\"failure\",\"list\":[{\"object\":\"error\",\"errorcode\":\"Unauthorized\","
              + "\"message\":\"Your role may not.\"}]}");
      ApiFailure failure = failure(on);
      assertThat(failure).isInstanceOf(ApiFailure.Forbidden.class);
      assertThat(failure.context().message()).isEqualTo("Your role may not.");
    }
  }

  private static ApiFailure failure(Opened on) {
    return catchThrowableOfType(
            ApiException.class, () -> on.source(PasswordSource.class).reveal(42))
        .failure();
  }

  private static String body(WireFormat format) {
    return switch (format) {
      case JSON ->
          "{\"summary\":{\"total\":1,\"start\":0,\"numpages\":0,\"returned\":1},"
              + "\"status\":\"success\",\"method\":\"/support/password/list\",\"list\":[{\"id\":42,"
              + "\"server\":{\"id\":364,\"name\":\"web 1\",\"moon\":\"full\",\"object\":\"server\"},"
              + "\"applicationtype\":\"os\",\"username\":\"root\",\"password\":\""
              + PASSWORD
              + "\",\"datacenter\":{\"id\":1,\"name\":\"US-West-1\",\"description\":null,"
              + "\"object\":\"option\"},\"object\":\"password\"}]}";
      case XML ->
          "<gogrid><response method=\"/support/password/list\" status=\"success\"><summary"
              + " total=\"1\" start=\"0\" numpages=\"0\" returned=\"1\"/><list><object"
              + " name=\"password\"><attribute name=\"id\">42</attribute><attribute"
              + " name=\"server\"><object name=\"server\"><attribute name=\"id\">364</attribute>"
              + "<attribute name=\"name\">web 1</attribute><attribute"
              + " name=\"moon\">full</attribute></object></attribute><attribute"
              + " name=\"applicationtype\">os</attribute><attribute"
              + " name=\"username\">root</attribute><attribute name=\"password\">"
              + PASSWORD
              + "</attribute><attribute name=\"datacenter\"><object name=\"option\"><attribute"
              + " name=\"id\">1</attribute><attribute name=\"name\">US-West-1</attribute>"
              + "</object></attribute></object></list></response></gogrid>";
      case CSV ->
          "# SUCCESS, /support/password/list, TOTAL, 1, NUMPAGES, 0, START, 0, RETURNED, 1\n"
              + "# id,server.id,server.name,server.moon,applicationtype,username,password,"
              + "datacenter.id,datacenter.name,datacenter.description\n"
              + "42,364,web 1,full,os,root,"
              + PASSWORD
              + ",1,US-West-1,\n";
    };
  }
}
