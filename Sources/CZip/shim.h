#include <dlfcn.h>
#include <stddef.h>
#include <zip.h>

// libzip and its own libraries would cost 2 ms at every start, so it is loaded when a workbook is read. Its flags for the
// linker are not used.

/// The function `name` of libzip; NULL if libzip is not installed.
static inline void *czip_function(const char *name) {
  static void *library;
  if (library == NULL) library = dlopen("libzip.so.5", RTLD_NOW);
  if (library == NULL) library = dlopen("libzip.so.4", RTLD_NOW);
  return library == NULL ? NULL : dlsym(library, name);
}

/// Calls a function of libzip, with the types that its header gives it.
#define CZIP(name) ((__typeof__(&name))czip_function(#name))

/// libzip's version; NULL if libzip is not installed.
static inline const char *czip_version(void) {
  return czip_function("zip_libzip_version") == NULL ? NULL : CZIP(zip_libzip_version)();
}

/// Opens an archive in memory, which must stay there until the archive is closed. Returns NULL if that fails.
static inline zip_t *czip_open(const void *bytes, size_t length) {
  zip_source_t *source = CZIP(zip_source_buffer_create)(bytes, length, 0, NULL);
  if (source == NULL) return NULL;
  zip_t *archive = CZIP(zip_open_from_source)(source, ZIP_RDONLY, NULL);
  if (archive == NULL) CZIP(zip_source_free)(source);
  return archive;
}

/// Closes an archive.
static inline void czip_close(zip_t *archive) { CZIP(zip_discard)(archive); }

/// Opens a file of an archive. Returns NULL if it is not there or cannot be read.
static inline zip_file_t *czip_open_file(zip_t *archive, const char *name) {
  zip_int64_t index = CZIP(zip_name_locate)(archive, name, ZIP_FL_NOCASE);
  return index < 0 ? NULL : CZIP(zip_fopen_index)(archive, (zip_uint64_t)index, 0);
}

/// Whether an archive has a file.
static inline int czip_has_file(zip_t *archive, const char *name) {
  return CZIP(zip_name_locate)(archive, name, ZIP_FL_NOCASE) >= 0;
}

/// Reads up to `length` bytes of a file. Returns their number: 0 at its end, less than 0 if it is damaged.
static inline long long czip_read(zip_file_t *file, void *bytes, size_t length) {
  return CZIP(zip_fread)(file, bytes, length);
}

/// Closes a file of an archive.
static inline void czip_close_file(zip_file_t *file) { CZIP(zip_fclose)(file); }
