List<String> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)

assert runs.size() == 2
assert runs[0].contains('Lamps: 2 operations')
assert new File(basedir, 'target/generated-test-sources/shapewright/com/example/lamps/LampsClient.java').file
assert new File(basedir, 'target/test-classes/com/example/lamps/LampsClient.class').file
assert new File(basedir, 'target/test-classes/com/example/App.class').file
// What tests use does not get into the artifact.
assert !new File(basedir, 'target/generated-sources/shapewright').exists()
assert !new File(basedir, 'target/classes/com').exists()
assert runs[1].contains('Lamps is up to date')
assert runs[1].contains('Nothing to compile')
