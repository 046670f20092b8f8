package dev.shapewright.generator.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A page as a browser shows it, opened as a file. */
@Timeout(300) // So that a browser that hangs does not hang the build.
final class ReportInBrowserTest {
  @TempDir private static Path folder;
  private static @Nullable Browser browser;

  @BeforeAll
  static void start() throws IOException {
    Path executable = Browser.executable();
    assumeTrue(
        executable != null,
        "Skipped: there is no chromium, chromium-browser or google-chrome on the PATH, so no"
            + " browser has tried the report. Debian's package is chromium.");
    browser = Browser.start(Objects.requireNonNull(executable), folder);
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Browser open(String html, String anchor) throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), html);
    Browser here = Objects.requireNonNull(browser);
    here.open("about:blank");
    here.resize(1280, 900);
    here.prefer("light");
    here.open(page.toUri() + anchor);
    return here;
  }

  private static Browser parcels(String anchor) throws IOException {
    return open(Reports.of(Reports.parcels()), anchor);
  }

  private static final String DRAWN =
      "new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))";

  private static final String VISIBLE =
      "Array.from(document.querySelectorAll('.entry h3')).filter(e => e.checkVisibility())"
          + ".map(e => e.textContent).join(' ')";

  @Test
  void nothingIsFetchedNothingFailsAndTheScriptRuns() throws IOException {
    Browser page = parcels("");

    assertThat(page.evaluate("document.getElementById('search').hidden")).isEqualTo(false);
    for (String failure :
        List.of("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded")) {
      assertThat(page.events(failure)).as(failure).isEmpty();
    }
    assertThat(page.events("Network.requestWillBeSent"))
        .extracting(event -> String.valueOf(((Map<?, ?>) event).get("documentURL")))
        .hasSize(1)
        .allMatch(url -> url.startsWith("file:///"));
  }

  @Test
  void theSearchShowsWhatMatchesAndEscapeShowsAllAgain() throws IOException {
    Browser page = parcels("");
    String all = String.valueOf(page.evaluate(VISIBLE));
    page.type("/");
    page.type("warehouse");

    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("query");
    assertThat(String.valueOf(page.evaluate(VISIBLE)))
        .contains("SurveyWarehouse", "WarehouseOpen")
        .doesNotContain("CloseOffice");
    assertThat(String.valueOf(page.evaluate("document.getElementById('found').textContent")))
        .matches("\\d+ matches");
    assertThat(page.evaluate("document.getElementById('patterns').checkVisibility()"))
        .isEqualTo(false);

    page.press("Escape", 27);
    assertThat(page.evaluate(VISIBLE)).isEqualTo(all);
  }

  @Test
  void theSearchFindsMembersAndValuesAndWhatIsNotThere() throws IOException {
    Browser page = parcels("");
    page.type("/");
    page.type("oldweight");
    assertThat(String.valueOf(page.evaluate(VISIBLE))).contains("AcceptParcel", "OldWeight");

    page.press("Escape", 27);
    page.type("no such thing");
    assertThat(page.evaluate(VISIBLE)).isEqualTo("");
    assertThat(page.evaluate("document.getElementById('found').textContent"))
        .isEqualTo("0 matches");
  }

  @Test
  void aLinkToAnEntryOpensItAndMovesTheFocusToItsHeading() throws IOException {
    Browser page = parcels("#shape-Contents");
    page.evaluate(DRAWN);
    String open = "document.getElementById('shape-Contents').open";
    assertThat(page.evaluate(open)).isEqualTo(true);
    assertThat(page.evaluate("document.activeElement.parentElement.id"))
        .isEqualTo("shape-Contents");

    page.type("/");
    page.type("warehouse");
    page.evaluate("document.querySelector('a[href=\"#operation-AcceptParcel\"]').click()");
    page.evaluate("new Promise(r => setTimeout(r, 0))");
    assertThat(page.evaluate("document.getElementById('operation-AcceptParcel').open"))
        .isEqualTo(true);
    assertThat(page.evaluate("document.getElementById('operation-AcceptParcel').checkVisibility()"))
        .isEqualTo(true);
  }

  @Test
  void theKeyboardReachesTheContentAndOpensEntries() throws IOException {
    Browser page = parcels("");
    page.press("Tab", 9);
    assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
    page.press("Tab", 9);
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("query");

    String summary = "document.querySelector('#operation-CloseOffice > summary')";
    page.evaluate(summary + ".focus()");
    page.press("Enter", 13);
    assertThat(page.evaluate("document.getElementById('operation-CloseOffice').open"))
        .isEqualTo(true);
    page.press("Enter", 13);
    assertThat(page.evaluate("document.getElementById('operation-CloseOffice').open"))
        .isEqualTo(false);
  }

  /** The least contrast of any text that is seen, by the formula of WCAG 2. */
  private static final String LEAST_CONTRAST =
      """
      (() => {
        const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
        const rgba = text => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = text;
          canvas.fillRect(0, 0, 1, 1); return Array.from(canvas.getImageData(0, 0, 1, 1).data); };
        const light = c => { const f = c.slice(0, 3).map(v => v / 255)
          .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
          return 0.2126 * f[0] + 0.7152 * f[1] + 0.0722 * f[2]; };
        const behind = e => { for (let at = e; at; at = at.parentElement) {
          if (at.localName === 'g') { return rgba(getComputedStyle(at.querySelector('rect')).fill); }
          const c = rgba(getComputedStyle(at).backgroundColor); if (c[3] === 255) { return c; } }
          return rgba('white'); };
        let worst = [99, ''];
        document.querySelectorAll('details').forEach(e => { e.open = true; });
        document.querySelectorAll('body *').forEach(e => {
          const text = Array.from(e.childNodes).some(n => n.nodeType === 3 && n.data.trim());
          if (!text || !e.checkVisibility() || e.closest('title, desc, script')) { return; }
          const style = getComputedStyle(e);
          const ink = light(rgba(e.localName === 'text' ? style.fill : style.color));
          const paper = light(behind(e));
          const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
          if (ratio < worst[0]) { worst = [ratio, e.localName + '.' + e.getAttribute('class')]; }
        });
        return worst.join(' ');
      })()
      """;

  @Test
  void everyTextStandsOutFromWhatIsBehindItInLightAndInDark() throws IOException {
    Browser page = parcels("");
    String light = String.valueOf(page.evaluate(LEAST_CONTRAST));
    page.prefer("dark");
    String dark = String.valueOf(page.evaluate(LEAST_CONTRAST));

    assertThat(light).isNotEqualTo(dark);
    for (String least : List.of(light, dark)) {
      assertThat(Double.parseDouble(least.substring(0, least.indexOf(' '))))
          .as(least)
          .isGreaterThanOrEqualTo(4.5)
          .isLessThan(21);
    }
  }

  /** What reaches beyond the window, if it can be scrolled sideways. */
  private static final String WIDER =
      """
      document.documentElement.scrollWidth <= innerWidth ? ''
        : Array.from(document.querySelectorAll('body *'))
          .filter(e => e.getBoundingClientRect().right > innerWidth && !e.closest('svg, .skip, table'))
          .slice(0, 9).map(e => e.localName + '.' + e.className + '#' + e.id).join(' ')
      """;

  @Test
  void aNarrowWindowIsNotScrolledSideways() throws IOException {
    Browser page = parcels("#operation-AcceptParcel");
    for (int width : List.of(1280, 800, 360)) {
      page.resize(width, 800);
      assertThat(page.evaluate("innerWidth")).isEqualTo((double) width);
      assertThat(page.evaluate(WIDER)).as("at " + width).isEqualTo("");
    }
  }

  @Test
  void whatAHostileModelSaysDoesNotRun() throws IOException {
    String attack =
        "<script>window.hit=1</script><img src=x onerror=window.hit=1><svg onload=window.hit=1>"
            + "</script><script>window.hit=1</script><a href='javascript:window.hit=1'>Do</a>";
    String members = "\"kind\": {\"shape\": \"Kind\", \"documentation\": \"" + attack + "\"}";
    String shapes = ", \"Kind\": {\"type\": \"string\", \"enum\": [\"" + attack + "\"]}";
    Browser page = open(Reports.of(Reports.service(attack, members, shapes)), "");
    page.evaluate(
        "document.querySelectorAll('summary, a:not([href^=\".\"])').forEach(e => e.click?.())");
    page.evaluate("new Promise(r => setTimeout(r, 0))");

    assertThat(page.evaluate("window.hit === undefined")).isEqualTo(true);
    assertThat(page.evaluate("document.images.length")).isEqualTo(0.0);
    assertThat(page.events("Network.requestWillBeSent")).hasSize(1);
  }

  @Test
  void aScriptThatIsNotThePagesOwnIsRefused() throws IOException {
    String html =
        Reports.of(Reports.parcels()).replace("<main id", "<script>window.hit=1</script><main id");
    Browser page = open(html, "");

    assertThat(page.evaluate("window.hit === undefined")).isEqualTo(true);
    assertThat(page.events("Log.entryAdded")).isNotEmpty();
  }
}
