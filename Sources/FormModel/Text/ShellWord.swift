/// A path as a person types it in a shell; nil if a character of it cannot be shown.
public func shellWord(_ path: String) -> String? {
  guard !path.unicodeScalars.contains(where: \.isUnprintable) else { return nil }
  let word = path.hasPrefix("-") ? "./\(path)" : path
  let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "/._-+,@%=:".contains($0) }
  return isPlain ? word : "'\(word.replacing("'", with: "'\\''"))'"
}
