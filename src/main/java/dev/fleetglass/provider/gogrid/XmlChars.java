package dev.fleetglass.provider.gogrid;

/** Which characters XML 1.0, fifth edition, allows where (productions 2, 3, 4 and 4a). */
final class XmlChars {
  private static final int ASCII = 128;
  private static final boolean[] NAME = new boolean[ASCII];
  private static final boolean[] PLAIN = new boolean[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
      NAME[c] = letter || (c >= '0' && c <= '9') || c == '-' || c == '.';
      PLAIN[c] = (c >= ' ' || c == '\n' || c == '\t') && "<>&]".indexOf(c) < 0;
    }
  }

  private XmlChars() {}

  /** Whether a name may begin so. Halves of pairs are not looked at more closely. */
  static boolean startsName(char c) {
    return inName(c) && !((c >= '0' && c <= '9') || c == '-' || c == '.' || onlyWithin(c));
  }

  static boolean inName(char c) {
    return c < ASCII ? NAME[c] : otherInName(c);
  }

  /** Whether text may hold a character without its meaning anything or being changed. */
  static boolean plain(char c) {
    return c < ASCII ? PLAIN[c] : c < 0xFFFE;
  }

  static boolean space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  /** Whether a document may hold a character at all. */
  static boolean allowed(int c) {
    return c >= ' '
        ? c < Character.MIN_SURROGATE || (c > Character.MAX_SURROGATE && c < 0xFFFE) || inPlane(c)
        : c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean inPlane(int c) {
    return c >= Character.MIN_SUPPLEMENTARY_CODE_POINT && c <= Character.MAX_CODE_POINT;
  }

  private static boolean onlyWithin(char c) {
    return c == 0xB7 || (c >= 0x300 && c <= 0x36F) || c == 0x203F || c == 0x2040;
  }

  private static boolean otherInName(char c) {
    return onlyWithin(c)
        || (c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7)
        || (c >= 0x370 && c <= 0x1FFF && c != 0x37E)
        || c == 0x200C
        || c == 0x200D
        || (c >= 0x2070 && c <= 0x218F)
        || (c >= 0x2C00 && c <= 0x2FEF)
        || (c >= 0x3001 && c <= 0xDB7F)
        || (c >= Character.MIN_LOW_SURROGATE && c <= Character.MAX_LOW_SURROGATE)
        || (c >= 0xF900 && c <= 0xFDCF)
        || (c >= 0xFDF0 && c <= 0xFFFD);
  }
}
