package dev.fleetglass.provider;

import dev.fleetglass.http.SecretNames;
import java.io.IOException;

/** Cuts objects out of an XML answer: {@code <gogrid><response><list><object>}. */
public final class XmlCut implements WireCut {
  private static final int LIST = 2;

  @Override
  public String format() {
    return "XML";
  }

  @Override
  public String cut(KeptBody body, int place) throws IOException {
    String xml = body.text();
    XmlTags tags = new XmlTags(xml);
    int depth = 0;
    int at = -1;
    int start = -1;
    boolean inList = false;
    while (tags.next()) {
      boolean opens = tags.opens();
      int level = opens ? depth : depth - 1;
      if (opens && level == LIST) {
        inList = tags.opens("list");
      }
      if (inList && level == LIST + 1) {
        start = opens ? tags.start() : start;
        at += opens ? 1 : 0;
        if (at == place && (!opens || tags.isEmpty())) {
          return withoutSecrets(xml.substring(start, tags.end()));
        }
      }
      depth = opens && !tags.isEmpty() ? level + 1 : level;
    }
    return "";
  }

  private static String withoutSecrets(String object) {
    StringBuilder out = new StringBuilder(object.length());
    XmlTags tags = new XmlTags(object);
    int done = 0;
    int depth = 0;
    int secret = 0;
    while (tags.next()) {
      if (tags.opens()) {
        depth += tags.isEmpty() ? 0 : 1;
        if (secret == 0
            && !tags.isEmpty()
            && tags.opens("attribute")
            && SecretNames.matches(tags.name())) {
          secret = depth;
          out.append(object, done, tags.end());
          done = tags.end();
        }
      } else {
        if (depth == secret) {
          out.append(tags.start() > done ? SecretNames.MARK : "");
          done = tags.start();
          secret = 0;
        }
        depth--;
      }
    }
    return out.append(object, done, object.length()).toString();
  }
}
