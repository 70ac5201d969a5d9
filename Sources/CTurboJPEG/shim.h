#ifndef _GNU_SOURCE
#define _GNU_SOURCE  // declares dladdr
#endif
#include <dlfcn.h>
#include <stddef.h>
#include <turbojpeg.h>

/// The file from which libjpeg-turbo was loaded; NULL if the loader does not know it. Only its name tells the version.
static inline const char *cturbojpeg_file(void) {
  Dl_info info;
  return dladdr((const void *)tjInitDecompress, &info) == 0 ? NULL : info.dli_fname;
}
