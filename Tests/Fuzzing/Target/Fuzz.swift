import Fuzzing
import Glibc

/// What inputs are read as: libFuzzer's own arguments leave no room for it.
private let kind = getenv("FUZZ_AS").flatMap { Stranger.Kind(rawValue: String(cString: $0)) }

/// libFuzzer calls on one thread.
nonisolated(unsafe) private let stranger = try? Stranger()

/// Reads one input of libFuzzer's, which takes a trap for a fault.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let kind, let stranger else { fatalError("Scripts/fuzz says how this is run") }
  do { try stranger.read(Array(UnsafeBufferPointer(start: bytes, count: count)), as: kind) } catch {
    fatalError("\(error)")
  }
  return 0
}
