package dev.fleetglass.ui.table.search;

import static dev.fleetglass.ui.table.search.Machine.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchParserTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "WEB",
        "web gog",
        "\"web-1\"",
        "\u201cweb-1\u201d",
        "name:eb",
        "이름:web",
        "Name:WEB",
        "NAME=web-1",
        "name:\"eb-\"",
        "-db",
        "- web OR web",
        "NOT db",
        "--web",
        "-(db OR cache)",
        "db OR web",
        "web OR db nothing",
        "(db OR web) on",
        "db AND x OR web AND on",
        "name:(db OR web)",
        "name:(web -db)",
        "cores>3",
        "cores > 3",
        "cores>=4",
        "cores<=4",
        "cores:4",
        "cores=4.0",
        "cores:2..4",
        "cores:4..",
        "cores:..4",
        "cores:-1..1,000",
        "disk>29GB",
        "disk:30GB",
        "disk:30g",
        "disk:10GB..50GB",
        "disk>=\"30 GiB\"",
        "\"Disk space\":30GB",
        "disk-space<1TB",
        "took<=4ms",
        "took:0s..1m",
        "created>2026-06-09",
        "created:2026-06-10",
        "created:2026-06",
        "created:2026",
        "created:2026.6.1..2026/06/10",
        "created<7d",
        "created>4d12h",
        "created:5d",
        "created:1d..1w",
        "created<1개월",
        "created>=2026-06-10T09:00",
        "created:\"2026-06-10T00\"",
        "version>1.27",
        "version>=1.28",
        "version<=1.28",
        "version<1.28.10",
        "version:1.28",
        "version:1.26..1.28",
        "version:1.2*",
        "ip:208.113.75.241",
        "ip:208.113.75.240/28",
        "address:208.113.75.240/255.255.255.240",
        "208.113.75.240/28",
        "ip:208.113",
        "ip:.241",
        "ip:208.113.75.200..208.113.75.250",
        "ip>208.113.75.9",
        "state:on",
        "state:running",
        "state:실행",
        "state:켜",
        "state=ON",
        "state=\"켜짐\"",
        "state:\"켜\"",
        "state:(failed OR on)",
        "ingress:yes",
        "ingress:예",
        "-ingress:no",
        "name:web-?",
        "web-?",
        "w*",
        "name:*",
        "-name:none",
        "/WEB-\\d$/",
        "name:/^w.b/",
        "-is:stale",
        "name>web",
        "name<web-10",
        "web\\-1",
        "-http://web",
        "-12:30",
        "-fe80::1",
        "-:6443",
        "-web-1:8080",
        "-\"a:b\"",
        "-a\\:b",
        "connection:box",
      })
  void finds(String search) {
    assertThat(good(search).matches(WEB)).as(search).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "db",
        "box",
        "web db",
        "name=web",
        "name:\"web 1\"",
        "-web",
        "web -on",
        "cores>4",
        "cores<4",
        "cores:5..",
        "disk<30GB",
        "disk:30.1GB",
        "took>4ms",
        "created>2026-06-10",
        "created<2026-06-10",
        "created:2026-07",
        "created<5d",
        "created>1mo",
        "created:today",
        "version>1.28",
        "version<1.28",
        "version=1.28",
        "ip:208.113.75.0/28",
        "ip:08.113",
        "ip:::/0",
        "ip<208.113.75.99",
        "ip>::1",
        "state:n",
        "state=o",
        "state:\"running\"",
        "state:off",
        "ingress:no",
        "name:web?",
        "eb-?",
        "name:none",
        "-ip:*",
        "/^eb/",
        "is:stale",
        "name<web",
        "\"OR\"",
      })
  void leavesOut(String search) {
    assertThat(good(search).matches(WEB)).as(search).isFalse();
  }

  @Test
  void knowsStatesByEveryName() {
    Machine failed = WEB.in("Create failed", Tone.FAILED);
    for (String search :
        new String[] {
          "state:failed", "state:create", "state:생성", "state:ERROR_CREATE", "state:실패"
        }) {
      assertThat(good(search).matches(failed)).as(search).isTrue();
    }
    assertThat(good("state:failed").matches(WEB.in("Halted", Tone.FAILED))).isTrue();
    assertThat(good("state:failed").matches(WEB)).isFalse();
  }

  @Test
  void asksNothingOfRowsWithoutAValue() {
    Machine nothing = Machine.nothing();
    for (String search :
        new String[] {
          "cores>0",
          "cores<=0",
          "disk:..1TB",
          "created<9y",
          "version<9",
          "ip:0.0.0.0/0",
          "ingress:no"
        }) {
      assertThat(good(search).matches(nothing)).as(search).isFalse();
    }
    for (String search : new String[] {"cores:none", "-name:*", "name=\"\"", "is:stale", "-web"}) {
      assertThat(good(search).matches(nothing)).as(search).isTrue();
    }
  }

  @Test
  void readsAddressesOfBothFamilies() {
    assertThat(good("ip:2001:db8::/32").matches(WEB.at("2001:db8:1::7"))).isTrue();
    assertThat(good("ip:2001:db8::/32").matches(WEB.at("2001:db9::7"))).isFalse();
    assertThat(good("ip:2001:DB8:0:0::7").matches(WEB.at("2001:db8::7"))).isTrue();
    assertThat(good("ip:10.0.0.0/8").matches(WEB.at("10.255.0.1"))).isTrue();
    assertThat(good("ip:10.0.0.1/32").matches(WEB.at("10.0.0.2"))).isFalse();
    assertThat(good("ip:0.0.0.0/0").matches(WEB.at("::1"))).isFalse();
  }

  @Test
  void comparesVersionsAndDatesByAllThatBeginsWithThem() {
    assertThat(good("version>1.28").matches(WEB.of("1.29.0"))).isTrue();
    assertThat(good("version:1.28").matches(WEB.of("1.280.0"))).isFalse();
    assertThat(good("version:1.28").matches(WEB.of("v1.28.0-eks"))).isTrue();
    assertThat(good("version<1.28.3").matches(WEB.of("1.28.3-rc1"))).isTrue();
    // 2026-06-10 in Seoul ends at 15:00 UTC.
    assertThat(good("created<=2026-06-10").matches(WEB)).isTrue();
    assertThat(good("created:2026-06-09").matches(WEB)).isFalse();
  }

  @Test
  void looksForTheBeginningsOfWordsInTheConnection() {
    assertThat(good("gogrid").matches(WEB)).isTrue();
    assertThat(good("box").matches(WEB)).isFalse();
    assertThat(good("connection:box").matches(WEB)).isTrue();
  }

  @Test
  void readsHangulComposedOrNot() {
    String apart = java.text.Normalizer.normalize("서울", java.text.Normalizer.Form.NFD);
    assertThat(good(apart).matches(WEB.with("서울-1"))).isTrue();
    assertThat(good("이름:" + apart).matches(WEB.with("서울-1"))).isTrue();
    assertThat(good("ΣΊΓΜΑ").matches(WEB.with("σίγμα"))).isTrue();
  }

  @Test
  void marksWhatIsAskedForAndNotWhatIsExcluded() {
    Search<Machine> search = good("web -db name:/\\d+/ -(-eb) version:1");
    assertThat(search.highlights(Machine.COLUMNS.getFirst()).in("web-12 db"))
        .containsExactly(0, 3, 4, 6);
    assertThat(good("-web").highlights(Machine.COLUMNS.getFirst()).isEmpty()).isTrue();
    assertThat(good("w* b*").highlights(Machine.COLUMNS.getFirst()).in("ab web-1 b"))
        .containsExactly(3, 8, 9, 10);
  }

  static Search<Machine> good(String search) {
    Parsed<Machine> parsed = SearchParser.parse(search, Machine.COLUMNS, Machine.CLOCK);
    assertThat(parsed).as(search).isInstanceOf(Parsed.Good.class);
    return ((Parsed.Good<Machine>) parsed).search();
  }
}
