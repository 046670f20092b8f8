List<String> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert runs.size() == 2
assert runs[0].contains('Skipped: shapewright.skip is set')
assert !new File(basedir, 'target/generated-sources/shapewright').exists()
assert !new File(basedir, 'target/shapewright').exists()
// Without it the model is missed.
assert runs[1].contains('no/such/model')
