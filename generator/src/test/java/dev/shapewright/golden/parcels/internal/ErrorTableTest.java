package dev.shapewright.golden.parcels.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.golden.parcels.model.BusyException;
import dev.shapewright.golden.parcels.model.ParcelTooHeavyException;
import dev.shapewright.golden.parcels.model.ParcelsException;
import dev.shapewright.golden.parcels.model.ValidationException;
import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.Document;
import dev.shapewright.runtime.ResponseMetadata;
import dev.shapewright.runtime.ServiceError;
import dev.shapewright.runtime.json.JsonShapeReader;
import org.junit.jupiter.api.Test;

/** The errors of the model, by their codes. */
final class ErrorTableTest {
  private static final ParcelsErrors TABLE = ParcelsErrors.INSTANCE;

  /** As the runtime calls the table: what an error without members leaves unread is passed over. */
  private static AwsServiceException read(String code, String body) {
    ServiceError error = new ServiceError(code, "no", ResponseMetadata.none());
    return JsonShapeReader.read(
        body.getBytes(UTF_8),
        in -> {
          AwsServiceException exception = TABLE.read(code, error, in);
          in.skip();
          return exception;
        });
  }

  @Test
  void knowsErrorsByShapeNameAndByCode() {
    assertThat(TABLE.declares("ParcelTooHeavy")).isTrue();
    assertThat(TABLE.declares("TooHeavy")).isTrue();
    assertThat(TABLE.declares("ParcelTooHeavyException")).isFalse();
    assertThat(read("Busy", "{}")).isInstanceOf(BusyException.class);
    assertThat(read("ValidationException", "{}")).isInstanceOf(ValidationException.class);
  }

  @Test
  void readsTheMembersOfAnError() {
    String body =
        "{\"__type\":\"TooHeavy\",\"Message\":\"no\",\"limit\":31.5,\"requestId\":\"mine\",\"helpers\":[\"a\"],\"details\":null}";
    ParcelTooHeavyException error = (ParcelTooHeavyException) read("TooHeavy", body);

    assertThat(error.limit()).isEqualTo(31.5);
    assertThat(error.requestIdValue()).isEqualTo("mine");
    assertThat(error.requestId()).isNull();
    assertThat(error.helpers()).containsExactly("a");
    assertThat(error.hasHelpers()).isTrue();
    assertThat(error.details()).isEqualTo(Document.ofNull());
    assertThat(error.errorMessage()).isEqualTo("no");
    assertThat(error).hasMessage("no (error code TooHeavy)").isInstanceOf(ParcelsException.class);
  }

  @Test
  void anyOtherErrorIsTheBaseException() {
    assertThat(TABLE.declares("Unheard")).isFalse();
    assertThat(read("Unheard", "{}")).isExactlyInstanceOf(ParcelsException.class);
    assertThat(TABLE.base(ServiceError.empty())).isExactlyInstanceOf(ParcelsException.class);
  }

  @Test
  void tellsWhatMayBeTriedAgain() {
    assertThat(TABLE.retryable("Busy")).isTrue();
    assertThat(TABLE.throttling("Busy")).isTrue();
    assertThat(TABLE.retryable("TooHeavy")).isFalse();
    assertThat(TABLE.throttling("ParcelTooHeavy")).isFalse();
    assertThat(TABLE.retryable("Unheard")).isFalse();
  }

  @Test
  void exceptionsCanBeMadeForTests() {
    assertThat(ParcelTooHeavyException.builder().message("heavy").limit(1.0).build())
        .hasMessage("heavy");
    assertThat(BusyException.builder().build().errorMessage()).isNull();
  }
}
