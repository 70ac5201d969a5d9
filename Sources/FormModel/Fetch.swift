/// Fetches a file that a record names, by the path that the record gives.
///
/// The engine opens no file: the caller decides which files a record may name. The caller also decides in which process
/// SVG drawings are decoded, because a drawing can be hostile. `drawSVG` makes a safe picture of it.
public typealias Fetch = @Sendable (_ path: String) throws(FetchError) -> [UInt8]

/// A file that cannot or must not be fetched.
public struct FetchError: Error, Equatable, Sendable {
  /// Why, as the end of a sentence: `it is a folder`.
  public var reason: String
  /// What to do about it, if there is one obvious cure.
  public var help: String?

  public init(_ reason: String, help: String? = nil) {
    self.reason = reason
    self.help = help
  }
}
