import FormFiles
import FormKit
import FormModel

/// Fetches the pictures that a data file names, from its own folder and the folders below.
func picturesBeside(
  _ dataFile: String?, noting: @escaping @Sendable (_ path: String) -> Void = { _ in }
) -> Fetch {
  filesBeside(
    dataFile.map { InputPath($0).file }, isDrawing: isMarkup, unfinished: Interruption.unfinished, noting: noting)
}
