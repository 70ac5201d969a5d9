import CHarfBuzz
import CZlib

/// The libraries that finish a PDF, with the versions that are loaded.
package func finishingLibraries() -> [(name: String, version: String)] {
  [("HarfBuzz", String(cString: hb_version_string())), ("zlib", String(cString: zlibVersion()))]
}
