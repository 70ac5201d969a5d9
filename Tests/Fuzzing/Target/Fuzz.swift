import Fuzzing
import Glibc

/// The kind of file as which inputs are read. It is an environment variable, as libFuzzer takes all arguments.
private let kind = getenv("FUZZ_AS").flatMap { Stranger.Kind(rawValue: String(cString: $0)) }

/// libFuzzer calls the function below on one thread only.
nonisolated(unsafe) private let stranger = try? Stranger()

/// Reads one input of libFuzzer. A trap is a fault for libFuzzer.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let kind, let stranger else { fatalError("Scripts/fuzz says how this is run") }
  do { try stranger.read(Array(UnsafeBufferPointer(start: bytes, count: count)), as: kind) } catch {
    fatalError("\(error)")
  }
  return 0
}
