/// The largest file that is read. Anything above these limits is reported as `too-large`.
package struct ReadingLimits: Sendable {
  /// The size of the file.
  package var bytes: Int
  /// The depth of lists and mappings inside each other; the outermost has depth 1.
  package var depth = 64
  /// The number of single values. Lists and mappings have the same limit, but are counted apart. In a CSV file, each
  /// cell below the heading row is a value.
  package var values = 1_000_000
  /// The number of Unicode scalars in one value.
  package var characters = 100_000
  /// The number of teams in a roster.
  package var teams = 50_000
  /// The number of entries in a list of a team's data.
  package var entries = 1_000

  /// Whether a key in braces without a value is left to the reader of the tree. In data it is the rest of a text with a
  /// comma; in a template the author forgot the value.
  package var keepsKeysWithoutValue = false

  package init(bytes: Int) { self.bytes = bytes }

  /// The limits of a team file or a roster.
  package static let data = ReadingLimits(bytes: 32 << 20)
  /// The limits of a template or a program's file. They are lower, as the parts of a template are compared with each
  /// other. A form of 10,000 values has hundreds of pages.
  package static let template = {
    var limits = ReadingLimits(bytes: 1 << 20)
    limits.values = 10_000
    limits.characters = 10_000
    limits.keepsKeysWithoutValue = true
    return limits
  }()
}
