extension Finding {
  /// The kind of mistake. Code counts findings by their nature, never by their codes, because authors of templates
  /// choose codes.
  public enum Nature: Sendable {
    /// Something is absent.
    case absent
    /// A signature or initials are absent.
    case unsigned
    /// Something is written in place of a signature or of initials, and it is none.
    case noSignature
    /// A value is present and wrong.
    case malformed
    /// A value that counts as it is written, although its writing is doubtful.
    case doubtful
    /// A key that is not declared, or a second key with the same name. The value that counts is not wrong.
    case unknown
    /// A name that refers to nothing declared.
    case unresolved
    /// A file or a text that could not be read, or only in part.
    case unreadable
    /// Something exceeds a limit of the reader.
    case tooLarge
    /// A character that no font has.
    case unprintable
    /// A rule of a form or of the program does not hold.
    case rule

    /// Whether only a signature or initials are absent.
    var isUnsigned: Bool { self == .unsigned || self == .noSignature }

    /// Whether it means that something is absent.
    public var isLack: Bool { self == .absent || self == .unsigned }
  }
}
