#include <zlib.h>

// Both are function-like macros in zlib.h.

static inline int czlib_deflate_init(z_streamp stream, int level) { return deflateInit(stream, level); }

static inline int czlib_inflate_init(z_streamp stream) { return inflateInit(stream); }
