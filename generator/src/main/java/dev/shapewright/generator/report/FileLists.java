package dev.shapewright.generator.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the generated files, folder by folder. */
final class FileLists {
  private final Sources sources;
  private final Html html;

  FileLists(Sources sources, Html html) {
    this.sources = sources;
    this.html = html;
  }

  void write() {
    SortedMap<String, List<String>> folders = new TreeMap<>();
    for (String path : sources.files()) {
      String folder = path.substring(0, path.lastIndexOf('/') + 1);
      folders.computeIfAbsent(folder, each -> new ArrayList<>()).add(path);
    }
    folders.forEach(
        (folder, paths) -> {
          html.open("details", "class", "names").open("summary");
          html.open("h3").code(folder).close().text(" ");
          html.element("span", Words.grouped(paths.size()), "class", "count").close().line();
          html.open("ul", "class", "columns");
          for (String path : paths) {
            html.open("li")
                .link(sources.href(path), path.substring(folder.length()))
                .close()
                .line();
          }
          html.close().close().line();
        });
  }
}
