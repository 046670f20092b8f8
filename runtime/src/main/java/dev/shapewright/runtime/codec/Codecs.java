package dev.shapewright.runtime.codec;

import static java.util.Objects.requireNonNull;

import dev.shapewright.runtime.Bytes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The codecs of simple shapes, for the items of lists and maps. */
public final class Codecs {
  /** Strings. */
  public static final Codec<String> STRING = new Simple<>(0, String.class, null);

  /** Booleans. */
  public static final Codec<Boolean> BOOLEAN = new Simple<>(1, Boolean.class, null);

  /** Whole numbers of 32 bits. */
  public static final Codec<Integer> INTEGER = new Simple<>(2, Integer.class, null);

  /** Whole numbers of 64 bits. */
  public static final Codec<Long> LONG = new Simple<>(3, Long.class, null);

  /** Floating-point numbers of 32 bits. */
  public static final Codec<Float> FLOAT = new Simple<>(4, Float.class, null);

  /** Floating-point numbers of 64 bits. */
  public static final Codec<Double> DOUBLE = new Simple<>(5, Double.class, null);

  /** Whole numbers of any size. */
  public static final Codec<BigInteger> BIG_INTEGER = new Simple<>(6, BigInteger.class, null);

  /** Decimal numbers of any size. */
  public static final Codec<BigDecimal> BIG_DECIMAL = new Simple<>(7, BigDecimal.class, null);

  /** Blobs. */
  public static final Codec<Bytes> BLOB = new Simple<>(8, Bytes.class, null);

  private Codecs() {}

  /**
   * Timestamps.
   *
   * @param format how they stand on the wire
   * @return the codec
   */
  public static Codec<Instant> timestamp(TimestampFormat format) {
    return new Simple<>(9, Instant.class, format);
  }

  /** One class for all of them: a class for each would take ten times the room in the jar. */
  private static final class Simple<T> implements Codec<T> {
    private final int kind;
    private final Class<T> type;
    private final @Nullable TimestampFormat format;

    Simple(int kind, Class<T> type, @Nullable TimestampFormat format) {
      this.kind = kind;
      this.type = type;
      this.format = format;
    }

    @Override
    public void write(T value, ShapeWriter out) {
      switch (kind) {
        case 0 -> out.string((String) value);
        case 1 -> out.bool((Boolean) value);
        case 2 -> out.integer((Integer) value);
        case 3 -> out.longInteger((Long) value);
        case 4 -> out.floating((Float) value);
        case 5 -> out.doubleFloating((Double) value);
        case 6 -> out.bigInteger((BigInteger) value);
        case 7 -> out.bigDecimal((BigDecimal) value);
        case 8 -> out.blob((Bytes) value);
        default -> out.timestamp((Instant) value, requireNonNull(format));
      }
    }

    @Override
    public T read(ShapeReader in) {
      return type.cast(
          switch (kind) {
            case 0 -> in.string();
            case 1 -> in.bool();
            case 2 -> in.integer();
            case 3 -> in.longInteger();
            case 4 -> in.floating();
            case 5 -> in.doubleFloating();
            case 6 -> in.bigInteger();
            case 7 -> in.bigDecimal();
            case 8 -> in.blob();
            default -> in.timestamp(requireNonNull(format));
          });
    }
  }
}
