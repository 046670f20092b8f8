List<String> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
File sources = new File(basedir, 'target/generated-sources/shapewright/com/example/lamps')

assert runs.size() == 7
assert runs[1].contains('Lamps: 2 operations')
// The same again: nothing runs, the jar, the sources and what the plugin remembers come from the cache.
assert runs[2].contains('Skipping plugin execution (cached): shapewright:generate')
assert !runs[2].contains('Lamps')
// A changed model is another input.
assert runs[4].contains('Lamps: 3 operations')
// So is a property on the command line.
assert runs[5].contains('Lamps: 1 operation,')
// Without it the whole client is back.
assert runs[6] =~ /Lamps( is up to date)?: 3 operations/
assert new File(sources, 'model/DescribeLampRequest.java').file
assert new File(basedir, 'target/build-cache-1.0.jar').file
assert new File(basedir, 'target/shapewright/default.files').file
