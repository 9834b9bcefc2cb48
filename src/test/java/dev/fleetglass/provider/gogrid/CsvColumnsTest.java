package dev.fleetglass.provider.gogrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.model.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvColumnsTest {
  private static final String HEAD =
      "# id,name,description,state.id,state.name,ip.ip,ip.public,image.id,image.name,image.price,moon,isSandbox,cores,password,sun";
  private static final String[][] VALUES = {
    {"web", "app", "\"a, b\"", "\"say \"\"hi\"\"\"", "서버", "", "\"two\nlines\""},
    {"first", "", "", "second"},
    {"1,On", "2,Off", ",", "1,Off"},
    {"10.0.0.1,true", "10.0.0.2,true", "10.0.0.2,false", ",", "\"10.0.0.1\",true"},
    {"7,CentOS,100.0", "7,CentOS,0.0", "8,\"Win, 2012\",0.0", "9,,", ",,"},
    {"full", "new", "", "full "},
    {"true,1.0", "false,0.5", ",", "true,"},
    {"secret", "secret", ""},
  };

  private final Random random = new Random(21);

  /** Whatever was foreseen from the lines before must not show. */
  @Test
  void readsEveryLineAsIfItStoodAlone() throws Exception {
    for (int round = 0; round < 60; round++) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        lines.add(line(i));
      }
      List<Server> together = servers(lines);
      for (int i = 0; i < lines.size(); i++) {
        assertThat(together.get(i))
            .as(lines.get(i))
            .isEqualTo(servers(lines.subList(i, i + 1)).getFirst());
      }
    }
  }

  @Test
  void countsFieldsAlsoWhereTheyWereForeseen() {
    for (String wrong : new String[] {"", ",more"}) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        lines.add("1,web,first,1,On,10.0.0.1,true,7,CentOS,100.0,full,true,1.0,,x");
      }
      String line = lines.getFirst();
      lines.add(wrong.isEmpty() ? line.substring(0, line.lastIndexOf(',')) : line + wrong);
      assertThatThrownBy(() -> servers(lines))
          .isInstanceOfSatisfying(
              UndecodableException.class, e -> assertThat(e.field()).isEqualTo("list[50]"))
          .hasMessageContaining("fields under 15 names");
    }
  }

  private String line(int number) {
    StringBuilder line = new StringBuilder().append(number / 3);
    for (String[] values : VALUES) {
      // Mostly the first, so that there is something to foresee.
      line.append(',').append(values[random.nextInt(3) == 0 ? random.nextInt(values.length) : 0]);
    }
    return line.append(",x").toString();
  }

  private static List<Server> servers(List<String> lines) throws Exception {
    List<String> all = new ArrayList<>(List.of(HEAD));
    all.addAll(lines);
    return Bodies.servers(WireFormat.CSV, Bodies.csv(all.toArray(String[]::new)));
  }
}
