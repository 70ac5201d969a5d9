import Glibc

/// Writes all bytes.
///
/// - Returns: 0, or the system's error number.
package func writeAll(_ bytes: [UInt8], to file: Int32) -> Int32 {
  bytes.withUnsafeBytes { buffer in
    var rest = buffer[...]
    while !rest.isEmpty {
      let count = write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        // Somebody else made this terminal or pipe non-blocking.
        var wait = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wait, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}

/// All bytes of a stream until its end.
func readAll(from file: Int32) -> [UInt8] {
  var bytes: [UInt8] = []
  while true {
    var code: Int32 = 0
    let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      let got = read(file, buffer.baseAddress, 1 << 16)
      if got < 0 { code = errno }
      count = max(got, 0)
    }
    if code == EINTR { continue }
    if part.isEmpty { return bytes }
    bytes += part
  }
}
