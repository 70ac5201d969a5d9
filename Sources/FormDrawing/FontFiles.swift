import CPango
import Synchronization

/// The font files that Cairo has opened in this process.
///
/// Cairo opens every font file in one FreeType library. In it, only one thread at a time may open or close a file, but
/// Cairo 1.16 opens files without a lock, and closes one when more than ten are open. So every file is opened under
/// the lock of this type, and stays open until the process ends. Any thread can use a file that is open.
enum FontFiles {
  /// The addresses of the faces that FreeType has for the open files.
  private static let faces = Mutex<Set<UInt>>([])

  /// Opens the files of fonts.
  ///
  /// - Parameter fonts: Chooses and measures the fonts; only here may Pango open a file.
  static func open(_ fonts: () -> Set<UnsafeMutablePointer<PangoFont>>) {
    faces.withLock { faces in
      for font in fonts() {
        guard let face = cpango_lock_face(font) else { continue }
        // One lock on a face is enough.
        if !faces.insert(UInt(bitPattern: face)).inserted { cpango_unlock_face(font) }
      }
    }
  }
}

/// The fonts of a layout's lines, which Pango chooses and measures now.
func measuredFonts(of layout: OpaquePointer) -> Set<UnsafeMutablePointer<PangoFont>> {
  var fonts: Set<UnsafeMutablePointer<PangoFont>> = []
  var nextLine = pango_layout_get_lines_readonly(layout)
  while let node = nextLine {
    let line = node.pointee.data.assumingMemoryBound(to: PangoLayoutLine.self)
    var logical = PangoRectangle()
    pango_layout_line_get_extents(line, nil, &logical)
    var nextRun = line.pointee.runs
    while let run = nextRun {
      let item = run.pointee.data.assumingMemoryBound(to: PangoLayoutRun.self).pointee.item
      if let font = item?.pointee.analysis.font { fonts.insert(font) }
      nextRun = run.pointee.next
    }
    nextLine = node.pointee.next
  }
  return fonts
}
