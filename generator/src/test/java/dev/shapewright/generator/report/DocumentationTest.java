package dev.shapewright.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A model's documentation on the page. */
final class DocumentationTest {
  private static final Documentation DOCUMENTATION =
      new Documentation(name -> name.equals("Tag") ? "#shape-Tag" : null);

  private static String written(String documentation) {
    Html html = new Html();
    DOCUMENTATION.write(html, documentation);
    return html.toString().replace("<div class=\"doc\">", "").replace("</div>\n", "");
  }

  @Test
  void paragraphsListsCodeAndEmphasisRemain() {
    assertThat(written("<p>A <code>b</code> <b>c</b></p><ul><li>d</li><li><p>e</p></li></ul>"))
        .isEqualTo(
            "<p>A <code>b</code> <b>c</b></p>" + "<ul><li><p>d</p></li><li><p>e</p></li></ul>");
  }

  @Test
  void whatIsOpenIsClosedAndWhatIsClosedWasOpen() {
    assertThat(written("</ul></li><ul>a<li><b>b<i>c</b>d"))
        .isEqualTo("<ul><li><p>a</p></li><li><p><b>b<i>c</i></b>d</p></li></ul>");
  }

  @Test
  void everyOtherElementGivesItsTextAlone() {
    assertThat(written("<script>alert(1)</script><img src=x onerror='alert(1)'>a<table><td>b"))
        .isEqualTo("<p>alert(1)a</p><p>b</p>");
  }

  @Test
  void linksLeadToEntriesOrNowhere() {
    assertThat(written("<a>Tag</a> <a href=\"javascript:alert(1)\">here</a>"))
        .isEqualTo("<p><a href=\"#shape-Tag\">Tag</a> here</p>");
  }

  @Test
  void remarksAreSetApart() {
    assertThat(written("a<note><p>b</p></note>c"))
        .isEqualTo("<p>a</p><p class=\"remark\">b</p><p>c</p>");
  }

  @Test
  void referencesAreCharactersAndCharactersThatMeanSomethingAreReferences() {
    assertThat(written("&lt;script&gt; &#60;b&#62; \" ' &amp; & &nope;"))
        .isEqualTo("<p>&lt;script&gt; &lt;b&gt; &quot; &#39; &amp; &amp; &amp;nope;</p>");
  }

  @Test
  void charactersThatAreNotSeenAreLeftOut() {
    assertThat(written("a\u0000b\u202Ec\ud800d\u2028e&#0;f")).isEqualTo("<p>a bc d e f</p>");
  }

  @Test
  void listsWithinListsEndSomewhere() {
    assertThat(written("<ul><li>".repeat(100_000) + "deep" + "</ul>".repeat(100_000) + "end"))
        .hasSizeLessThan(1_500_000)
        .endsWith("<p>end</p>");
  }

  @Test
  void theSummaryIsTheFirstSentence() {
    assertThat(Documentation.summary("<p>Adds a <a>Tag</a>. And more.</p>"))
        .isEqualTo("Adds a Tag.");
    assertThat(Documentation.summary("<p>Adds</p><p>And more.</p>")).isEqualTo("Adds");
    assertThat(Documentation.summary("word ".repeat(100))).hasSizeLessThan(182).endsWith("word…");
    assertThat(Documentation.summary(null)).isEmpty();
  }
}
