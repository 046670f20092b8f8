package dev.shapewright.runtime.endpoint;

import java.util.Locale;

/** How settings spell a service id such as {@code Data Pipeline}. */
final class ServiceNames {
  private ServiceNames() {}

  /** {@code DATA_PIPELINE}, as in {@code AWS_ENDPOINT_URL_DATA_PIPELINE}. */
  static String upperSnake(String serviceId) {
    return lowerSnake(serviceId).toUpperCase(Locale.ROOT);
  }

  /** {@code data_pipeline}, as in a services section of the config file. */
  static String lowerSnake(String serviceId) {
    StringBuilder snake = new StringBuilder(serviceId.length());
    for (int i = 0; i < serviceId.length(); i++) {
      char c = serviceId.charAt(i);
      snake.append(isAlphanumeric(c) ? c : '_');
    }
    return snake.toString().toLowerCase(Locale.ROOT);
  }

  /**
   * {@code DataPipeline}, as in the system property {@code aws.endpointUrlDataPipeline}; acronyms
   * and words that are run together are told apart by case, so that {@code DynamoDB} becomes {@code
   * DynamoDb} and {@code EC2} becomes {@code Ec2}.
   */
  static String pascal(String serviceId) {
    StringBuilder pascal = new StringBuilder(serviceId.length());
    boolean wordStarts = true;
    for (int i = 0; i < serviceId.length(); i++) {
      char c = serviceId.charAt(i);
      if (!isAlphanumeric(c)) {
        wordStarts = true;
      } else {
        boolean first = wordStarts || startsWord(serviceId, i);
        pascal.append(first ? Character.toUpperCase(c) : Character.toLowerCase(c));
        wordStarts = false;
      }
    }
    return pascal.toString();
  }

  /** At the B of fooBar, the B of DBBar and the letter behind a digit. */
  private static boolean startsWord(String text, int at) {
    char before = text.charAt(at - 1);
    char here = text.charAt(at);
    char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (isDigit(before)) {
      return !isDigit(here);
    }
    return isUpper(here)
        && ((isLower(before) && isAlphanumeric(after)) || (isUpper(before) && isLower(after)));
  }

  private static boolean isAlphanumeric(char c) {
    return isUpper(c) || isLower(c) || isDigit(c);
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
