List<String> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert runs.size() == 2
assert runs[0].contains('thread count of 2')
// The plugin says that it is thread-safe, so Maven has nothing to warn of.
assert !runs[0].contains('not marked as thread-safe')
for (module in ['one', 'two', 'three', 'four']) {
  for (name in ["$module", "$module/second"]) {
    assert new File(basedir, "$module/target/classes/com/example/$name/LampsClient.class").file
  }
}
// Each module has its own model, not that of a neighbour.
for (module in ['one', 'three']) {
  assert !new File(basedir, "$module/target/classes/com/example/$module/model/DescribeLampRequest.class").exists()
  assert new File(basedir, "$module/target/classes/com/example/$module/second/model/DescribeLampRequest.class").file
}
for (module in ['two', 'four']) {
  assert new File(basedir, "$module/target/classes/com/example/$module/model/DescribeLampRequest.class").file
  assert !new File(basedir, "$module/target/classes/com/example/$module/second/model/DescribeLampRequest.class").exists()
}
assert runs[1].count('Nothing to compile') == 4
