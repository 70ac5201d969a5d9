import CPango
import CTurboJPEG

/// The libraries that measure text, draw pages and read images, each with its loaded version; nil if it is not
/// installed.
package func drawingLibraries() -> [(name: String, version: String?)] {
  let fontconfig = FcGetVersion()
  var freetype: [FT_Int] = [0, 0, 0]
  let hasFreetype = cpango_freetype_version(&freetype) != 0
  var rsvg: [guint] = [0, 0, 0]
  let hasRSVG = cpango_has_rsvg() != 0 && cpango_rsvg_version(&rsvg) != 0
  return [
    ("Cairo", String(cString: cairo_version_string())),
    ("Pango", String(cString: pango_version_string())),
    ("Fontconfig", "\(fontconfig / 10_000).\(fontconfig / 100 % 100).\(fontconfig % 100)"),
    ("FreeType", hasFreetype ? freetype.map(String.init).joined(separator: ".") : nil),
    ("libjpeg-turbo", cturbojpeg_file().map { fileName($0) }),
    ("librsvg", hasRSVG ? rsvg.map(String.init).joined(separator: ".") : nil),
  ]
}

/// The name of the file at a path, such as `libturbojpeg.so.0.2.0`. If the path is a link, it is the name of the
/// target.
private func fileName(_ path: UnsafePointer<CChar>) -> String {
  guard let real = realpath(path, nil) else { return String(cString: path) }
  defer { free(real) }
  return String(cString: real).split(separator: "/").last.map(String.init) ?? ""
}
