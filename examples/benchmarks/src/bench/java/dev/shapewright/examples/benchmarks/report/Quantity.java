package dev.shapewright.examples.benchmarks.report;

import java.util.Locale;

/** What is measured, and how it is written. */
enum Quantity {
  /** Time that passed, in nanoseconds. */
  WALL("", true),
  /** CPU time of the whole process, in nanoseconds. */
  CPU(" CPU", true),
  /** Bytes allocated. */
  ALLOCATED(" allocated", false),
  /** The most memory that the process had at any time, in bytes. */
  RESIDENT(" resident", false),
  /** Bytes of jars. */
  SIZE("", false),
  /** Lines of Java. */
  LINES(" lines", false),
  /** Classes loaded. */
  CLASSES(" classes", false),
  /** Jars on the class path. */
  JARS(" jars", false);

  private final String suffix;
  private final boolean isTime;

  Quantity(String suffix, boolean isTime) {
    this.suffix = suffix;
    this.isTime = isTime;
  }

  /** A value with its unit. */
  String text(double value) {
    return number(value) + suffix;
  }

  /** The median and, unless all measurements were the same, the least and the greatest. */
  String text(Figure figure) {
    String range =
        figure.isExact() ? "" : " (" + number(figure.min()) + " – " + number(figure.max()) + ")";
    return number(figure.median()) + range + suffix;
  }

  /** How many times as much. */
  String ratio(double times) {
    return digits(times) + " ×" + suffix;
  }

  private String number(double value) {
    if (isTime) {
      return time(value);
    }
    return switch (this) {
      case LINES, CLASSES, JARS -> String.format(Locale.ROOT, "%,.0f", value);
      default -> bytes(value);
    };
  }

  private static String time(double nanos) {
    double size = Math.abs(nanos);
    if (size < 1e3) {
      return digits(nanos) + " ns";
    }
    if (size < 1e6) {
      return digits(nanos / 1e3) + " µs";
    }
    return size < 1e9 ? digits(nanos / 1e6) + " ms" : digits(nanos / 1e9) + " s";
  }

  private static String bytes(double bytes) {
    if (bytes < 100_000) {
      return String.format(Locale.ROOT, "%,.0f B", bytes);
    }
    if (bytes < 1e6) {
      return digits(bytes / 1e3) + " KB";
    }
    return bytes < 1e9 ? digits(bytes / 1e6) + " MB" : digits(bytes / 1e9) + " GB";
  }

  /** Three digits that count, as far as they are behind the point. */
  private static String digits(double value) {
    double size = Math.abs(value);
    String format = size < 10 ? "%.2f" : size < 100 ? "%.1f" : "%.0f";
    return String.format(Locale.ROOT, format, value);
  }
}
