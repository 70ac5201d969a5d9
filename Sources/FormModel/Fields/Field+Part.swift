extension Field {
  /// What a single value is: a whole field, or one part of initials or of a signature. The raw value is its key in a
  /// file.
  public enum Part: String, CaseIterable, Sendable {
    case whole = ""
    case initials
    case date
    /// The name that a signer typed. It counts as a signature.
    case typed
    /// The printed name beside a signature.
    case name
    /// A picture of a signature.
    case image
    /// Whether the form is signed on paper.
    case ink
    /// The person who saw the signed paper, and the day on which they saw it.
    case seenBy = "seen_by"
    case seenOn = "seen_on"
    /// A signature by certificate, in a returned PDF. No team file has this part.
    case certificate = "digital"

    /// The parts of initials, in the order of their declaration.
    public static let ofInitials: [Part] = [.initials, .date]
    /// The parts of a signature, in the order of their declaration.
    public static let ofSignature: [Part] = [.typed, .name, .date, .image, .ink, .seenBy, .seenOn]

    /// The kind of its value. A whole field has a kind of its own.
    var kind: Kind {
      switch self {
      case .whole, .initials, .typed, .name, .image, .seenBy, .certificate: .text
      case .date, .seenOn: .date
      case .ink: .check
      }
    }

    /// The words that follow the field's name in a sentence; empty for a whole field.
    var words: String {
      switch self {
      case .whole: ""
      case .initials: "initials"
      case .date: "date"
      case .typed: "typed name"
      case .name: "printed name"
      case .image: "image"
      case .ink: "signed on paper"
      case .seenBy: "seen by"
      case .seenOn: "seen on"
      case .certificate: "certificate"
      }
    }
  }
}

extension FieldPath {
  /// The path of a part of the field at this path. For the whole field it is this path.
  public func part(_ part: Field.Part) -> FieldPath { part == .whole ? self : appending(part.rawValue) }
}
