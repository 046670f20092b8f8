import java.util.zip.ZipFile

List<String> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert runs.size() == 2
assert new File(basedir, 'client/target/classes/com/example/lamps/LampsClient.class').file
assert new File(basedir, 'app/target/classes/com/example/App.class').file
assert !new File(basedir, 'app/target/generated-sources/shapewright').exists()
assert runs[1].count('Nothing to compile') == 2
ZipFile jar = new ZipFile(new File(basedir, 'client/target/multi-module-client-1.0.jar'))
assert jar.getEntry('com/example/lamps/model/SwitchLampRequest.class') != null
assert jar.entries().every { !it.name.endsWith('.java') }
jar.close()
