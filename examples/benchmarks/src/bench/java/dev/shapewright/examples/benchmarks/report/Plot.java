package dev.shapewright.examples.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * A plot in SVG. Both axes are logarithmic, so that what grows in proportion is a line that rises
 * by one decade where the other does.
 */
final class Plot {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 400;
  private static final int LEFT = 110;
  private static final int RIGHT = 150;
  private static final int TOP = 40;
  private static final int BOTTOM = 50;
  private static final List<String> COLORS =
      List.of("#1f6feb", "#d1481f", "#2da44e", "#8250df", "#9a6700");

  private final Scaling scaling;
  private final Quantity quantity;
  private final StringBuilder svg = new StringBuilder();
  private final Axis x = new Axis(LEFT, WIDTH - RIGHT);
  private final Axis y = new Axis(HEIGHT - BOTTOM, TOP);

  private Plot(Scaling scaling, Quantity quantity) {
    this.scaling = scaling;
    this.quantity = quantity;
    scaling
        .series()
        .values()
        .forEach(
            figures ->
                figures.forEach(
                    (size, measured) -> {
                      x.include(size);
                      y.include(median(measured));
                    }));
  }

  /** Draws into a folder, under the names that the scaling has for its plots. */
  static void write(Scaling scaling, Path folder) throws IOException {
    for (Quantity quantity : scaling.drawn()) {
      Files.writeString(folder.resolve(scaling.plot(quantity)), new Plot(scaling, quantity).draw());
    }
  }

  private double median(Measured measured) {
    return Objects.requireNonNull(measured.get(quantity)).median();
  }

  private String draw() {
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " font-family=\"sans-serif\" font-size=\"12\">%n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
            WIDTH,
            HEIGHT));
    text(LEFT, TOP - 20, "start", scaling.title());
    text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10, "middle", scaling.unit());
    for (double value = x.first(); value <= x.last(); value *= 10) {
      line(x.at(value), TOP, x.at(value), HEIGHT - BOTTOM, "#dddddd");
      text(x.at(value), HEIGHT - BOTTOM + 16, "middle", String.format(Locale.ROOT, "%,.0f", value));
    }
    for (double value = y.first(); value <= y.last(); value *= 10) {
      line(LEFT, y.at(value), WIDTH - RIGHT, y.at(value), "#dddddd");
      text(LEFT - 6, y.at(value) + 4, "end", quantity.text(value));
    }
    int index = 0;
    for (Map.Entry<String, SortedMap<Integer, Measured>> series : scaling.series().entrySet()) {
      series(series.getKey(), series.getValue(), COLORS.get(index++ % COLORS.size()));
    }
    return svg.append("</svg>\n").toString();
  }

  private void series(String who, SortedMap<Integer, Measured> figures, String color) {
    StringBuilder points = new StringBuilder();
    double[] labelAt = new double[2];
    figures.forEach(
        (size, measured) -> {
          double median = median(measured);
          String point = number(x.at(size)) + "," + number(y.at(median));
          points.append(point).append(' ');
          labelAt[0] = x.at(size);
          labelAt[1] = y.at(median);
          String[] both = point.split(",", 2);
          svg.append("<circle cx=\"").append(both[0]).append("\" cy=\"").append(both[1]);
          svg.append("\" r=\"3\" fill=\"").append(color).append("\"/>\n");
        });
    svg.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"").append(color);
    svg.append("\" points=\"").append(points.toString().strip()).append("\"/>\n");
    text(labelAt[0] + 8, labelAt[1] + 4, "start", who);
  }

  private void line(double x1, double y1, double x2, double y2, String color) {
    svg.append("<path stroke=\"").append(color).append("\" d=\"M");
    svg.append(number(x1)).append(' ').append(number(y1)).append('L');
    svg.append(number(x2)).append(' ').append(number(y2)).append("\"/>\n");
  }

  private void text(double left, double base, String anchor, String content) {
    svg.append("<text x=\"").append(number(left)).append("\" y=\"").append(number(base));
    svg.append("\" text-anchor=\"").append(anchor).append("\">");
    svg.append(content.replace("&", "&amp;").replace("<", "&lt;")).append("</text>\n");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** A logarithmic axis, from one power of ten to another. */
  private static final class Axis {
    private final double start;
    private final double end;
    private double least = Double.MAX_VALUE;
    private double greatest;

    Axis(double start, double end) {
      this.start = start;
      this.end = end;
    }

    void include(double value) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }

    double first() {
      return Math.pow(10, Math.floor(Math.log10(least)));
    }

    double last() {
      return Math.pow(10, Math.ceil(Math.log10(greatest)));
    }

    double at(double value) {
      double decades = Math.max(1, Math.log10(last()) - Math.log10(first()));
      return start + (end - start) * (Math.log10(value) - Math.log10(first())) / decades;
    }
  }
}
