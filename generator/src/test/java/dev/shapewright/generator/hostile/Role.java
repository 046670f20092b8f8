package dev.shapewright.generator.hostile;

/** What a file of a model is there for. */
enum Role {
  SERVICE("service-2.json"),
  OVERLAY("overlay-1.json"),
  PAGINATORS("paginators-1.json"),
  WAITERS("waiters-2.json"),
  ENDPOINT_RULES("endpoint-rule-set-1.json"),
  NAMES("default.names");

  final String fileName;

  Role(String fileName) {
    this.fileName = fileName;
  }
}
