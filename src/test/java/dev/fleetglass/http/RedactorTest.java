package dev.fleetglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.Credentials;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
  private static final String SECRET = "aB3/+=\"&é7xyz";
  private final Redactor redactor = Redactor.of(Credentials.of(Map.of("secret", SECRET)));

  @Test
  void replacesASecretInEveryEncoding() {
    String form = URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
    List<String> forms =
        List.of(
            SECRET,
            form,
            form.replace("+", "%20"),
            SECRET.replace("\"", "\\\""),
            SECRET.replace("&", "&amp;").replace("\"", "&quot;"),
            Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)));
    for (String echoed : forms) {
      assertThat(redactor.text("you sent " + echoed + " to us")).isEqualTo("you sent *** to us");
    }
  }

  @Test
  void replacesASecretThatTheEndCutsOff() {
    assertThat(redactor.beginning("you sent " + SECRET.substring(0, 6))).isEqualTo("you sent ***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /x?api_key=hidden7&v=1",
        "sig=hidden7",
        "access_token=hidden7;",
        "{\"password\" : \"hidden7\"}",
        "{\\\"token\\\":\\\"hidden7\\\"}",
        "Authorization: Bearer hidden7.abc",
        "https://me:hidden7@example.com/"
      })
  void replacesWhatANameMarksAsSecret(String text) {
    assertThat(redactor.text(text)).doesNotContain("hidden7").contains("***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Not Authorized.", "Invalid token: expired", "The signature does not match", ""})
  void leavesOrdinaryWordsAlone(String text) {
    assertThat(redactor.text(text)).isEqualTo(text);
  }

  @Test
  void showsAnAddressWithoutItsSecrets() {
    HttpUrl url =
        HttpUrl.get("https://me:pw@h.example/p?API_KEY=k1&page=2&page=3&mine=k2&password=k3#f");
    assertThat(Addresses.redacted(url, Set.of("mine"), redactor))
        .isEqualTo("https://h.example/p?API_KEY=***&page=2&page=3&mine=***&password=***");
  }

  @Test
  void neverPrintsASignature() {
    Signature signature = new Signature(TestCalls.NOW).secretParameter("sig", SECRET);
    assertThat(signature.toString()).doesNotContain(SECRET);
  }
}
