List<String> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
File source = new File(basedir, 'target/generated-sources/shapewright/com/example/lamps/LampsClient.java')

assert runs.size() == 2
assert runs[0] =~ /Lamps: 2 operations, \d+ files \(\d+ written, 0 deleted\)/
assert runs[0] =~ /Compiling \d+ source files/
assert source.file
assert new File(basedir, 'target/classes/com/example/lamps/LampsClient.class').file
assert new File(basedir, 'target/classes/com/example/App.class').file

// The second run writes nothing, so that the compiler has nothing to do.
assert runs[1] =~ /Lamps: 2 operations, \d+ files \(0 written, 0 deleted\)/
assert runs[1].contains('Nothing to compile')
assert !runs[1].contains('Compiling')
