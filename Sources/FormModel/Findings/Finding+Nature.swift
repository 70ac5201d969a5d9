extension Finding {
  /// What a finding is about. Counting goes by this, never by the name of a code, which an author of templates may choose.
  public enum Nature: Sendable {
    /// Something is absent.
    case absent
    /// A signature or initials are absent.
    case unsigned
    /// Something is there, and wrong.
    case malformed
    /// A key that nobody knows, or a second one of a name: the value that counts is not wrong.
    case unknown
    /// A name leads to nothing that is declared.
    case unresolved
    /// A file, or a text in it, could not be read, or not as a whole.
    case unreadable
    /// A limit of what is read was reached.
    case tooLarge
    /// No font has a character.
    case unprintable
    /// A rule of a form or of the program does not hold.
    case rule

    /// Whether it says that something is absent.
    public var isLack: Bool { self == .absent || self == .unsigned }
  }
}
