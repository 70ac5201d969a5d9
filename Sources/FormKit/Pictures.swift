import FormDrawing
import FormLayout
import FormModel
import FormReading

/// Whether a file is markup, as SVG drawings are.
public func isMarkup(_ bytes: [UInt8]) -> Bool { FormDrawing.isMarkup(bytes) }

/// Draws an SVG drawing as a PNG image. It may take hours or gigabytes, so call it in a process with limits.
public func drawSVG(_ bytes: [UInt8]) throws(FetchError) -> [UInt8] {
  do { return try FormDrawing.drawSVG(bytes) } catch { throw FetchError(error.reason, help: error.help) }
}

/// Fetches and reads a picture.
func fetchPicture(_ path: String, id: Int, with fetch: Fetch) throws(FetchError) -> Picture {
  let bytes = try fetch(path)
  do { return try readPicture(bytes, id: id) } catch { throw FetchError(error.reason, help: error.help) }
}

extension Inspection {
  /// The checks of a program's forms on one day. They decode the images of signatures.
  public init(_ forms: FormSet, asOf today: CalendarDate) {
    self.init(forms, asOf: today) { (path, fetch) throws(FetchError) in
      let picture = try fetchPicture(path, id: 0, with: fetch)
      return ImageFacts(isBlank: picture.isBlank, fingerprint: picture.fingerprint)
    }
  }
}

/// The pictures of signatures. The pictures that were read last are kept, so that a picture that all teams inherit is
/// read once.
struct Pictures {
  private let fetch: Fetch
  private var read: [String: Result<Picture, FetchError>] = [:]
  /// The paths of the pictures that are kept, the oldest first.
  private var kept: [String] = []
  /// The number of pictures that the run has read.
  private var count = 0
  /// The places of blank images that are already reported.
  private var told: Set<Place> = []

  init(fetch: @escaping Fetch) { self.fetch = fetch }

  /// The pictures that a form shows, by the id of the signature's field.
  mutating func pictures(
    of view: FormView, team: String?, into findings: inout [Finding]
  ) -> [FieldPath: Picture] {
    var pictures: [FieldPath: Picture] = [:]
    for id in view.form?.template.signatures ?? [] {
      let path = id.part(.image)
      guard let value = view.value(path) else { continue }
      switch picture(value.text) {
      case .success(let picture):
        pictures[id] = picture
        guard picture.isEmpty, told.insert(value.place).inserted else { continue }
        findings.append(
          Finding(
            .warning, "blank-image", "the image '\(value.text)' shows no signature; its line stays empty",
            at: value.place,
            help: "crop it to the signature, dark ink on light paper", team: team, field: view.fullName(path)))
      case .failure(let error):
        var finding = Finding.unreadableImage(value, error, field: view.fullName(path))
        finding.team = team
        findings.append(finding)
      }
    }
    return pictures
  }

  private mutating func picture(_ path: String) -> Result<Picture, FetchError> {
    if let known = read[path] { return known }
    let result = Result { () throws(FetchError) in try fetchPicture(path, id: count, with: fetch) }
    count += 1
    read[path] = result
    kept.append(path)
    if kept.count > 16 { read[kept.removeFirst()] = nil }
    return result
  }
}

extension Template {
  /// The ids of the form's signatures, also those in each entry of a list.
  fileprivate var signatures: [FieldPath] {
    func isSignature(_ field: Field) -> Bool { if case .signature = field.kind { true } else { false } }
    return fields.flatMap { field -> [FieldPath] in
      if isSignature(field) { return [field.id] }
      guard case .list(let count, let parts) = field.kind else { return [] }
      return (0..<count).flatMap { index in parts.filter(isSignature).map { field.id[index].appending($0.id) } }
    }
  }
}
