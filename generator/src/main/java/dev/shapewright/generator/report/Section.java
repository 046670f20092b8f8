package dev.shapewright.generator.report;

/**
 * A section of the page.
 *
 * @param id its id
 * @param title its heading
 * @param count how many entries it has, or -1 where there is nothing to count
 * @param content writes what stands below the heading
 */
record Section(String id, String title, int count, Runnable content) {
  void write(Html html) {
    html.open("section", "id", id, "aria-labelledby", id + "-title");
    html.open("h2", "id", id + "-title").text(title);
    if (count >= 0) {
      html.text(" ").element("span", Words.grouped(count), "class", "count");
    }
    html.close().line();
    content.run();
    html.close().line();
  }
}
