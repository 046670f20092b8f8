package dev.shapewright.generator.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** What surrounds the sections: head, navigation, search, style and script. */
final class Page {
  static final String BEGINNING = "<!DOCTYPE html>\n<!-- Written by Shapewright. -->\n";

  private final Html html;
  private final String style = resource("report.css");
  private final String script = resource("report.js");

  Page(Html html) {
    this.html = html;
  }

  void begin(String service, String version) {
    html.trusted(BEGINNING);
    html.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en")
        .line()
        .open("head")
        .line();
    html.open("meta", "charset", "utf-8").line();
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy()).line();
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.open("meta", "name", "color-scheme", "content", "light dark").line();
    html.open("meta", "name", "referrer", "content", "no-referrer").line();
    html.element("title", service + " as generated").line();
    html.open("style").trusted(style).close().line().close().line().open("body").line();
    html.element("a", "Skip to the content", "class", "skip", "href", "#main").line();
    html.open("header").open("div", "class", "title");
    html.element("h1", service).text(" ").element("p", "as generated, API version " + version);
    html.close().line();
    search();
    html.close().line().open("div", "class", "page").line();
  }

  /** Hidden until the script can search; browsers find text on a page without it. */
  private void search() {
    html.open("form", "id", "search", "role", "search", "hidden", "hidden");
    html.element("label", "Search", "for", "query").text(" ");
    html.open(
        "input",
        "id",
        "query",
        "type",
        "search",
        "autocomplete",
        "off",
        "spellcheck",
        "false",
        "aria-describedby",
        "found",
        "placeholder",
        "Operations, shapes, members, values ( / )");
    html.element("output", "", "id", "found", "for", "query", "aria-live", "polite");
    html.close().line();
  }

  void navigation(List<Section> sections) {
    html.open("nav", "aria-label", "Sections").open("ul");
    for (Section section : sections) {
      html.open("li").open("a", "href", "#" + section.id()).text(section.title());
      if (section.count() >= 0) {
        html.text(" ").element("span", Words.grouped(section.count()), "class", "count");
      }
      html.close().close().line();
    }
    html.close().close().line();
  }

  String end() {
    html.close().line();
    html.element("footer", "Made by Shapewright from the service's model.").line();
    html.open("script").trusted(script).close().line().close().line().close();
    return html + "\n";
  }

  /** Nothing is loaded, and of scripts and styles only the page's own count. */
  private String policy() {
    return "default-src 'none'; style-src '"
        + hash(style)
        + "'; script-src '"
        + hash(script)
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every JDK has it.
    }
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
