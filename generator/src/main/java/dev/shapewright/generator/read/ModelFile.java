package dev.shapewright.generator.read;

/**
 * A file of a service model.
 *
 * @param name the file as the user knows it, such as a path or a {@code classpath:} URL; problems
 *     carry it
 * @param content the JSON text in UTF-8, uncompressed; neither copied nor changed
 */
@SuppressWarnings("ArrayRecordComponent") // Files are large, and never compared.
public record ModelFile(String name, byte[] content) {
  /**
   * The file's name alone: without its folder, and without what says that it was compressed. All
   * that generated files may tell of where they come from.
   *
   * @return such as {@code service-2.json}
   */
  public String simpleName() {
    String simple = name.replace('\\', '/');
    simple = simple.substring(simple.lastIndexOf('/') + 1);
    return simple.endsWith(".gz") ? simple.substring(0, simple.length() - 3) : simple;
  }
}
