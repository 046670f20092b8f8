package dev.shapewright.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.testing.SourceCompiler;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The HTML of models as Javadoc: readable, accepted by doclint, unable to leave its comment. */
final class DocsTest {
  private static final Docs DOCS = new Docs(name -> name.equals("Run") ? "#run()" : null);

  private static final List<String> ODD =
      List.of(
          "*/ class Evil {} /*",
          "*&#47; x *<b>/</b> x **/ x *<code>/</code> *<a>/</a> / *",
          "\\u002a\\u002f class Evil {} \\u000a",
          "<code>\\u002a/</code><code>*/</code><code>*</code>/",
          "@see Nothing @param x y @throws Z",
          "<p>@return nothing</p><p>@deprecated</p>",
          "{@link Nothing} {@code {{{ } }}} {@literal",
          "{<code>x</code> {<a>Run</a> }<code>{}</code>} {{<code>@x {@y} @</code>",
          "<code>{@code }</code><code>}</code><code>{</code><code>@</code>",
          "<p><b>one<i>two</b></i></p></p></ul></li>",
          "<ul><li>a<ul><li>b</li><li>c<ol><li>d</li></ol></li></ul></li></ul>after",
          "<ul><li></li><li>b</li><li><p></p></li></ul>",
          "<ul><li><p>one</p><p>two</p></li><li><ul><li>x</li></ul></li></ul>",
          "<li>no list</li> <li>none",
          "<ul>text without item<li>item</ul><ul></ul>",
          "<ul><ul><li>deep</li></ul></ul>",
          "<ul><li>open",
          "<note><p>Beware.</p></note> <important>Do not.</important>",
          "<fullname>Name</fullname><zonbook xmlns='x'/><xref linkend=\"y\"/>",
          "a &lt; b &amp;&amp; c &gt; d &nbsp; &unknown; &#0; &#x110000; &#xD800; &amp",
          "costs $5, $L, $T and $$",
          "<code>\u00a0</code> <code>\u0085</code> <code>\u202e</code> <code>&#xD800;</code>",
          "nul \0 bell \u0007 escape \u001b delete \u007f next \u0085 separator \u2028",
          "high \uD800 low \uDC00 pair \uD83D\uDE00 reversed \uDC00\uD800",
          "1 < 2 > 3 <> </> <!-- <p> --> <",
          "<a href=\"http://example.com/?a=1&b=2\">text with words</a> <a>Run</a> <a>Other</a>",
          "<a>Run",
          "<pre>  keep\n   this </pre><table><tr><td>cell</table>",
          "<h1>Head</h1><dl><dt>term</dt><dd>meaning</dl>",
          "<p></p><br><br/><p> </p>",
          "<code></code><code> </code><code>\t</code>",
          "",
          "   ",
          "*",
          "/",
          "word ".repeat(13_000) + "long".repeat(500));

  @Test
  void noCharacterThatMisleadsTheEyeRemains() {
    assertThat(DOCS.javadoc("a \u202e b \u2066 c \u200f d&#x202e;e<code>f\u2069g</code>", ""))
        .isEqualTo("a b c d e{@code f g}");
    assertThat(Literals.visible("String s = \"a\u202eb\";")).isEqualTo("String s = \"a\\u202eb\";");
  }

  @Test
  void oddTextsAreHarmlessInEveryPlace(@TempDir Path classes) {
    assertThat(SourceCompiler.complaints(sources(ODD), classes)).isEmpty();
    assertThat(classes.resolve("Evil.class")).doesNotExist();
  }

