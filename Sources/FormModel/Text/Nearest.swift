/// The number of single changes that make `b` out of `a`. A change inserts, removes or replaces a letter, or swaps two
/// neighbours.
public func editDistance(_ a: String, _ b: String) -> Int {
  let a = Array(a)
  let b = Array(b)
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i] + Array(repeating: 0, count: b.count)
    for j in 1...b.count {
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 1) }
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}

/// The nearest of `known`, if `word` is probably a misspelling of it: one change away, or two for a word of 8 letters
/// or more.
public func nearMiss(of word: String, among known: some Sequence<String>) -> String? {
  let allowed = word.count >= 8 ? 2 : 1
  // A long text is not a misspelt key, so that it need not be compared.
  guard word.count <= 100 else { return nil }
  return nearest(to: word, among: known.filter { abs($0.count - word.count) <= allowed }).flatMap {
    editDistance(word, $0) <= allowed ? $0 : nil
  }
}

/// The nearest of `known`, if it may have been meant: at most three changes away, or a third of the letters of a longer
/// word.
public func suggestion(for word: String, among known: some Sequence<String>) -> String? {
  nearest(to: word, among: known).flatMap {
    !word.isEmpty && editDistance(String(word.prefix(100)), $0) <= max(min(3, word.count - 1), word.count / 3)
      ? $0 : nil
  }
}

/// The text of `known` that is nearest to `word`; case makes no difference. If several are equally near, the result is
/// the first in alphabetical order; nil if there is no candidate.
///
/// A long text is not a misspelt name, so that the result is nil.
public func nearest(to word: String, among known: some Sequence<String>) -> String? {
  let most = 200
  guard word.utf8.count <= most else { return nil }
  let lower = word.lowercased()
  return known.filter { $0.utf8.count <= most }.map { ($0, editDistance(lower, $0.lowercased())) }
    .min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
}
