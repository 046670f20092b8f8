package dev.shapewright.examples.benchmarks.cold;

import java.io.IOException;

/** Nothing: what a JVM costs. */
final class ColdNothing {
  private ColdNothing() {}

  public static void main(String[] args) throws IOException {
    Footprint.end();
  }
}
