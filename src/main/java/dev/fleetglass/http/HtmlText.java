package dev.fleetglass.http;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gets a sentence out of the error page of a proxy or web server. */
final class HtmlText {
  private static final int MAX = 200;

  /** Enough of a page to tell what it is; keeps the patterns cheap. */
  private static final int BEGINNING = 8192;

  private static final Pattern TITLE =
      Pattern.compile("<title[^>]*>([^<]*)</title", Pattern.CASE_INSENSITIVE);
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "<(script|style|head)\\b[^>]*>.*?</\\1\\s*>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** A gateway's bare heading, without a page around it ({@code api/gogrid.md} section 4). */
  private static final Pattern HEADING = Pattern.compile("<h[1-6][\\s>]");

  private static final Pattern TAG = Pattern.compile("<[^>]*>?");

  private HtmlText() {}

  static boolean looksLikeHtml(String body) {
    String start = body.stripLeading();
    start = start.substring(0, Math.min(start.length(), 200)).toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || start.startsWith("<head")
        || start.startsWith("<body")
        || HEADING.matcher(start).lookingAt();
  }

  static String summary(String whole) {
    String page = whole.substring(0, Math.min(whole.length(), BEGINNING));
    Matcher title = TITLE.matcher(page);
    String heading = title.find() ? oneLine(title.group(1)) : "";
    String words = oneLine(TAG.matcher(INVISIBLE.matcher(page).replaceAll(" ")).replaceAll(" "));
    String all =
        heading.isEmpty() || words.startsWith(heading)
            ? words
            : words.isEmpty() ? heading : heading + ": " + words;
    return all.length() <= MAX ? all : all.substring(0, MAX) + "…";
  }

  private static String oneLine(String text) {
    return text.replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .trim();
  }
}
