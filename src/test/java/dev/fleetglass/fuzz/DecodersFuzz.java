package dev.fleetglass.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.fleetglass.provider.cocktail.FuzzedAnswers;
import dev.fleetglass.provider.gogrid.FuzzedPages;
import java.io.IOException;

/**
 * Every body goes to every decoder, since nothing keeps a service from answering XML, or a web
 * page, where JSON was asked for. Guided by coverage when the build says so (README), from a corpus
 * among the test resources: a body that is found to break a decoder is put there, and is read again
 * by every build from then on.
 */
class DecodersFuzz {
  // In libFuzzer's own notation, in which a backslash is two.
  @DictionaryEntries({
    "\\\\u0000",
    "\\\\ud83d",
    "\\\\ude00",
    "null",
    "NaN",
    "-Infinity",
    "1e999",
    "[{",
    "}]",
    "&#0;",
    "&lt;",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<!DOCTYPE",
    "\\\"\\\"",
    "\\x0d\\x0a",
    "\\xef\\xbb\\xbf"
  })
  @FuzzTest(maxDuration = "15s")
  void everyDecoder(byte[] body) throws IOException {
    FuzzedPages.read(body);
    FuzzedAnswers.read(body);
  }
}
