package dev.shapewright.runtime.json;

import dev.shapewright.runtime.Bytes;
import dev.shapewright.runtime.codec.Codec;
import dev.shapewright.runtime.codec.Codecs;
import dev.shapewright.runtime.codec.Member;
import dev.shapewright.runtime.codec.ShapeReader;
import dev.shapewright.runtime.codec.ShapeWriter;
import dev.shapewright.runtime.codec.TimestampFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** A structure with a member of every kind, and a codec such as a generator would write. */
@NullUnmarked // Its tests know what they set.
public final class Sample {
  public static final Codec<Sample> CODEC = new SampleCodec();

  String text;
  Boolean flag;
  Integer small;
  Long large;
  Float single;
  Double dual;
  BigInteger whole;
  BigDecimal decimal;
  Bytes blob;
  Instant unix;
  Instant iso;
  Instant http;
  Sample child;
  List<String> names;
  List<String> gaps;
  List<Sample> siblings;
  Map<String, Sample> children;
  Map<String, Integer> counts;

  private static final class SampleCodec implements Codec<Sample> {
    private static final Member TEXT = Member.of("text");
    private static final Member FLAG = Member.of("flag");
    private static final Member SMALL = Member.of("small");
    private static final Member LARGE = Member.of("large");
    private static final Member SINGLE = Member.of("single");
    private static final Member DUAL = Member.of("dual");
    private static final Member WHOLE = Member.of("whole");
    private static final Member DECIMAL = Member.of("decimal");
    private static final Member BLOB = Member.of("blob");
    private static final Member UNIX = Member.of("unix");
    private static final Member ISO = Member.of("iso");
    private static final Member HTTP = Member.of("http");
    private static final Member CHILD = Member.of("child");
    private static final Member NAMES = Member.of("names");
    private static final Member GAPS = Member.of("gaps");
    private static final Member SIBLINGS = Member.of("siblings");
    private static final Member CHILDREN = Member.of("children");
    private static final Member COUNTS = Member.of("counts");

    @Override
    public void write(Sample value, ShapeWriter out) {
      out.startStructure();
      out.string(TEXT, value.text);
      out.bool(FLAG, value.flag);
      out.integer(SMALL, value.small);
      out.longInteger(LARGE, value.large);
      out.floating(SINGLE, value.single);
      out.doubleFloating(DUAL, value.dual);
      out.bigInteger(WHOLE, value.whole);
      out.bigDecimal(DECIMAL, value.decimal);
      out.blob(BLOB, value.blob);
      out.timestamp(UNIX, value.unix, TimestampFormat.UNIX_TIMESTAMP);
      out.timestamp(ISO, value.iso, TimestampFormat.ISO_8601);
      out.timestamp(HTTP, value.http, TimestampFormat.RFC_822);
      out.value(CHILD, value.child, this);
      out.list(NAMES, value.names, Codecs.STRING);
      out.list(GAPS, value.gaps, Codecs.STRING);
      out.list(SIBLINGS, value.siblings, this);
      out.map(CHILDREN, value.children, this);
      out.map(COUNTS, value.counts, Codecs.INTEGER);
      out.endStructure();
    }

    @Override
    public Sample read(ShapeReader in) {
      Sample value = new Sample();
      in.startStructure();
      for (String name = in.nextMember(); name != null; name = in.nextMember()) {
        switch (name) {
          case "text" -> value.text = in.string();
          case "flag" -> value.flag = in.bool();
          case "small" -> value.small = in.integer();
          case "large" -> value.large = in.longInteger();
          case "single" -> value.single = in.floating();
          case "dual" -> value.dual = in.doubleFloating();
          case "whole" -> value.whole = in.bigInteger();
          case "decimal" -> value.decimal = in.bigDecimal();
          case "blob" -> value.blob = in.blob();
          case "unix" -> value.unix = in.timestamp(TimestampFormat.UNIX_TIMESTAMP);
          case "iso" -> value.iso = in.timestamp(TimestampFormat.ISO_8601);
          case "http" -> value.http = in.timestamp(TimestampFormat.RFC_822);
          case "child" -> value.child = read(in);
          case "names" -> value.names = in.list(Codecs.STRING);
          case "gaps" -> value.gaps = in.sparseList(Codecs.STRING);
          case "siblings" -> value.siblings = in.list(this);
          case "children" -> value.children = in.map(this);
          case "counts" -> value.counts = in.sparseMap(Codecs.INTEGER);
          default -> in.skip();
        }
      }
      return value;
    }
  }
}
