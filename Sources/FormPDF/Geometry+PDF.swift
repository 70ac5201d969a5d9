import FormLayout
import FormModel

extension Rectangle {
  /// Its width and height as two numbers.
  var sizeAsPDF: String { "\(width.asPDF) \(height.asPDF)" }

  /// As a rectangle in PDF's coordinates, whose y goes up from the bottom of the page.
  func asPDF(on page: Size) -> String {
    let bottom = page.height - y - height
    return "[\(x.asPDF) \(bottom.asPDF) \((x + width).asPDF) \((bottom + height).asPDF)]"
  }
}

extension Length {
  /// As a number with two decimal places at most.
  var asPDF: String {
    let hundredths = Int((points * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    return "\(hundredths < 0 ? "-" : "")\(whole)\(rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)")"
  }
}
