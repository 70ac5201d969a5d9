import FormDrawing
import FormLayout
import FormModel

/// Fetches a file that a record names, by the path that stands there.
///
/// FormKit opens no file: whose files they are, and which of them a record may name, is the caller's business. So is
/// where a stranger's drawing is drawn: `drawSVG` makes a picture of it that is safe to read.
public typealias Fetch = @Sendable (_ path: String) throws(FetchError) -> [UInt8]

/// A file that cannot or must not be fetched.
public struct FetchError: Error, Equatable, Sendable {
  /// Why, as the end of a sentence: `it is a folder`.
  public var reason: String
  /// What to do about it, where there is one obvious cure.
  public var help: String?

  public init(_ reason: String, help: String? = nil) {
    self.reason = reason
    self.help = help
  }
}

/// Whether a file is markup, as SVG drawings are.
public func isMarkup(_ bytes: [UInt8]) -> Bool { FormDrawing.isMarkup(bytes) }

/// Draws an SVG drawing as a PNG image. It may take hours or gigabytes: call it in a process with limits.
public func drawSVG(_ bytes: [UInt8]) throws(FetchError) -> [UInt8] {
  do { return try FormDrawing.drawSVG(bytes) } catch { throw FetchError(error.reason, help: error.help) }
}

/// The pictures of one team's signatures, each fetched and read once.
struct Pictures {
  private let fetch: Fetch
  private var read: [String: Result<Picture, FetchError>] = [:]
  /// How many pictures the run has read.
  private(set) var count: Int

  init(after count: Int, fetch: @escaping Fetch) {
    self.count = count
    self.fetch = fetch
  }

  /// The pictures that a form shows, by the id of the signature's field.
  mutating func pictures(
    of template: Template, with filling: Filling, team: String?, into findings: inout [Finding]
  ) -> [FieldPath: Picture] {
    var pictures: [FieldPath: Picture] = [:]
    for id in template.signatures {
      let path = id.appending("image")
      guard let value = filling.value(path) else { continue }
      switch picture(value.text) {
      case .success(let picture): pictures[id] = picture
      case .failure(let error):
        findings.append(
          Finding(
            .error, "unreadable-file", "the image '\(value.text)' cannot be read: \(error.reason)", at: value.place,
            help: error.help, team: team, field: filling.path(path)))
      }
    }
    return pictures
  }

  private mutating func picture(_ path: String) -> Result<Picture, FetchError> {
    if let known = read[path] { return known }
    let result: Result<Picture, FetchError>
    do {
      result = .success(try readPicture(try fetch(path), id: count))
    } catch let error as PictureError {
      result = .failure(FetchError(error.reason, help: error.help))
    } catch let error as FetchError {
      result = .failure(error)
    } catch {
      preconditionFailure("a third kind of error: \(error)")
    }
    count += 1
    read[path] = result
    return result
  }
}

extension Template {
  /// The ids of its signatures, those of each entry of a list too.
  fileprivate var signatures: [FieldPath] {
    func isSignature(_ field: Field) -> Bool { if case .signature = field.kind { true } else { false } }
    return fields.flatMap { field -> [FieldPath] in
      if isSignature(field) { return [field.id] }
      guard case .list(let count, let parts) = field.kind else { return [] }
      return (0..<count).flatMap { index in parts.filter(isSignature).map { field.id[index].appending($0.id) } }
    }
  }
}
