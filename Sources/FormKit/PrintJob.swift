import FormLayout
import FormModel
import FormReading

/// What goes into one PDF.
public struct PrintJob: Sendable {
  /// The forms in order; a number for a form of which there are several, nil for a loose one.
  public var forms: [FormRef]
  /// Whose names and values are printed; nil is blank.
  public var team: Team?
  /// The program year of a blank form, where one is printed.
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
    /// An image a page, 150 dots per inch.
    case png
  }

  public var paper: Paper
  public var format: Format
  /// Whether each form is printed once for each person who keeps one.
  public var hasCopies: Bool
  /// Whether each form begins on a right-hand page.
  public var isDuplex: Bool
  /// Whether it is filled in on screen.
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

/// A finished PDF, or its pages as images.
public struct PrintedFile: Sendable {
  /// The PDF's bytes, or those of each page's image.
  public var files: [[UInt8]]
  public var pages: Int
  /// How many of its jobs are not in it, as a finding forbids them.
  public var left: Int
}
