/// How much of a file is read; what is beyond it is `too-large`.
package struct ReadingLimits: Sendable {
  /// The file's size.
  package var bytes: Int
  /// Lists and mappings inside each other; the outermost is 1.
  package var depth = 64
  /// Single values, and apart from them lists and mappings. In a table every cell below the header is a value.
  package var values = 1_000_000
  /// Unicode scalars of one value.
  package var characters = 100_000
  /// Teams of a roster.
  package var teams = 50_000
  /// Entries of a list in a team's data.
  package var entries = 1_000

  package init(bytes: Int) { self.bytes = bytes }

  /// A team file, a roster, a receipt.
  package static let data = ReadingLimits(bytes: 32 << 20)
  /// A template, and a program's file. What they hold is combined and compared, each with each: a form of 10,000 values
  /// has hundreds of pages.
  package static let template = {
    var limits = ReadingLimits(bytes: 1 << 20)
    limits.values = 10_000
    limits.characters = 10_000
    return limits
  }()
}