  @Test
  void soAreRandomOnes(@TempDir Path classes) {
    String[] pieces = {
      "<p>", "</p>", "<ul>", "</ul>", "<ol>", "</ol>", "<li>", "</li>", "<code>", "</code>", "<a>",
      "</a>", "<note>", "<b>", "</b>", "word", " ", ". ", "*", "/", "\\", "u002a", "{", "}", "@",
      "{@code ", "@see ", "\\u007d", "&lt;", "<", ">", "Run", "\n", "\uD800", "$"
    };
    Random random = new Random(7);
    List<String> texts =
        java.util.stream.IntStream.range(0, 150)
            .mapToObj(
                i -> {
                  StringBuilder text = new StringBuilder();
                  for (int n = random.nextInt(25); n >= 0; n--) {
                    text.append(pieces[random.nextInt(pieces.length)]);
                  }
                  return text.toString();
                })
            .toList();

    assertThat(SourceCompiler.complaints(sources(texts), classes)).isEmpty();
  }

  /** A class for each text, which stands before a class, in two tags, and before a method. */
  private static Map<String, String> sources(List<String> texts) {
    Map<String, String> sources = new TreeMap<>();
    for (int i = 0; i < texts.size(); i++) {
      String whole = DOCS.javadoc(texts.get(i), "Nothing.");
      String summary = DOCS.summary(texts.get(i), "nothing");
      String source =
          """
          package odd;
          %spublic final class Odd%d {
            private Odd%d() {}
            %s  public static int run() { return 0; }
          }
          """
              .formatted(
                  comment(whole),
                  i,
                  i,
                  comment(
                      whole
                          + "\n\n@return "
                          + summary
                          + "\n@throws IllegalStateException "
                          + Docs.escape(texts.get(i)).replace('\n', ' ')
                          + " x"));
      sources.put("odd/Odd" + i + ".java", source);
    }
    return sources;
  }

  private static String comment(String text) {
    return "/**\n * " + text.replace("\n", "\n * ") + "\n */\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>One.</p><p>Two.</p> | One.~~<p>Two.",
        "a <code>b</code> c | a {@code b} c",
        "Call <a>Run</a>. | Call {@link #run() Run}.",
        "See <a>Stop</a>, <a href='x'>the guide</a>. | See {@code Stop}, the guide.",
        "<ul><li>a</li><li>b</li></ul> | <ul>~  <li>a~  <li>b~</ul>",
        "x &lt; y &amp; z | x &lt; y &amp; z",
        "mail@example {x} c:\\d | mail@example {x} c:\\d",
        "@a b @c {@d} {e} | &#64;a b &#64;c {&#64;d} {e}",
        "c:\\users <b>d\\</b>umb | c:&#92;users d&#92;umb",
        "<code>^[\\w-]+@\\d{3}$</code> | {@code ^[\\w-]+@\\d{3}$}",
        "<code>a { b</code> <code>*/</code> | <code>a { b</code> <code>*&#47;</code>",
        "<note>Mind</note>the gap | Mind~~<p>the gap"
      })
  void keepsParagraphsListsCodeAndLinks(String html, String javadoc) {
    assertThat(DOCS.javadoc(html, "none")).isEqualTo(javadoc.replace('~', '\n'));
  }

  @Test
  void summarizesByTheFirstSentence() {
    assertThat(DOCS.summary("<p>It is, e.g. here, so. And more.</p>", "none"))
        .isEqualTo("It is, e.g. here, so");
    assertThat(DOCS.summary("<ul><li>only a list</li></ul>", "none")).isEqualTo("none");
    assertThat(DOCS.summary("<p>An open {. <code>a. b</code>.</p>", "none")).isEqualTo("An open {");
    assertThat(DOCS.summary("<p>In <code>{a. b} c. d</code>. More.</p>", "none"))
        .isEqualTo("In {@code {a. b} c. d}");
    assertThat(DOCS.summary(null, "none")).isEqualTo("none");
  }

  @Test
  void saysTheFallbackWhenTheModelIsSilent() {
    assertThat(DOCS.javadoc(null, "none")).isEqualTo("none");
    assertThat(DOCS.javadoc("<p> </p>", "none")).isEqualTo("none");
  }

  @Test
  void breaksLines() {
    assertThat(DOCS.javadoc("word ".repeat(100), "none").lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(92));
  }
}
