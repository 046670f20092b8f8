package dev.shapewright.generator.write;

import java.io.IOException;
import java.util.List;

/** A file is in the way that this program did not write. Nothing was written or deleted. */
public final class OutputRefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  OutputRefusedException(List<String> reasons, String otherwise) {
    super(String.join("\n", reasons) + "\n  Move it away, delete it, or " + otherwise + ".");
  }
}
