import CZlib

/// Packs and unpacks streams (ISO 32000-1 §7.4.4). zlib is set up once, because that takes longer than to pack a small
/// stream.
struct Flate: ~Copyable {
  private let packing: UnsafeMutablePointer<z_stream>
  private let unpacking: UnsafeMutablePointer<z_stream>

  init() {
    packing = .allocate(capacity: 1)
    unpacking = .allocate(capacity: 1)
    packing.initialize(to: z_stream())
    unpacking.initialize(to: z_stream())
    precondition(
      czlib_deflate_init(packing, Z_BEST_SPEED) == Z_OK && czlib_inflate_init(unpacking) == Z_OK,
      "zlib has no memory")
  }

  deinit {
    deflateEnd(packing)
    inflateEnd(unpacking)
    packing.deallocate()
    unpacking.deallocate()
  }

  /// The bytes, packed.
  func pack(_ bytes: [UInt8]) -> [UInt8] {
    deflateReset(packing)
    let room = Int(deflateBound(packing, UInt(bytes.count)))
    return [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      bytes.withUnsafeBufferPointer { input in
        packing.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        packing.pointee.avail_in = UInt32(input.count)
        packing.pointee.next_out = buffer.baseAddress
        packing.pointee.avail_out = UInt32(buffer.count)
        let status = deflate(packing, Z_FINISH)
        precondition(status == Z_STREAM_END, "zlib did not pack a stream into the room that it asked for")
      }
      count = room - Int(packing.pointee.avail_out)
    }
  }

  /// A checksum of 32 bits.
  func checksum(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { Int(crc32_z(0, $0.baseAddress, $0.count)) }
  }

  /// The bytes, unpacked; nil where they are damaged.
  func unpack(_ packed: ArraySlice<UInt8>) -> [UInt8]? {
    inflateReset(unpacking)
    var bytes: [UInt8] = []
    let status = packed.withUnsafeBufferPointer { input in
      unpacking.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      unpacking.pointee.avail_in = UInt32(input.count)
      var status = Z_OK
      while status == Z_OK {
        let part = [UInt8](unsafeUninitializedCapacity: 1 << 15) { buffer, count in
          unpacking.pointee.next_out = buffer.baseAddress
          unpacking.pointee.avail_out = UInt32(buffer.count)
          status = inflate(unpacking, Z_NO_FLUSH)
          count = buffer.count - Int(unpacking.pointee.avail_out)
        }
        bytes += part
      }
      return status
    }
    return status == Z_STREAM_END ? bytes : nil
  }
}
