package dev.shapewright.generator.report;

import dev.shapewright.generator.plan.ServicePlan;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The generated files, and the links to them. */
final class Sources {
  private static final String SAFE_IN_LINKS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~/";

  private final SortedSet<String> files;
  private final String folder;
  private final String root;

  /**
   * @param plan tells the package
   * @param files the paths of the generated files within their folder
   * @param folder the folder as it is seen from the page, with slashes between steps
   */
  Sources(ServicePlan plan, Collection<String> files, String folder) {
    this.files = new TreeSet<>(files);
    this.folder = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    this.root = plan.types().rootPackage().replace('.', '/') + "/";
  }

  SortedSet<String> files() {
    return files;
  }

  /** The link to a file. */
  String href(String path) {
    StringBuilder href = new StringBuilder();
    for (byte each : (folder + path).getBytes(StandardCharsets.UTF_8)) {
      if (SAFE_IN_LINKS.indexOf(each) >= 0) {
        href.append((char) each);
      } else {
        href.append(String.format(Locale.ROOT, "%%%02X", each & 0xFF));
      }
    }
    // A first step with a colon would be taken for a protocol; it is encoded, as all colons are.
    return href.toString();
  }

  /** Links to those of some classes that there are, in a paragraph; nothing if there are none. */
  void write(Html html, List<String> classes) {
    int depth = html.depth();
    for (String each : classes) {
      String path = path(each);
      if (path == null) {
        continue;
      }
      if (html.depth() == depth) {
        html.open("p", "class", "sources").element("span", "Generated: ", "class", "label");
      } else {
        html.text(", ");
      }
      html.link(href(path), each.substring(each.lastIndexOf('/') + 1) + ".java");
    }
    html.closeTo(depth).line();
  }

  /** The path of a class of ours, such as {@code model/Tag}, or null if there is no such file. */
  private @Nullable String path(String each) {
    String path = root + each + ".java";
    return files.contains(path) ? path : null;
  }
}
