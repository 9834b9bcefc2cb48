package dev.fleetglass.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Reads GoGrid's answers as old clients do: by the names of attributes alone. */
interface AnswerReading {
  /** How many objects came. */
  int count();

  /**
   * How many times the attribute is missing. In JSON it must not be null, in XML its element must
   * be there, in CSV its column.
   *
   * @param path names with dots between; {@code name[]} means each of a list
   */
  int missing(String path);

  /** Takes the body as what it begins like. */
  static AnswerReading of(String body) throws Exception {
    return switch (body.charAt(0)) {
      case '{' -> new OfJson(Caller.JSON.readTree(body).path("list"));
      case '<' -> ofXml(body);
      default -> ofCsv(body.lines().toList());
    };
  }

  private static AnswerReading ofXml(String body) throws Exception {
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(body)))
            .getDocumentElement();
    return new OfXml(children(root.getFirstChild().getLastChild()));
  }

  /** Descriptions may hold line breaks, so that rows are counted by what the head says. */
  private static AnswerReading ofCsv(List<String> lines) {
    String returned = lines.getFirst().substring(lines.getFirst().lastIndexOf(' ') + 1);
    return new OfCsv(Integer.parseInt(returned), List.of(lines.get(1).substring(2).split(",", -1)));
  }

  private static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** Objects of a JSON list. */
  record OfJson(JsonNode list) implements AnswerReading {
    @Override
    public int count() {
      return list.size();
    }

    @Override
    public int missing(String path) {
      int missing = 0;
      for (JsonNode object : list) {
        missing += missing(object, path);
      }
      return missing;
    }

    private static int missing(JsonNode object, String path) {
      int dot = path.indexOf('.');
      String name = dot < 0 ? path : path.substring(0, dot);
      boolean each = name.endsWith("[]");
      JsonNode value = object.path(each ? name.substring(0, name.length() - 2) : name);
      if (value.isMissingNode() || value.isNull() || (each && !value.isArray())) {
        return 1;
      }
      if (dot < 0) {
        return 0;
      }
      String rest = path.substring(dot + 1);
      return each ? new OfJson(value).missing(rest) : missing(value, rest);
    }
  }

  /** Elements of XML, each an object. */
  record OfXml(List<Element> objects) implements AnswerReading {
    @Override
    public int count() {
      return objects.size();
    }

    @Override
    public int missing(String path) {
      return objects.stream().mapToInt(object -> missing(object, path)).sum();
    }

    private static int missing(Element object, String path) {
      int dot = path.indexOf('.');
      String name = (dot < 0 ? path : path.substring(0, dot)).replace("[]", "");
      for (Element attribute : children(object)) {
        if (attribute.getAttribute("name").equals(name)) {
          return dot < 0 ? 0 : inside(attribute, path.substring(dot + 1));
        }
      }
      return 1;
    }

    /** The first child is taken for the object, white space and all, as the C# SDK does. */
    private static int inside(Element attribute, String rest) {
      return switch (attribute.getFirstChild()) {
        case Element list when list.getTagName().equals("list") ->
            new OfXml(children(list)).missing(rest);
        case Element object -> missing(object, rest);
        case null, default -> 1;
      };
    }
  }

  /** Names of columns, which all rows share. */
  record OfCsv(int count, List<String> columns) implements AnswerReading {
    @Override
    public int missing(String path) {
      return columns.contains(path) ? 0 : count;
    }
  }
}
