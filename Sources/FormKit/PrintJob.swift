import FormLayout
import FormModel
import FormReading

/// The content of one PDF.
public struct PrintJob: Sendable {
  /// The forms in order. The number of a repeated form may be nil, for a blank that leaves it open.
  public var forms: [FormRef]
  /// The team whose names and values are printed; nil for a blank.
  public var team: Team?
  /// The program year on a blank form; nil to leave it open.
  public var year: String?
  public var settings: PrintSettings

  public init(
    forms: [FormRef], team: Team?, year: String?, settings: PrintSettings = PrintSettings()
  ) {
    self.forms = forms
    self.team = team
    self.year = year
    self.settings = settings
  }
}

/// How forms are printed.
public struct PrintSettings: Sendable {
  public enum Paper: String, CaseIterable, Sendable {
    case letter
    case a4
  }

  public enum Format: String, CaseIterable, Sendable {
    case pdf
    /// An image for each page, at 150 dots per inch.
    case png
  }

  public var paper: Paper
  public var format: Format
  /// Whether each form is printed once for each person who keeps a copy.
  public var hasCopies: Bool
  /// Whether each form begins on a right-hand page.
  public var isDuplex: Bool
  /// Whether the form is filled in on screen.
  public var isFillable: Bool

  public init(
    paper: Paper = .letter, format: Format = .pdf, hasCopies: Bool = false, isDuplex: Bool = false,
    isFillable: Bool = false
  ) {
    self.isFillable = isFillable
    self.paper = paper
    self.format = format
    self.hasCopies = hasCopies
    self.isDuplex = isDuplex
  }

  var size: Size {
    switch paper {
    case .letter: .letter
    case .a4: .a4
    }
  }
}

/// A finished PDF, or an image of each page.
public struct PrintedFile: Sendable {
  /// The bytes of the PDF, or of each image.
  public var files: [[UInt8]]
  public var pages: Int
  /// The number of jobs that are not in it, because a finding prevents printing.
  public var left: Int
}
