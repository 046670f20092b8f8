package dev.shapewright.generator;

import dev.shapewright.generator.plan.Part;
import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One number for all that the output follows from. Folders are no part of it, so that a project may
 * be moved: that the output lies where it should is for its manifest to tell.
 */
final class Fingerprint {
  private final MessageDigest digest;

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** The fingerprint of a request, with the file of names as it is now. */
  static String of(GenerationRequest request, String generator) throws IOException {
    Fingerprint print = new Fingerprint();
    print.add(generator);
    // It is the running Java that knows what a keyword is.
    print.add(Integer.toString(Runtime.version().feature()));
    print.add(request.packageName());
    print.add(new TreeSet<>(request.operations()));
    SortedSet<String> parts = new TreeSet<>();
    for (Part part : request.parts()) {
      parts.add(part.name());
    }
    print.add(parts);
    print.add(request.files());
    Path names = request.namesFile();
    print.add(names == null ? "no names" : "names");
    if (names != null && Files.exists(names)) {
      print.add(Files.readAllBytes(names));
    }
    return HexFormat.of().formatHex(print.digest.digest());
  }

  private void add(ModelFiles files) {
    add(files.service());
    add(Integer.toString(files.overlays().size()));
    for (ModelFile overlay : files.overlays()) {
      add(overlay);
    }
    add(files.paginators());
    add(files.waiters());
    add(files.endpointRules());
  }

  private void add(@Nullable ModelFile file) {
    if (file == null) {
      add("none");
      return;
    }
    add(file.simpleName());
    add(file.content());
  }

  private void add(SortedSet<String> texts) {
    add(Integer.toString(texts.size()));
    for (String text : texts) {
      add(text);
    }
  }

  private void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** With its length, so that no two lists of parts look the same. */
  private void add(byte[] part) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      digest.update((byte) (part.length >>> shift));
    }
    digest.update(part);
  }
}
