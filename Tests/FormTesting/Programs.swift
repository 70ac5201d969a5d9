import FormModel
import FormReading
import Foundation
import Testing

/// The programs of this repository.
public enum Programs {
  /// The repository's folder.
  public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The forms of the program in a folder. A mistake in its templates is an error.
  public static func forms(_ folder: String = "Templates/mentoring") throws -> FormSet {
    let folder = root.appendingPathComponent(folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
    var findings: [Finding] = []
    let files = try names.sorted().map { name in
      SourceFile(name: name, bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))))
    }
    let forms = FormSet.read(files, into: &findings)
    #expect(findings == [])
    return try #require(forms)
  }

  /// The mentoring program, read once.
  public static let mentoring = Result { try forms() }
}
