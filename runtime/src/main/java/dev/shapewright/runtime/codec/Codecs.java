package dev.shapewright.runtime.codec;

import dev.shapewright.runtime.Bytes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;

/** The codecs of simple shapes, for the items of lists and maps. */
public final class Codecs {
  /** Strings. */
  public static final Codec<String> STRING =
      new Codec<>() {
        @Override
        public void write(String value, ShapeWriter out) {
          out.string(value);
        }

        @Override
        public String read(ShapeReader in) {
          return in.string();
        }
      };

  /** Booleans. */
  public static final Codec<Boolean> BOOLEAN =
      new Codec<>() {
        @Override
        public void write(Boolean value, ShapeWriter out) {
          out.bool(value);
        }

        @Override
        public Boolean read(ShapeReader in) {
          return in.bool();
        }
      };

  /** Whole numbers of 32 bits. */
  public static final Codec<Integer> INTEGER =
      new Codec<>() {
        @Override
        public void write(Integer value, ShapeWriter out) {
          out.integer(value);
        }

        @Override
        public Integer read(ShapeReader in) {
          return in.integer();
        }
      };

  /** Whole numbers of 64 bits. */
  public static final Codec<Long> LONG =
      new Codec<>() {
        @Override
        public void write(Long value, ShapeWriter out) {
          out.longInteger(value);
        }

        @Override
        public Long read(ShapeReader in) {
          return in.longInteger();
        }
      };

  /** Floating-point numbers of 32 bits. */
  public static final Codec<Float> FLOAT =
      new Codec<>() {
        @Override
        public void write(Float value, ShapeWriter out) {
          out.floating(value);
        }

        @Override
        public Float read(ShapeReader in) {
          return in.floating();
        }
      };

  /** Floating-point numbers of 64 bits. */
  public static final Codec<Double> DOUBLE =
      new Codec<>() {
        @Override
        public void write(Double value, ShapeWriter out) {
          out.doubleFloating(value);
        }

        @Override
        public Double read(ShapeReader in) {
          return in.doubleFloating();
        }
      };

  /** Whole numbers of any size. */
  public static final Codec<BigInteger> BIG_INTEGER =
      new Codec<>() {
        @Override
        public void write(BigInteger value, ShapeWriter out) {
          out.bigInteger(value);
        }

        @Override
        public BigInteger read(ShapeReader in) {
          return in.bigInteger();
        }
      };

  /** Decimal numbers of any size. */
  public static final Codec<BigDecimal> BIG_DECIMAL =
      new Codec<>() {
        @Override
        public void write(BigDecimal value, ShapeWriter out) {
          out.bigDecimal(value);
        }

        @Override
        public BigDecimal read(ShapeReader in) {
          return in.bigDecimal();
        }
      };

  /** Blobs. */
  public static final Codec<Bytes> BLOB =
      new Codec<>() {
        @Override
        public void write(Bytes value, ShapeWriter out) {
          out.blob(value);
        }

        @Override
        public Bytes read(ShapeReader in) {
          return in.blob();
        }
      };

  private Codecs() {}

  /**
   * Timestamps.
   *
   * @param format how they stand on the wire
   * @return the codec
   */
  public static Codec<Instant> timestamp(TimestampFormat format) {
    return new Codec<>() {
      @Override
      public void write(Instant value, ShapeWriter out) {
        out.timestamp(value, format);
      }

      @Override
      public Instant read(ShapeReader in) {
        return in.timestamp(format);
      }
    };
  }
}
