import CTurboJPEG

/// Reads a JPEG file, baseline or progressive. The pixels are turned upright.
func readJPEG(_ bytes: [UInt8]) throws(PictureError) -> Raster {
  guard let decoder = tjInitDecompress() else { throw PictureError("there is not enough memory for it") }
  defer { tjDestroy(decoder) }
  func words() -> String { String(cString: tjGetErrorStr2(decoder)) }
  func isWarning() -> Bool { tjGetErrorCode(decoder) == TJERR_WARNING.rawValue }

  var (width, height, sampling, colours): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
  let header = tjDecompressHeader3(decoder, bytes, UInt(bytes.count), &width, &height, &sampling, &colours)
  guard header == 0 || isWarning() else { throw .damaged(words()) }
  try Raster.check(width: Int(width), height: Int(height))
  let divisor = divisor(width, height)
  (width, height) = ((width + divisor - 1) / divisor, (height + divisor - 1) / divisor)

  // The decoder leaves CMYK as it is. It makes 0x00RRGGBB of all other colours, in the byte order B, G, R, X.
  let isPrint = [TJCS_CMYK, TJCS_YCCK].contains(TJCS(rawValue: UInt32(colours)))
  let format = Int32(isPrint ? TJPF_CMYK.rawValue : TJPF_BGRX.rawValue)
  let count = Int(width) * Int(height)
  var code: Int32 = 0
  var pixels = [UInt32](unsafeUninitializedCapacity: count) { buffer, used in
    buffer.initialize(repeating: 0)
    code = tjDecompress2(
      decoder, bytes, UInt(bytes.count),
      UnsafeMutableRawPointer(buffer.baseAddress!).assumingMemoryBound(to: UInt8.self),
      width, 0, height, format, TJFLAG_LIMITSCANS)
    used = count
  }
  let camera = CameraData(ofJPEG: bytes)
  if code != 0 {
    // libjpeg reports only its first warning. After a harmless one, the picture may still end too early.
    let isHarmless = isWarning() && harmlessWarnings.contains { words().contains($0) } && camera.hasEnd
    if !isHarmless { throw .damaged(words()) }
  }
  if isPrint { for index in pixels.indices { pixels[index] = screenColour(ofPrint: pixels[index]) } }
  var raster = Raster(width: Int(width), height: Int(height), pixels: pixels).turned(camera.orientation)
  raster.pointsPerPixel = Double(divisor)
  return raster
}

/// The warnings for mistakes that cameras and editors make often: bytes between segments, or a version of their own.
private let harmlessWarnings = ["extraneous bytes", "JFIF revision", "SOS parameters", "Adobe color transform"]

/// The number by which libjpeg divides width and height, so that there are no more pixels than a signature can use.
private func divisor(_ width: Int32, _ height: Int32) -> Int32 {
  var divisor: Int32 = 1
  while divisor < 8, Int(width / divisor) * Int(height / divisor) > 13_000_000 { divisor *= 2 }
  return divisor
}

/// Makes red, green and blue of cyan, magenta, yellow and black, which are inverted, as Adobe's programs write them.
private func screenColour(ofPrint pixel: UInt32) -> UInt32 {
  let black = pixel >> 24
  func mixed(_ ink: UInt32) -> UInt32 { (ink & 0xFF) * black / 255 }
  return mixed(pixel) << 16 | mixed(pixel >> 8) << 8 | mixed(pixel >> 16)
}
