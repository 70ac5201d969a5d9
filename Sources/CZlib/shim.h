#include <zlib.h>

// Swift cannot call zlib's deflateInit and inflateInit, which are macros.

/// Makes a stream ready to compress; `level` is 0 to 9.
static inline int czlib_deflate_init(z_streamp stream, int level) { return deflateInit(stream, level); }

/// Makes a stream ready to decompress.
static inline int czlib_inflate_init(z_streamp stream) { return inflateInit(stream); }
