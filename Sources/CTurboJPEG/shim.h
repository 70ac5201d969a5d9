#ifndef _GNU_SOURCE
#define _GNU_SOURCE  // dladdr
#endif
#include <dlfcn.h>
#include <stddef.h>
#include <turbojpeg.h>

/// The file from which the library was loaded, which alone says its version; NULL where the loader does not know.
static inline const char *cturbojpeg_file(void) {
  Dl_info info;
  return dladdr((const void *)tjInitDecompress, &info) == 0 ? NULL : info.dli_fname;
}
