package dev.shapewright.examples.benchmarks.generate;

import java.nio.file.Path;

/** One of the generators. */
interface Generation {
  /**
   * Reads a model and writes a client's sources.
   *
   * @param model the folder of the model: service-2.json, with or without paginators-1.json and
   *     endpoint-rule-set-1.json
   * @param output a folder that is new
   */
  void run(Path model, Path output) throws Exception;
}
