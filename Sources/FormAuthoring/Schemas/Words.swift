import FormModel

/// What a schema says for people: in its descriptions, and where a value does not fit.
enum Words {
  /// A field's kind as the beginning of a sentence about what is written there.
  static func kind(_ field: Field, of program: Program) -> String {
    switch field.kind {
    case .text: "Text on one line."
    case .paragraph: "Text; begin it with | to write several lines under the key."
    case .date: "A day, as 2021-10-29, 10/29/2021 or October 29, 2021."
    case .year: "Two years in a row, as 2021-2022."
    case .number(nil): "A whole number."
    case .number(let bounds?): "A whole number from \(bounds.lowerBound) to \(bounds.upperBound)."
    case .email: "One email address, as name@school.example."
    case .phone: "A phone number of ten digits, as 573-555-0142."
    case .check: "true or false; yes and no are read too."
    case .choice(let options):
      "One of: \(options.map { "\($0.id) (\($0.label.withoutColon))" }.joined(separator: ", "))."
    case .ratings(let scale, _):
      "One rating a statement, in this order; ~ where there is none yet. The ratings: \(scaleWords(scale))."
    case .initials(let role): "Initials of the \(program.words(ofRole: role)), with their day."
    case .signature(let role):
      "Signature of the \(program.words(ofRole: role)): `typed` (the name), `image` (a file) or `ink: true`, with `name`"
        + " and `date`."
    case .rows: "Rows by their ids; a row that is not there is empty."
    case .list(let count, _): "A list, an entry after each '- '; there is room for \(count)."
    }
  }

  static func scaleWords(_ scale: [Field.Rating]) -> String {
    scale.map { "\($0.id) \($0.meaning)" }.joined(separator: ", ")
  }

  /// What a part of a signature or of initials is; nil for a whole field.
  static func part(_ part: Field.Part) -> String? {
    switch part {
    case .whole: nil
    case .typed: "The name of who signs, typed: that signs."
    case .name: "The printed name of who signs."
    case .image: "A picture of the signature: the path of a PNG, JPEG or SVG file beside this one."
    case .ink: "true where it is signed on paper; then say who saw the paper, and when."
    case .seenBy: "Who saw the signed paper."
    case .seenOn: "The day on which the signed paper was seen, as 2021-10-29."
    case .date: "The day beside it, as 2021-10-29, 10/29/2021 or October 29, 2021."
    case .initials: "The initials themselves, as RA."
    }
  }

  /// `a`, `a and b`, `a, b and 3 more`.
  static func some(_ names: [String], atMost limit: Int = 4) -> String {
    let shown = names.count > limit ? Array(names.prefix(limit - 1)) + ["\(names.count - limit + 1) more"] : names
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return shown.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension String {
  /// With a capital at its beginning.
  var capitalized: String { prefix(1).uppercased() + dropFirst() }

  /// As a part of a regular expression that stands for itself.
  var escapedForPattern: String {
    map { "\\^$.|?*+()[]{}/".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
