package dev.shapewright.runtime.codec;

import static java.util.Objects.requireNonNull;

import dev.shapewright.runtime.Bytes;
import dev.shapewright.runtime.Document;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The codecs of simple shapes, for the items of lists and maps. */
public final class Codecs {
  /** Strings. */
  public static final Codec<String> STRING = new Simple<>(0, null);

  /** Booleans. */
  public static final Codec<Boolean> BOOLEAN = new Simple<>(1, null);

  /** Whole numbers of 32 bits. */
  public static final Codec<Integer> INTEGER = new Simple<>(2, null);

  /** Whole numbers of 64 bits. */
  public static final Codec<Long> LONG = new Simple<>(3, null);

  /** Floating-point numbers of 32 bits. */
  public static final Codec<Float> FLOAT = new Simple<>(4, null);

  /** Floating-point numbers of 64 bits. */
  public static final Codec<Double> DOUBLE = new Simple<>(5, null);

  /** Whole numbers of any size. */
  public static final Codec<BigInteger> BIG_INTEGER = new Simple<>(6, null);

  /** Decimal numbers of any size. */
  public static final Codec<BigDecimal> BIG_DECIMAL = new Simple<>(7, null);

  /** Blobs. */
  public static final Codec<Bytes> BLOB = new Simple<>(8, null);

  /** Documents, to which JSON's null belongs: readers call this codec for it as well. */
  public static final Codec<Document> DOCUMENT = new Simple<>(10, null);

  private Codecs() {}

  /**
   * Timestamps.
   *
   * @param format how they stand on the wire
   * @return the codec
   */
  public static Codec<Instant> timestamp(TimestampFormat format) {
    return new Simple<>(9, format);
  }

  /** One class for all of them: a class for each would take ten times the room in the jar. */
  private static final class Simple<T> implements Codec<T> {
    private final int kind;
    private final @Nullable TimestampFormat format;

    Simple(int kind, @Nullable TimestampFormat format) {
      this.kind = kind;
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
        case 9 -> out.timestamp((Instant) value, requireNonNull(format));
        default -> out.document((Document) value);
      }
    }

    @Override
    @SuppressWarnings("unchecked") // The constants above give each kind its type.
    public T read(ShapeReader in) {
      return (T)
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
            case 9 -> in.timestamp(requireNonNull(format));
            default -> in.document();
          };
    }
  }
}
