package dev.shapewright.generator.diff;

import dev.shapewright.generator.model.EndpointRule.Target;

/** What endpoints of the same URL may differ in. */
enum EndpointAspect {
  SIGNING_NAME("signing name"),
  SIGNING_REGION("signing region"),
  HEADERS("headers");

  private final String words;

  EndpointAspect(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  String of(Target target) {
    return switch (this) {
      case SIGNING_NAME -> EndpointTexts.signing(target.signingName());
      case SIGNING_REGION -> EndpointTexts.signing(target.signingRegion());
      case HEADERS -> EndpointTexts.headers(target);
    };
  }
}
